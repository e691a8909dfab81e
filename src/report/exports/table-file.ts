import type { Table } from './column.js';
import { encoderOf, type TableFormat } from './formats.js';

/** A file that is written from its beginning to its end. */
export interface ExportFile {
  /** Resolves once the bytes are taken: the next are made only then. They are not touched afterwards. */
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** Opens a file for writing, empty. Files are where the caller has its effects: on disk, in an archive, in a test's memory. */
export type OpenFile = (name: string) => Promise<ExportFile>;

/** A table on its way into a file. */
export interface TableFile<Row> {
  add(rows: Iterable<Row>): Promise<void>;
  /** Writes what is left. @returns how many rows there were. The file stays open. */
  end(): Promise<number>;
}

/** Begins the file of a table: its name is the table's, its extension the format's. Rejects as `openFile` does. */
export async function openTable<Row>(table: Table<Row>, format: TableFormat, openFile: OpenFile): Promise<TableFile<Row>> {
  const file = await openFile(`${table.name}.${format}`);
  const encoder = encoderOf(table, format);
  let count = 0;
  const put = async (bytes: Uint8Array): Promise<void> => {
    if (bytes.length > 0) await file.write(bytes);
  };
  return {
    add: async (rows) => {
      for (const row of rows) {
        await put(encoder.add(row));
        count++;
      }
    },
    end: async () => {
      await put(encoder.end());
      return count;
    },
  };
}
