import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import type * as CsvParse from 'csv-parse';
import type { EncodingFinding } from '../model/encoding-basis.js';
import { type TableBytes, tableBytes } from './table-bytes.js';
import { columnsOf, delimiterOf } from './table-header.js';
import { decodeRow } from './table-row.js';

const require = createRequire(import.meta.url);

/** One row as an article record, or why the table ends here. A record is null for a row whose bytes are no text. */
export type CsvRow =
  | { readonly ok: true; readonly number: number; readonly record: CsvRecord | null }
  | { readonly ok: false; readonly number: number; readonly message: string };

/** The fields of a row, and how its bytes were decoded. */
export interface CsvRecord {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly encoding: EncodingFinding;
}

/** Empty cells are absent fields; names in the bylines cell are apart by semicolons. */
function fieldsOf(row: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const filled = Object.entries(row).filter(([, cell]) => cell.trim() !== '');
  return Object.fromEntries(
    filled.map(([name, cell]) => [
      name,
      name === 'bylines'
        ? cell
            .split(';')
            .map((part) => part.trim())
            .filter((part) => part !== '')
        : cell,
    ]),
  );
}

function recordOf(row: Readonly<Record<string, string>>, { encoding, likely }: TableBytes): CsvRecord | null {
  const decoded = decodeRow(row, likely);
  return decoded && { fields: fieldsOf(decoded.cells), encoding: encoding ?? decoded.encoding };
}

/**
 * Reads a table with a header row, streaming. Quoted cells may hold line breaks; the delimiter is a comma, a semicolon or a
 * tab, whichever the header has most of. Rows are decoded one by one, as files would be.
 * @param maxBytes of one row
 */
export async function* csvRows(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<CsvRow> {
  const { parse } = require('csv-parse') as typeof CsvParse;
  const table = await tableBytes(chunks);
  const parser = parse({
    columns: columnsOf,
    delimiter: delimiterOf(new TextDecoder().decode(table.head)),
    // Bytes as characters of the same numbers: what they mean is settled row by row.
    encoding: 'latin1',
    max_record_size: maxBytes,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const source = Readable.from(table.chunks);
  source.on('error', (error) => parser.destroy(error));
  let number = 0;
  try {
    for await (const row of source.pipe(parser) as AsyncIterable<Readonly<Record<string, string>>>) {
      number++;
      yield { ok: true, number, record: recordOf(row, table) };
    }
  } catch (error) {
    yield { ok: false, number: number + 1, message: error instanceof Error ? error.message : 'unreadable' };
  } finally {
    source.destroy();
    parser.destroy();
  }
}
