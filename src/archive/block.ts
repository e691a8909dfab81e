import type { Run } from './run.js';

/**
 * The postings of one bucket of a segment, packed: counts of short postings and of long lists; hashes and documents of the short postings; hash
 * and length of each long list, whose documents stand in chunks of their own. All are 32-bit numbers in the machine's order, which is
 * little-endian wherever Node runs.
 */
export interface Block {
  readonly short: Run;
  readonly longHashes: Uint32Array;
  readonly longLengths: Uint32Array;
}

/** A hash in more documents of a segment than this is a long list: whoever asks for a rare hash of its bucket need not load it. */
export const LONG_LIST = 256;

/** Documents in a chunk of a long list: a page of the store. */
export const CHUNK = 1000;

/** A list that is kept apart. */
export interface LongList {
  readonly hash: number;
  readonly documents: Uint32Array;
}

/** Parts a run into its block and its long lists. Linear; a run without long lists, as most are, is not copied. */
export function partRun(run: Run): { readonly block: Block; readonly long: readonly LongList[] } {
  const long = longListsOf(run);
  const block = {
    short: long.length === 0 ? run : withoutHashes(run, new Set(long.map(({ hash }) => hash))),
    longHashes: Uint32Array.from(long, ({ hash }) => hash),
    longLengths: Uint32Array.from(long, ({ documents }) => documents.length),
  };
  return { block, long };
}

function longListsOf({ hashes, documents }: Run): readonly LongList[] {
  const long: LongList[] = [];
  for (let start = 0; start + LONG_LIST < hashes.length; start++) {
    if (hashes[start + LONG_LIST] !== hashes[start]) continue;
    const end = groupEnd(hashes, start);
    long.push({ hash: hashes[start]!, documents: documents.slice(start, end) });
    start = end - 1;
  }
  return long;
}

function withoutHashes({ hashes, documents }: Run, left: ReadonlySet<number>): Run {
  const kept = [...hashes.keys()].filter((i) => !left.has(hashes[i]!));
  return { hashes: Uint32Array.from(kept, (i) => hashes[i]!), documents: Uint32Array.from(kept, (i) => documents[i]!) };
}

/** Where the postings of the hash at `start` end. */
function groupEnd(hashes: Uint32Array, start: number): number {
  let end = start + 1;
  while (end < hashes.length && hashes[end] === hashes[start]) end++;
  return end;
}

/** A block as bytes. */
export function packBlock({ short, longHashes, longLengths }: Block): Buffer {
  const [n, m] = [short.hashes.length, longHashes.length];
  const words = new Uint32Array(2 + 2 * n + 2 * m);
  words.set([n, m]);
  words.set(short.hashes, 2);
  words.set(short.documents, 2 + n);
  words.set(longHashes, 2 + 2 * n);
  words.set(longLengths, 2 + 2 * n + m);
  return Buffer.from(words.buffer);
}

/** @returns views of a block's bytes, which must stay as they are while the block is used. */
export function unpackBlock(bytes: Uint8Array): Block {
  const words = wordsOf(bytes);
  const [n, m] = sizesOf(words);
  return {
    short: { hashes: words.subarray(2, 2 + n), documents: words.subarray(2 + n, 2 + 2 * n) },
    longHashes: words.subarray(2 + 2 * n, 2 + 2 * n + m),
    longLengths: words.subarray(2 + 2 * n + m),
  };
}

/** Counts of short postings and of long lists. */
function sizesOf(words: Uint32Array): readonly [short: number, long: number] {
  const [n = 0, m = 0] = words;
  if (words.length !== 2 + 2 * n + 2 * m) throw new Error(`MDB_CORRUPTED: a block of ${words.byteLength} bytes says ${n} and ${m}`);
  return [n, m];
}

/** What a block has under a hash. */
export interface ListPart {
  readonly length: number;
  /** True where the documents stand in chunks of their own. */
  readonly isLong: boolean;
}

export const NO_LIST: ListPart = { length: 0, isLong: false };

/**
 * Finds a hash in a packed block: what `unpackBlock` would show, without making its parts.
 * @param into takes the documents of a short list, in rising order
 */
export function listIn(bytes: Uint8Array, hash: number, into: number[]): ListPart {
  const words = wordsOf(bytes);
  const [n, m] = sizesOf(words);
  const start = placeOf(words, hash, 2, 2 + n);
  let end = start;
  for (; end < 2 + n && words[end] === hash; end++) into.push(words[end + n]!);
  if (end > start) return { length: end - start, isLong: false };
  const longHashes = 2 + 2 * n;
  const at = placeOf(words, hash, longHashes, longHashes + m);
  return at < longHashes + m && words[at] === hash ? { length: words[at + m]!, isLong: true } : NO_LIST;
}

/** The bytes as 32-bit numbers; copied where they do not stand at a multiple of four. */
export function wordsOf(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 2);
}

/** The first place of an array's rising part `[from, to)` that holds at least `value`; `to` where none does. */
export function placeOf(rising: Uint32Array, value: number, from = 0, to: number = rising.length): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rising[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
