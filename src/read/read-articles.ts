import { Readable } from 'node:stream';
import { unreachable } from '../model/unreachable.js';
import { convertedArticle } from './converted-article.js';
import { feedArticles } from './feed-articles.js';
import { gather } from './file-bytes.js';
import type { FileFormat } from './file-format.js';
import { GzipError } from './gzip-error.js';
import { jsonRecords } from './json-records.js';
import { lineRecords } from './line-records.js';
import { mailArticles } from './mail-articles.js';
import { article, tooLarge } from './outcomes.js';
import type { RawOutcome } from './raw-article.js';
import { refuse } from './refuse.js';
import { tableRecords } from './table-records.js';
import { warcArticles } from './warc-articles.js';

type StreamedFormat = 'lines' | 'csv' | 'warc';

/** Mails inside mails are read as far as this. */
const MAX_MAILS_DEEP = 3;

const once = (bytes: Uint8Array): AsyncIterable<Uint8Array> => Readable.from([bytes]);

/** What is attached to a mail; a mail in it is read too, down to a limit. */
async function* attachedArticles(
  name: string,
  format: FileFormat,
  bytes: Uint8Array,
  maxBytes: number,
  depth: number,
): AsyncGenerator<RawOutcome> {
  if (format === 'mail' && depth >= MAX_MAILS_DEEP)
    yield refuse(name, 'too-large', `is a mail more than ${MAX_MAILS_DEEP} mails deep; save it by itself`);
  else yield* readArticles(name, format, once(bytes), maxBytes, depth);
}

async function* wholeArticles(
  name: string,
  format: Exclude<FileFormat, StreamedFormat>,
  bytes: Uint8Array,
  maxBytes: number,
  depth: number,
): AsyncGenerator<RawOutcome> {
  switch (format) {
    case 'text':
    case 'markdown':
    case 'html':
      yield article(name, format, bytes);
      return;
    case 'records':
      yield* jsonRecords(name, bytes);
      return;
    case 'feed':
      yield* feedArticles(name, bytes);
      return;
    case 'mail':
      yield* mailArticles(name, bytes, (inner, kind, content) => attachedArticles(inner, kind, content, maxBytes, depth + 1));
      return;
    case 'pdf':
    case 'docx':
      yield await convertedArticle(name, { format, bytes, maxBytes });
      return;
    default:
      unreachable(format);
  }
}

async function* ofFormat(
  name: string,
  format: FileFormat,
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
  depth: number,
): AsyncGenerator<RawOutcome> {
  if (format === 'lines') yield* lineRecords(name, chunks, maxBytes);
  else if (format === 'csv') yield* tableRecords(name, chunks, maxBytes);
  else if (format === 'warc') yield* warcArticles(name, chunks, maxBytes);
  else {
    const bytes = await gather(chunks, maxBytes);
    if (bytes === null) yield tooLarge(name, 'the file', maxBytes);
    else if (bytes.length === 0) yield refuse(name, 'empty', 'is empty');
    else yield* wholeArticles(name, format, bytes, maxBytes, depth);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read; check its permissions';
  return `cannot be read${code === '' ? '' : ` (${code})`}`;
}

/** The rejection of a stream that failed. */
export function unreadable(name: string, error: unknown): RawOutcome {
  if (error instanceof GzipError) return refuse(name, error.code, error.message);
  // Nesting without end exhausts the stack of JSON's own functions: the file is at fault, not the disk.
  if (error instanceof RangeError) return refuse(name, 'bad-record', 'is nested too deep to be read');
  return refuse(name, 'unreadable', reasonOf(error));
}

/**
 * Reads a stream of a known format into articles. Records and archives are streamed: memory holds one of them at a time.
 * What is wrong with the stream ends it with a rejection.
 * @param chunks uncompressed
 * @param maxBytes of what is one article or one JSON value, or of one record
 */
export async function* readArticles(
  name: string,
  format: FileFormat,
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
  depth = 0,
): AsyncGenerator<RawOutcome> {
  try {
    yield* ofFormat(name, format, chunks, maxBytes, depth);
  } catch (error) {
    yield unreadable(name, error);
  }
}
