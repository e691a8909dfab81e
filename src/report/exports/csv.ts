import type { Cell, Column, Table } from './column.js';
import { type Encoder, textEncoder } from './encoder.js';
import { guarded } from './formula-guard.js';

/** Without it spreadsheets read UTF-8 as the code page of the machine, and every curly quotation mark breaks. */
const MARK = '\ufeff';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * Text is always in quotation marks, so that nothing at all is null and `""` the empty string (as PostgreSQL and DuckDB tell
 * them apart), and white space at the ends is kept. Numbers, true and false stand bare.
 */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? quoted(guarded(cell)) : String(cell);
}

const rowText = <Row>(columns: readonly Column<Row>[], row: Row): string =>
  `${columns.map((column) => cellText(column.read(row))).join(',')}\r\n`;

/**
 * A table after RFC 4180 in UTF-8: commas, CRLF, a header row. Made for spreadsheets, and safe in them: cells that would be
 * formulas are guarded (`formula-guard.ts`). Lossless but for halves of surrogate pairs, which become U+FFFD.
 */
export const csvEncoder = <Row>({ columns }: Table<Row>): Encoder<Row> =>
  textEncoder(`${MARK}${columns.map(({ name }) => quoted(name)).join(',')}\r\n`, (row) => rowText(columns, row));
