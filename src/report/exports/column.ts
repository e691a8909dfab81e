import { jsonText } from './json-text.js';

export const CELL_TYPES = ['text', 'json', 'integer', 'number', 'boolean'] as const;
/** `json`: a list or an object as JSON text, where no single value can say it. `integer`: fits 32 bits with its sign. */
export type CellType = (typeof CELL_TYPES)[number];

/** What a row has in a column; null where it has nothing, which is not the empty string. */
export type Cell = string | number | boolean | null;

/** One column of a table: what every format is written from, and what a reader is told of it. */
export interface Column<Row> {
  readonly name: string;
  readonly type: CellType;
  /** One line for whoever opens the file: what it says, in which unit, and when it is empty. */
  readonly meaning: string;
  readonly read: (row: Row) => Cell;
}

/** One file of an export. */
export interface Table<Row> {
  readonly name: string;
  /** What one row is. */
  readonly meaning: string;
  /** Those that are short come first: the text of a story would push all others out of sight. */
  readonly columns: readonly Column<Row>[];
  /** The row in NDJSON: the model's own object, with what it belongs to where it does not say so itself. */
  readonly line: (row: Row) => object;
}

type Add<Row, Value> = (name: string, meaning: string, read: (row: Row) => Value) => Column<Row>;

/** Makers of columns for one kind of row, one for each type of cell. */
export interface ColumnMakers<Row> {
  readonly text: Add<Row, string | null>;
  readonly json: Add<Row, object | null>;
  readonly integer: Add<Row, number | null>;
  readonly number: Add<Row, number | null>;
  readonly boolean: Add<Row, boolean | null>;
}

/** The makers, so that a table names the kind of its rows once. */
export const columnsFor = <Row>(): ColumnMakers<Row> => ({
  text: (name, meaning, read) => ({ name, type: 'text', meaning, read }),
  json: (name, meaning, read) => ({
    name,
    type: 'json',
    meaning,
    read: (row) => {
      const value = read(row);
      return value === null ? null : jsonText(value);
    },
  }),
  integer: (name, meaning, read) => ({ name, type: 'integer', meaning, read }),
  number: (name, meaning, read) => ({ name, type: 'number', meaning, read }),
  boolean: (name, meaning, read) => ({ name, type: 'boolean', meaning, read }),
});
