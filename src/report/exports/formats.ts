import type { Table } from './column.js';
import { csvEncoder } from './csv.js';
import type { Encoder } from './encoder.js';
import { ndjsonEncoder } from './ndjson.js';
import { parquetEncoder } from './parquet.js';

export const EXPORT_FORMATS = ['ndjson', 'csv', 'parquet'] as const;
/** `ndjson` for programs, whole; `csv` for spreadsheets; `parquet` for databases and data frames. Each is also the file's extension. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const ENCODERS: Readonly<Record<ExportFormat, <Row>(table: Table<Row>) => Encoder<Row>>> = {
  ndjson: ndjsonEncoder,
  csv: csvEncoder,
  parquet: parquetEncoder,
};

/** An encoder that writes the rows of a table in a format, from the first byte of the file on. */
export const encoderOf = <Row>(table: Table<Row>, format: ExportFormat): Encoder<Row> => ENCODERS[format](table);
