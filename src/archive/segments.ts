import { type Block, CHUNK, type ListPart, listIn, NO_LIST, packBlock, partRun, placeOf, unpackBlock, wordsOf } from './block.js';
import { joinRuns, mergeRuns, type Run } from './run.js';
import { peek, type Segment, type Store, type Transaction } from './store.js';

/**
 * Postings of a bucket at most, on average: packed they take less than half a page of the store and stand beside others in it. Larger values
 * are given pages of their own, and what is left of the last one is lost.
 */
const A_BUCKET = 216;

/** Bits of the hash that number the buckets of a segment of so many postings. */
export const bitsFor = (postings: number): number => Math.max(0, Math.ceil(Math.log2(Math.max(1, postings) / A_BUCKET)));

const HASH_BITS = 32;

/** The upper bits of a hash. */
const bucketOf = (hash: number, bits: number): number => (bits === 0 ? 0 : hash >>> (HASH_BITS - bits));

/** The first hash of a bucket; of the one behind the last, 2^32. */
const firstHash = (bucket: number, bits: number): number => bucket * 2 ** (HASH_BITS - bits);

function key(...parts: readonly number[]): Buffer {
  const bytes = Buffer.allocUnsafe(4 * parts.length);
  for (let i = 0; i < parts.length; i++) bytes.writeUInt32BE(parts[i]!, 4 * i);
  return bytes;
}

const within = (transaction: Transaction | undefined): { transaction?: Transaction } => (transaction === undefined ? {} : { transaction });

/**
 * Writes a part of a segment. To be called inside a transaction.
 * @param run postings of whole buckets
 */
export function writeBuckets(store: Store, segment: number, bits: number, run: Run): void {
  for (let start = 0; start < run.hashes.length; ) {
    const bucket = bucketOf(run.hashes[start]!, bits);
    const end = start + placeOf(run.hashes.subarray(start), firstHash(bucket + 1, bits));
    const { block, long } = partRun({ hashes: run.hashes.subarray(start, end), documents: run.documents.subarray(start, end) });
    store.blocks.putSync(key(segment, bucket), packBlock(block));
    for (const { hash, documents } of long) {
      for (let from = 0; from < documents.length; from += CHUNK)
        store.chunks.putSync(key(segment, hash, from / CHUNK), Buffer.from(documents.slice(from, from + CHUNK).buffer));
    }
    start = end;
  }
}

/** The block of a segment's bucket; null when it has no postings. */
function readBlock(store: Store, { id }: Segment, bucket: number, transaction?: Transaction): Block | null {
  const bytes = store.blocks.get(key(id, bucket), within(transaction));
  return bytes === undefined ? null : unpackBlock(bytes);
}

/**
 * Finds lists of a segment, one hash after the other. A check asks each segment for some hundred hashes, few of which stand in one bucket and
 * half of which are in no document: a block is searched where the store put it, and only a list that is found is copied.
 *
 * @returns adds the documents that the segment has under a hash, if they are no long list, to `into`.
 */
export function listFinder(store: Store, { id, bits }: Segment, transaction: Transaction): (hash: number, into: number[]) => ListPart {
  const bucket = key(id, 0);
  return (hash, into) => {
    bucket.writeUInt32BE(bucketOf(hash, bits), 4);
    const bytes = peek(store.blocks, bucket, transaction);
    return bytes === undefined ? NO_LIST : listIn(bytes, hash, into);
  };
}

/** A long list, whole. */
export function readLong(store: Store, segment: number, hash: number, transaction?: Transaction): Uint32Array {
  const parts: Uint32Array[] = [];
  for (let chunk = 0; ; chunk++) {
    const bytes = store.chunks.get(key(segment, hash, chunk), within(transaction));
    if (bytes === undefined) break;
    parts.push(wordsOf(bytes).slice());
  }
  const all = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** All postings of a bucket, those of long lists included. */
function readBucket(store: Store, segment: Segment, bucket: number, transaction?: Transaction): Run {
  const block = readBlock(store, segment, bucket, transaction);
  if (block === null) return { hashes: new Uint32Array(0), documents: new Uint32Array(0) };
  const { short, longHashes } = block;
  const copy: Run = { hashes: short.hashes.slice(), documents: short.documents.slice() };
  if (longHashes.length === 0) return copy;
  const lists = [...longHashes].map((hash): Run => {
    const documents = readLong(store, segment.id, hash, transaction);
    return { hashes: new Uint32Array(documents.length).fill(hash), documents };
  });
  return mergeRuns([copy, ...lists], () => false);
}

/** Postings merged at once: enough that the way is short beside the work, few enough for a small commit. */
const STRETCH: number = 1 << 20;

/**
 * All postings of some segments in the order of their hashes, without those of removed documents, in stretches of equal ranges of hashes.
 *
 * @param segments in the order of their documents
 * @param bits the stretches end where buckets of so many bits do, so that they can be written as a segment of them
 */
export function* mergedPostings(
  store: Store,
  segments: readonly Segment[],
  isRemoved: (document: number) => boolean,
  bits: number,
  transaction?: Transaction,
): Generator<Run> {
  const total = segments.reduce((sum, { postings }) => sum + postings, 0);
  const stretchBits = Math.min(bits, Math.max(0, Math.ceil(Math.log2(Math.max(1, total) / STRETCH))));
  for (let stretch = 0; stretch < 2 ** stretchBits; stretch++) {
    const runs = segments.map((segment) => stretchOf(store, segment, stretch, stretchBits, transaction));
    yield mergeRuns(runs, isRemoved);
  }
}

/** A segment's postings whose hashes begin with the bits of `stretch`. */
function stretchOf(store: Store, segment: Segment, stretch: number, bits: number, transaction?: Transaction): Run {
  const finer = segment.bits - bits;
  if (finer < 0) {
    const { hashes, documents } = readBucket(store, segment, stretch >>> -finer, transaction);
    const [start, end] = [placeOf(hashes, firstHash(stretch, bits)), placeOf(hashes, firstHash(stretch + 1, bits))];
    return { hashes: hashes.subarray(start, end), documents: documents.subarray(start, end) };
  }
  const first = stretch * 2 ** finer;
  return joinRuns(Array.from({ length: 2 ** finer }, (_, n) => readBucket(store, segment, first + n, transaction)));
}

/** Keys deleted in one commit. */
const DELETED_AT_ONCE = 2000;

/** Deletes some blocks and chunks of a segment. @returns false when nothing of it is left. */
export function deleteSome(store: Store, segment: number): boolean {
  let left = DELETED_AT_ONCE;
  for (const table of [store.blocks, store.chunks]) {
    const keys = [...table.getKeys({ start: key(segment), end: key(segment + 1), limit: left })];
    for (const one of keys) table.removeSync(one);
    left -= keys.length;
  }
  return left === 0;
}
