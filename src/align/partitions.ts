import type { Columns } from './columns.js';

/**
 * How the texts part at each column, as a number that is the same for the same sets of texts that agree; those that have no
 * word there are one of the sets.
 *
 * @param beyond for each column the sum of the marks of texts that do not reach there: they are in no set.
 * @returns 53 bits a column, by a sum over the sets of a hash of each set's marks. O(words).
 */
export function partitionsOf(columns: Columns, beyond: Int32Array, idOf: (text: number, word: number) => number): Float64Array {
  const all = columns.weights.reduce((sum, _, text) => (sum + markOf(text)) | 0, 0);
  return Float64Array.from({ length: columns.size }, (_, column) => partitionOf(columns, column, (all - beyond[column]!) | 0, idOf));
}

function partitionOf(columns: Columns, column: number, all: number, idOf: (text: number, word: number) => number): number {
  const sums = new Map<number, number>();
  let absent = all;
  for (let cell = columns.starts[column]!; cell < columns.starts[column + 1]!; cell++) {
    const text = columns.texts[cell]!;
    const id = idOf(text, columns.words[cell]!);
    sums.set(id, ((sums.get(id) ?? 0) + markOf(text)) | 0);
    absent = (absent - markOf(text)) | 0;
  }
  if (absent !== 0) sums.set(-1, absent);
  let [low, high] = [0, 0];
  for (const sum of sums.values()) [low, high] = [(low + stir(sum, 0x9e3779b9)) | 0, (high + stir(sum, 0x7f4a7c15)) | 0];
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}

/** A number of 32 bits that stands for a text in sums. */
export const markOf = (text: number): number => stir(text + 1, 0x51ed270b);

/** Spreads a number over 32 bits (the finaliser of MurmurHash3). */
function stir(value: number, seed: number): number {
  let x = value ^ seed;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}
