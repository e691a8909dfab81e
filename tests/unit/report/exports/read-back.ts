/** Readers that know nothing of the writers: csv-parse, hyparquet and JSON.parse. */
import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import type { Column, Table } from '../../../../src/report/exports/column.js';
import { encoderOf, type TableFormat } from '../../../../src/report/exports/formats.js';
import { unguarded } from '../../../../src/report/exports/formula-guard.js';

/** A row by the names of its columns. */
type Row = Readonly<Record<string, unknown>>;

/** The bytes of a file with these rows, and in how many pieces they came. */
export function encoded<R>(
  table: Table<R>,
  format: TableFormat,
  rows: readonly R[],
): { readonly bytes: Uint8Array; readonly pieces: number } {
  const encoder = encoderOf(table, format);
  const pieces = [...rows.map((row) => encoder.add(row)), encoder.end()].filter(({ length }) => length > 0);
  return { bytes: Buffer.concat(pieces), pieces: pieces.length };
}

/** Every cell as it stands in the file; null where there is nothing between the commas. */
export function csvCells(bytes: Uint8Array): readonly (readonly (string | null)[])[] {
  return parse(Buffer.from(bytes), {
    bom: true,
    record_delimiter: '\r\n',
    cast: (cell, { quoting }) => (quoting || cell !== '' ? cell : null),
  });
}

const VALUE: Readonly<Record<Column<never>['type'], (cell: string) => unknown>> = {
  text: unguarded,
  json: unguarded,
  integer: Number,
  number: Number,
  boolean: (cell) => ({ true: true, false: false })[cell],
};

function readCsv<R>({ columns }: Table<R>, bytes: Uint8Array): readonly Row[] {
  const [header = [], ...rows] = csvCells(bytes);
  return rows.map((cells) =>
    Object.fromEntries(
      cells.map((cell, i) => {
        const column = columns.find(({ name }) => name === header[i]);
        if (column === undefined) throw new Error(`no column ${header[i] ?? ''}`);
        return [column.name, cell === null ? null : VALUE[column.type](cell)];
      }),
    ),
  );
}

const arrayBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** The reader's own decoder drops U+FEFF at the start of a string. */
const whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

async function readParquet(bytes: Uint8Array): Promise<readonly Row[]> {
  const rows = await parquetReadObjects({
    file: arrayBuffer(bytes),
    utf8: false,
    parsers: { stringFromBytes: (cell: Uint8Array | undefined) => cell && whole.decode(cell) },
  });
  return rows;
}

export const parquetFooter = (bytes: Uint8Array): ReturnType<typeof parquetMetadata> => parquetMetadata(arrayBuffer(bytes));

/** The rows of a file in a format of cells. */
export const readBack = async <R>(table: Table<R>, format: 'csv' | 'parquet', bytes: Uint8Array): Promise<readonly Row[]> =>
  format === 'csv' ? readCsv(table, bytes) : readParquet(bytes);

export const jsonLines = (bytes: Uint8Array): readonly unknown[] =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    .decode(bytes)
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown);
