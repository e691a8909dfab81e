import type { EncodingFinding } from '../model/encoding-basis.js';
import { decode } from './decode.js';
import { peek } from './peek.js';
import { strictly } from './strict-decoding.js';
import { wideText } from './wide-text.js';

/** Bytes that tell how a table is encoded: as many as a detector looks at. A whole number of characters of any width. */
const HEAD_BYTES = 64 * 1024;

/** A table's bytes with its delimiters, quotation marks and line breaks as single bytes of ASCII. */
export interface TableBytes {
  readonly head: Uint8Array;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** How all of the table was encoded, where its start tells; null where each row is to be looked at. */
  readonly encoding: EncodingFinding | null;
  /** What rows that are no UTF-8 are most likely in, by all of those at the start: one alone may hold a letter or two. */
  readonly likely: EncodingFinding | null;
}

type Wide = 'utf-16le' | 'utf-16be';

function wideEncoding(head: Uint8Array): { readonly encoding: Wide; readonly basis: 'mark' | 'form' } | null {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', basis: 'mark' };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', basis: 'mark' };
  const found = head.includes(0) ? wideText(head.subarray(0, head.length - (head.length % 2))) : null;
  return found?.encoding === 'utf-16le' || found?.encoding === 'utf-16be' ? { encoding: found.encoding, basis: 'form' } : null;
}

async function* asUtf8(chunks: AsyncIterable<Uint8Array>, encoding: Wide): AsyncGenerator<Uint8Array> {
  const [decoder, encoder] = [new TextDecoder(encoding), new TextEncoder()];
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}

/** Without the mark of UTF-8 before the first column's name. */
async function* withoutMark(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first = true;
  for await (const chunk of chunks) {
    yield first && isMarked(chunk) ? chunk.subarray(3) : chunk;
    first = false;
  }
}

const isMarked = (head: Uint8Array): boolean => head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;

/** A guess from the lines of the start that are no UTF-8; the last may be cut. */
function likelyEncoding(head: Uint8Array): EncodingFinding | null {
  const lines = Buffer.from(head).toString('latin1').split('\n');
  const foreign = lines.slice(0, Math.max(1, lines.length - 1)).filter((line) => strictly(Buffer.from(line, 'latin1'), 'utf-8') === null);
  const decoded = foreign.length === 0 ? null : decode(Buffer.from(foreign.join('\n'), 'latin1'));
  if (!decoded?.ok || (decoded.basis !== 'detected' && decoded.basis !== 'fallback')) return null;
  return { encoding: decoded.encoding, basis: decoded.basis, disproved: null };
}

/** Makes a table of any encoding one that can be cut into cells byte by byte. Streams; memory holds one chunk. */
export async function tableBytes(source: AsyncIterable<Uint8Array>): Promise<TableBytes> {
  const { first, all } = await peek(source, HEAD_BYTES);
  const start = first.subarray(0, HEAD_BYTES);
  const wide = wideEncoding(start);
  if (wide === null) {
    const head = isMarked(start) ? start.subarray(3) : start;
    return { head, chunks: withoutMark(all), encoding: null, likely: likelyEncoding(head) };
  }
  const head = new TextEncoder().encode(new TextDecoder(wide.encoding).decode(start));
  return { head, chunks: asUtf8(all, wide.encoding), encoding: { ...wide, disproved: null }, likely: null };
}
