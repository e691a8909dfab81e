import { csvRows } from './csv-records.js';
import { record } from './outcomes.js';
import type { RawOutcome } from './raw-article.js';
import { refuse } from './refuse.js';

/** Rows of a table, each as a record. Without a text column nothing can be read, which is said once. */
export async function* tableRecords(path: string, chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<RawOutcome> {
  let readable = 0;
  let rows = 0;
  for await (const row of csvRows(chunks, maxBytes)) {
    if (!row.ok) {
      yield refuse(`${path}:${row.number}`, 'bad-record', `the table cannot be read from here on: ${row.message}`);
      return;
    }
    rows++;
    if (row.record === null) yield refuse(`${path}:${row.number}`, 'binary', 'the row is not text');
    else if ('text' in row.record.fields || 'html' in row.record.fields) {
      readable++;
      yield record(`${path}:${row.number}`, row.record.fields, row.record.encoding);
    } else if (readable > 0) yield refuse(`${path}:${row.number}`, 'bad-record', 'the row has neither text nor html');
  }
  if (rows === 0) yield refuse(path, 'empty', 'has no rows');
  else if (readable === 0)
    yield refuse(path, 'bad-record', 'has no column named text or html with anything in it; the first row must name the columns');
}
