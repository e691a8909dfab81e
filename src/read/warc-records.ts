import type { LimitReader, StatusAndHeaders, WARCParser, WARCRecord } from 'warcio';
import { joinBytes } from './join-bytes.js';

/** One record of a web archive. */
export interface WarcRecord {
  readonly type: string;
  /** What the record is about; empty when it names nothing. */
  readonly uri: string;
  readonly date: string;
  readonly contentType: string;
  /** Why the crawler cut the record short, as it says itself; empty when it did not. */
  readonly cut: string;
  /** Length the header promises, in bytes; null when it promises none. */
  readonly promised: number | null;
  readonly length: number;
  /** Null when the record is over the limit. */
  readonly block: Uint8Array | null;
  /** Bytes before this record that belong to none. */
  readonly stray: number;
}

/** An archive that cannot be read any further. */
export class WarcError extends Error {}

/** Headers have some hundred bytes; the largest known carry a page's metadata as JSON. */
const MAX_HEADERS = 1024 * 1024;
/** Bytes that belong to no record are searched for the next one as far as this. */
const MAX_STRAY = 1024 * 1024;
const MAX_LINE = 16 * 1024;
/** The parser copies what is left of a chunk at every line, so that long chunks of short lines would be slow. */
const CHUNK = 16 * 1024;

/** Counts what the parser takes while it reads headers, which it would otherwise gather without end. */
class Gauge {
  left: number = Number.POSITIVE_INFINITY;

  async *over(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks)
      for (let at = 0; at < chunk.length; at += CHUNK) {
        const part = chunk.subarray(at, at + CHUNK);
        this.left -= part.length;
        if (this.left < 0) throw new WarcError('has headers without end; it cannot be read from there on');
        yield part;
      }
  }
}

const isVersion = (line: Uint8Array): boolean => /^WARC\/\d\.\d\s*$/.test(new TextDecoder('latin1').decode(line.subarray(0, 20)));
const isBlank = (line: Uint8Array): boolean => line.every((byte) => byte === 13 || byte === 10);

interface Stepper {
  readonly parser: WARCParser;
  /** Bytes passed over since it was last asked. */
  readonly stray: () => number;
}

/**
 * The parser with a step of its own to the next record: warcio's prints warnings, drops lines it does not expect and never
 * comes back from a record that is cut off.
 */
async function stepper(chunks: AsyncIterable<Uint8Array>): Promise<Stepper> {
  const { AsyncIterReader, WARCParser: Parser } = await import('warcio');
  const gauge = new Gauge();
  // Whether the bytes are gzip was found out before; the parser must not guess again.
  const reader = new AsyncIterReader(gauge.over(chunks), null);
  let stray = 0;
  class Stepping extends Parser {
    override async readToNextRecord(): Promise<Uint8Array> {
      gauge.left = Number.POSITIVE_INFINITY;
      for (let line = await reader.readlineRaw(MAX_LINE); line; line = await reader.readlineRaw(MAX_LINE)) {
        if (isVersion(line)) {
          gauge.left = MAX_HEADERS;
          return line;
        }
        if (!isBlank(line)) stray += line.length;
        if (stray > MAX_STRAY) throw new WarcError('has no record where one should be; it cannot be read from there on');
      }
      return new Uint8Array(0);
    }

    override _initRecordReader(headers: StatusAndHeaders): LimitReader {
      gauge.left = Number.POSITIVE_INFINITY;
      return super._initRecordReader(headers);
    }
  }
  return {
    parser: new Stepping(reader, { parseHttp: false }),
    stray: () => {
      const passed = stray;
      stray = 0;
      return passed;
    },
  };
}

/** Header values are bytes of UTF-8 that came as Latin-1. */
function headerOf(record: WARCRecord, name: string): string {
  const value = record.warcHeader(name) ?? '';
  return /[\u0080-\u00ff]/.test(value) ? Buffer.from(value, 'latin1').toString('utf8') : value;
}

/** Reads the block of a record to its end; a block over the limit is read and not kept. */
async function blockOf(
  record: WARCRecord,
  maxBytes: number,
): Promise<Pick<WarcRecord, 'length' | 'block'> & { readonly failure: Error | null }> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let failure: Error | null = null;
  try {
    for await (const part of record) {
      length += part.length;
      if (length <= maxBytes) parts.push(part);
      else parts = [];
    }
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
  }
  return { length, block: length <= maxBytes ? joinBytes(parts) : null, failure };
}

/**
 * Steps through a web archive. A record that ends before its length is handed over as far as it goes; one without a length is
 * the last, for where the next begins cannot be known.
 * @throws WarcError where no further record can be found; errors of the stream, after the record they cut off
 */
export async function* warcRecords(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<WarcRecord> {
  const { parser, stray } = await stepper(chunks);
  for (let record = await parser.parse(); record !== null; record = await parser.parse()) {
    const promised = headerOf(record, 'Content-Length');
    const known = /^\d{1,15}$/.test(promised);
    const { failure, ...read } = known ? await blockOf(record, maxBytes) : { length: 0, block: null, failure: null };
    yield {
      type: headerOf(record, 'WARC-Type').toLowerCase(),
      uri: headerOf(record, 'WARC-Target-URI').replace(/^<(.*)>$/, '$1'),
      date: headerOf(record, 'WARC-Date'),
      contentType: headerOf(record, 'Content-Type'),
      cut: headerOf(record, 'WARC-Truncated'),
      promised: known ? Number(promised) : null,
      ...read,
      stray: stray(),
    };
    if (failure !== null) throw failure;
    if (!known) return;
  }
  const rest = stray();
  if (rest > 0) throw new WarcError(`ends with ${rest} bytes that belong to no record`);
}
