import type { Table } from './column.js';
import { csvEncoder } from './csv.js';
import type { Encoder } from './encoder.js';
import { ndjsonEncoder } from './ndjson.js';
import { parquetEncoder } from './parquet.js';

export const TABLE_FORMATS = ['ndjson', 'csv', 'parquet'] as const;
/** `ndjson` for programs, whole; `csv` for spreadsheets; `parquet` for databases and data frames. Each is also the file's extension. */
export type TableFormat = (typeof TABLE_FORMATS)[number];

export const LINKED_FORMATS = ['prov', 'annotations', 'graphml', 'tei'] as const;
/** What others read by a standard: `prov` PROV-JSON, `annotations` Web Annotations, `graphml` the graph, `tei` an edition of each story. */
export type LinkedFormat = (typeof LINKED_FORMATS)[number];

export const EXPORT_FORMATS: readonly (TableFormat | LinkedFormat)[] = [...TABLE_FORMATS, ...LINKED_FORMATS];
export type ExportFormat = TableFormat | LinkedFormat;

export const isTableFormat = (format: ExportFormat): format is TableFormat => (TABLE_FORMATS as readonly ExportFormat[]).includes(format);

const ENCODERS: Readonly<Record<TableFormat, <Row>(table: Table<Row>) => Encoder<Row>>> = {
  ndjson: ndjsonEncoder,
  csv: csvEncoder,
  parquet: parquetEncoder,
};

/** An encoder that writes the rows of a table in a format, from the first byte of the file on. */
export const encoderOf = <Row>(table: Table<Row>, format: TableFormat): Encoder<Row> => ENCODERS[format](table);
