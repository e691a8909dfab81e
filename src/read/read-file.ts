import { stat } from 'node:fs/promises';
import { csvRows } from './csv-records.js';
import { fileChunks, gather } from './file-bytes.js';
import { type FileFormat, formatOf, type NamedFormat, READABLE } from './file-format.js';
import type { RawFormat, RawOutcome } from './raw-article.js';
import { refuse } from './refuse.js';
import { splitLines } from './split-lines.js';

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

const tooLarge = (path: string, what: string, maxBytes: number): RawOutcome =>
  refuse(path, 'too-large', `${what} is over the limit of ${megabytes(maxBytes)}; raise it or split the file`);

const article = (name: string, format: RawFormat, bytes: Uint8Array): RawOutcome => ({ ok: true, raw: { name, format, bytes } });
const record = (name: string, value: unknown): RawOutcome => article(name, 'record', new TextEncoder().encode(JSON.stringify(value)));

/** Records one a line; empty lines are passed over. */
export async function* lineRecords(path: string, chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<RawOutcome> {
  for await (const { number, bytes } of splitLines(chunks, maxBytes)) {
    const name = `${path}:${number}`;
    if (bytes === null) yield tooLarge(name, 'the record', maxBytes);
    else if (bytes.some((byte) => byte > 32)) yield article(name, 'record', bytes);
  }
}

/** Rows of a table, each as a record. Without a text column nothing can be read, which is said once. */
async function* tableRecords(path: string, chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<RawOutcome> {
  let readable = 0;
  let rows = 0;
  for await (const row of csvRows(chunks, maxBytes)) {
    if (!row.ok) {
      yield refuse(`${path}:${row.number}`, 'bad-record', `the table cannot be read from here on: ${row.message}`);
      return;
    }
    rows++;
    if ('text' in row.record || 'html' in row.record) {
      readable++;
      yield record(`${path}:${row.number}`, row.record);
    } else if (readable > 0) yield refuse(`${path}:${row.number}`, 'bad-record', 'the row has neither text nor html');
  }
  if (rows === 0) yield refuse(path, 'empty', 'has no rows');
  else if (readable === 0)
    yield refuse(path, 'bad-record', 'has no column named text or html with anything in it; the first row must name the columns');
}

/** A JSON file is one record or a list of records. */
function* jsonRecords(path: string, bytes: Uint8Array): Generator<RawOutcome> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    yield refuse(path, 'bad-record', `is not valid JSON in UTF-8: ${error instanceof Error ? error.message : 'unreadable'}`);
    return;
  }
  if (!Array.isArray(value)) yield article(path, 'record', bytes);
  else if (value.length === 0) yield refuse(path, 'empty', 'is an empty list');
  else for (const [i, item] of value.entries()) yield record(`${path}:${i + 1}`, item);
}

async function* wholeFile(
  path: string,
  format: Exclude<FileFormat, 'lines' | 'csv'>,
  gzip: boolean,
  maxBytes: number,
): AsyncGenerator<RawOutcome> {
  const bytes = await gather(fileChunks(path, gzip), maxBytes);
  if (bytes === null) yield tooLarge(path, gzip ? 'the inflated file' : 'the file', maxBytes);
  else if (bytes.length === 0) yield refuse(path, 'empty', 'is empty');
  else if (format === 'records') yield* jsonRecords(path, bytes);
  else yield article(path, format, bytes);
}

async function* knownFile(path: string, { format, gzip }: NamedFormat, maxBytes: number): AsyncGenerator<RawOutcome> {
  const streamed = format === 'lines' || format === 'csv';
  const { size } = await stat(path);
  if (size === 0) yield refuse(path, 'empty', 'is empty');
  else if (!streamed && size > maxBytes)
    yield refuse(path, 'too-large', `is ${megabytes(size)}, over the limit of ${megabytes(maxBytes)}; raise it or split the file`);
  else if (format === 'lines') yield* lineRecords(path, fileChunks(path, gzip), maxBytes);
  else if (format === 'csv') yield* tableRecords(path, fileChunks(path, gzip), maxBytes);
  else yield* wholeFile(path, format, gzip, maxBytes);
}

/**
 * Reads one file into articles. Files of records are streamed: memory holds one record at a time.
 * @param maxBytes of a file that is one article or one JSON value, or of one record
 */
export async function* readFile(path: string, maxBytes: number): AsyncGenerator<RawOutcome> {
  const known = formatOf(path);
  if (known === null) {
    yield refuse(path, 'unsupported-format', `is of no format that is read (${READABLE})`);
    return;
  }
  try {
    yield* knownFile(path, known, maxBytes);
  } catch (error) {
    // Nesting without end exhausts the stack of JSON's own functions: the file is at fault, not the disk.
    if (error instanceof RangeError) yield refuse(path, 'bad-record', 'is nested too deep to be read');
    else yield refuse(path, 'unreadable', reasonOf(error, known.gzip));
  }
}

function reasonOf(error: unknown, gzip: boolean): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read; check its permissions';
  if (gzip && code.startsWith('Z_')) return `is not sound gzip (${code})`;
  return `cannot be read${code === '' ? '' : ` (${code})`}`;
}
