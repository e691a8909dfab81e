import { httpBody } from './http-body.js';
import { httpResponse } from './http-response.js';
import { article, megabytes, tooLarge } from './outcomes.js';
import { PassedOver } from './passed-over.js';
import type { RawFormat, RawOutcome } from './raw-article.js';
import { refuse } from './refuse.js';
import { WarcError, type WarcRecord, warcRecords } from './warc-records.js';

/** The largest archives in use hold some hundred thousand records; empty ones by the million only cost time. */
const MAX_RECORDS = 1_000_000;

/** What a record gives: an article or its rejection, or the kind of thing it is instead. */
type Yield = { readonly outcome: RawOutcome } | { readonly kind: string };

/** Records that may be pages. The others share the address of a page, or have none. */
const isPageType = ({ type }: WarcRecord): boolean => type === 'response' || type === 'resource' || type === 'conversion';

const PAGE_TYPES: Readonly<Record<string, RawFormat>> = { 'text/html': 'html', 'application/xhtml+xml': 'html', 'text/plain': 'text' };

const mediaType = (contentType: string): string => /^\s*([^\s;,]{1,60})/.exec(contentType)?.[1]?.toLowerCase() ?? '';
const charsetOf = (contentType: string): string | null =>
  /;\s{0,5}charset\s{0,5}=\s{0,5}["']?([\w.:-]{2,40})/i.exec(contentType)?.[1] ?? null;
const looksLikePage = (bytes: Uint8Array): boolean =>
  /^\s{0,200}<(?:!doctype\s+html|html)[\s>]/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 300)));

function formatOfContent(contentType: string, bytes: Uint8Array): RawFormat | null {
  const type = mediaType(contentType);
  if (type === '') return looksLikePage(bytes) ? 'html' : null;
  return Object.hasOwn(PAGE_TYPES, type) ? (PAGE_TYPES[type] ?? null) : null;
}

/** Bytes with their stated type, as a page of the archive. */
function page(name: string, record: WarcRecord, contentType: string, bytes: Uint8Array): Yield {
  const format = formatOfContent(contentType, bytes);
  if (format === null) return { kind: mediaType(contentType) || 'of no stated type' };
  if (bytes.length === 0) return { outcome: refuse(name, 'empty', 'the archived page is empty') };
  const charset = charsetOf(contentType);
  return { outcome: article(name, format, bytes, { about: { url: record.uri, collected: record.date, ...(charset && { charset }) } }) };
}

/** A server's answer: pages that were found and sent are articles, redirects and error pages are not. */
function responsePage(name: string, record: WarcRecord, block: Uint8Array, maxBytes: number): Yield {
  if (!/^application\/http\b/i.test(record.contentType)) return { kind: mediaType(record.contentType) || 'response of no stated type' };
  const response = httpResponse(block);
  if (response === null) return { outcome: refuse(name, 'bad-record', 'the archived response is no HTTP message') };
  const { status, headers } = response;
  if (status >= 300 && status < 400) return { kind: `redirect (HTTP ${status})` };
  if (status < 200 || status >= 400) return { kind: `error page (HTTP ${status})` };
  const contentType = headers.get('content-type') ?? '';
  if (contentType !== '' && formatOfContent(contentType, block) === null) return { kind: mediaType(contentType) };
  const body = httpBody(response, maxBytes);
  return body.ok ? page(name, record, contentType, body.bytes) : { outcome: refuse(name, body.code, body.message) };
}

/** Crawlers keep logs, screenshots and texts of their own under addresses that no reader visits: `metadata:`, `urn:`, `dns:`. */
const foreignScheme = (uri: string): string | null => {
  const scheme = /^([a-z][a-z\d+.-]{0,20}):/i.exec(uri)?.[1]?.toLowerCase();
  return scheme === undefined || ['http', 'https', 'ftp', 'file'].includes(scheme) ? null : scheme;
};

function whole(name: string, record: WarcRecord, block: Uint8Array, maxBytes: number): Yield {
  const scheme = isPageType(record) ? foreignScheme(record.uri) : null;
  if (scheme !== null) return { kind: `${scheme}: of the crawler` };
  switch (record.type) {
    case 'response':
      return responsePage(name, record, block, maxBytes);
    case 'resource':
    case 'conversion':
      return page(name, record, record.contentType, block);
    case 'revisit':
      return { kind: 'revisit (the page stands elsewhere)' };
    case 'continuation':
      return { kind: 'continuation (part of another record)' };
    default:
      return { kind: /^[\w-]{1,30}$/.test(record.type) ? record.type : 'record of no known type' };
  }
}

function readRecord(name: string, record: WarcRecord, maxBytes: number): Yield {
  const { promised, length, block } = record;
  if (promised === null)
    return { outcome: refuse(name, 'bad-record', 'the record does not say how long it is; the file cannot be read from there on') };
  if (length < promised)
    return { outcome: refuse(name, 'unreadable', `the ${record.type} record is cut off: ${length} of ${promised} bytes are there`) };
  if (block !== null) return whole(name, record, block, maxBytes);
  return record.type === 'request'
    ? { kind: record.type }
    : { outcome: tooLarge(name, `the ${record.type} record of ${megabytes(length)}`, maxBytes) };
}

/** Names of one archive: the same address may have been fetched more than once. */
class Names {
  readonly #path: string;
  readonly #seen = new Map<string, number>();

  constructor(path: string) {
    this.#path = path;
  }

  of(uri: string, number: number): string {
    if (uri === '') return `${this.#path}#${number}`;
    const times = (this.#seen.get(uri) ?? 0) + 1;
    this.#seen.set(uri, times);
    return times === 1 ? `${this.#path}#${uri}` : `${this.#path}#${uri}:${times}`;
  }
}

/**
 * Reads the pages of a web archive: `response`, `resource` and `conversion` records of HTML and plain text. Everything else is
 * counted and named in one line; what is damaged is refused one by one. Memory holds one record.
 */
export async function* warcArticles(path: string, chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<RawOutcome> {
  const over = new PassedOver();
  const names = new Names(path);
  let number = 0;
  let failure: Error | null = null;
  let short = 0;
  try {
    for await (const record of warcRecords(chunks, maxBytes)) {
      if (++number > MAX_RECORDS) throw new WarcError(`has more than ${MAX_RECORDS} records; the rest is not read, so split the file`);
      const name = isPageType(record) ? names.of(record.uri, number) : `${path}#${record.uri || number}`;
      if (record.stray > 0) yield refuse(name, 'bad-record', `${record.stray} bytes before this record belong to none`);
      const read = readRecord(name, record, maxBytes);
      if ('kind' in read) over.add(read.kind);
      else yield read.outcome;
      if ('outcome' in read && read.outcome.ok && record.cut !== '') short++;
    }
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
  }
  yield* over.note(path, 'record');
  if (short > 0) yield refuse(path, 'passed-over', `the crawler cut ${short} of the pages short; they are read as far as they go`);
  if (failure instanceof WarcError) yield refuse(path, 'bad-record', failure.message);
  else if (failure !== null) throw failure;
  else if (number === 0) yield refuse(path, 'empty', 'holds no WARC record');
}
