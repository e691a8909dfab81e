import { kgramHashes } from '../text/kgram-hashes.js';

/** Letters of the k-grams by which texts are held against each other: long enough to be rare, short enough to stand between edits. */
const KGRAM = 8;

/** Hashes kept of all texts together. 500 texts that are alike keep 400 each, which makes 50 million counts: half a second. */
const MOST_HASHES = 200_000;

/** In which order texts are collated, and each with which one first. */
export interface Guide {
  /** Indices of the texts; the first is the one that has most in common with all others. */
  readonly order: readonly number[];
  /** For each text the one before it in the order that is most like it; -1 for the first. */
  readonly nearest: Int32Array;
}

/**
 * The maximum spanning tree of the texts by what they share (Prim, "Shortest connection networks", 1957), grown from their middle.
 *
 * @param texts letters of each; the result depends on their order only where two are equally near.
 * O(letters + texts² × hashes kept of one).
 */
export function guideOf(texts: readonly Uint32Array[]): Guide {
  const likeness = likenesses(texts);
  const size = texts.length;
  const sums = Array.from({ length: size }, (_, i) => likeness.subarray(i * size, (i + 1) * size).reduce((sum, value) => sum + value, 0));
  const nearest = new Int32Array(size).fill(-1);
  const placed = new Uint8Array(size);
  const best = new Float64Array(size).fill(-1);
  const order: number[] = [];
  let next = sums.indexOf(sums.reduce((most, sum) => Math.max(most, sum), 0));
  while (next >= 0) {
    order.push(next);
    placed[next] = 1;
    for (let i = 0; i < size; i++) {
      const value = likeness[next * size + i]!;
      if (placed[i] === 0 && value > best[i]!) [best[i], nearest[i]] = [value, next];
    }
    next = greatestFree(best, placed);
  }
  return { order, nearest };
}

function greatestFree(best: Float64Array, placed: Uint8Array): number {
  let found = -1;
  for (let i = 0; i < best.length; i++) if (placed[i] === 0 && (found < 0 || best[i]! > best[found]!)) found = i;
  return found;
}

/** Dice's coefficient of the sampled k-grams of every two texts, row by row. */
function likenesses(texts: readonly Uint32Array[]): Float64Array {
  const size = texts.length;
  const kept = new Uint32Array(size);
  const holders = holdersOf(texts, kept);
  const likeness = new Float64Array(size * size);
  for (const held of holders) {
    for (let x = 0; x < held.length; x++)
      for (let y = x + 1; y < held.length; y++) likeness[held[x]! * size + held[y]!] = likeness[held[x]! * size + held[y]!]! + 1;
  }
  for (let x = 0; x < size; x++) {
    for (let y = x + 1; y < size; y++) {
      const value = (2 * likeness[x * size + y]!) / (kept[x]! + kept[y]! || 1);
      likeness[x * size + y] = value;
      likeness[y * size + x] = value;
    }
  }
  return likeness;
}

/** For each sampled k-gram the texts that have it, in order; `kept` counts them for each text. */
function holdersOf(texts: readonly Uint32Array[], kept: Uint32Array): Iterable<readonly number[]> {
  const all = texts.reduce((sum, codes) => sum + codes.length, 0);
  let mask = 0;
  while (all / (mask + 1) > MOST_HASHES) mask = mask * 2 + 1;
  const holders = new Map<number, number[]>();
  for (const [i, codes] of texts.entries()) {
    for (const hash of kgramHashes(codes, KGRAM)) {
      if ((hash & mask) !== 0) continue;
      const known = holders.get(hash);
      if (known?.at(-1) === i) continue;
      if (known === undefined) holders.set(hash, [i]);
      else known.push(i);
      kept[i] = kept[i]! + 1;
    }
  }
  return holders.values();
}
