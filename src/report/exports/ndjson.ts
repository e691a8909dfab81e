import type { Table } from './column.js';
import { type Encoder, textEncoder } from './encoder.js';
import { jsonText } from './json-text.js';

/** One JSON object a line, in UTF-8. Lossless but for halves of surrogate pairs. */
export const ndjsonEncoder = <Row>(table: Table<Row>): Encoder<Row> => textEncoder('', (row) => `${jsonText(table.line(row))}\n`);
