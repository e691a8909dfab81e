import { isTaken, slotOf, slotsFor, take, withHashes } from './word-hash.js';

/** How often words stand by themselves, as a hash table of numbers. */
export interface WordCounts {
  readonly keys: Int32Array;
  readonly counts: Uint16Array;
}

const MOST = 0xffff;

/** A table with room for so many different words, and none in it. */
export function noCounts(words: number): WordCounts {
  const size = slotsFor(words + 1);
  return { keys: new Int32Array(size), counts: new Uint16Array(size) };
}

/** Counts the word with these hashes once more. */
export function countHashes({ keys, counts }: WordCounts, a: number, b: number): void {
  const slot = slotOf(keys, a, b);
  take(keys, slot, b);
  if (counts[slot]! < MOST) counts[slot]! += 1;
}

/** How often the word with these hashes was counted. */
export function countOfHashes({ keys, counts }: WordCounts, a: number, b: number): number {
  const slot = slotOf(keys, a, b);
  return isTaken(keys, slot) ? counts[slot]! : 0;
}

/** Words that are known from elsewhere, each counted as often as it is given. O(letters). */
export function countsOf(words: Iterable<string>): WordCounts {
  const list = [...words];
  const counts = noCounts(list.length);
  for (const word of list) withHashes(word, 0, word.length, (a, b) => countHashes(counts, a, b));
  return counts;
}
