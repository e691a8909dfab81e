/**
 * Words as two hashes, taken character by character where they stand: nothing is cut out to look a word up, and every longer word
 * that begins at the same place costs one step more.
 */
export const SEED_A = 0x811c9dc5;
export const SEED_B = 0x2f0b4c47;

/** One more character of the hash that chooses the slot (FNV-1a). */
export const mixA = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** One more character of the hash that is compared. */
export const mixB = (hash: number, code: number): number => Math.imul(hash ^ code, 0x5bd1e995) ^ (hash >>> 13);

/** ASCII capitals as small letters; everything else as it is. */
export const lowered = (unit: number): number => (unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit);

/** What stands in an empty slot. */
const EMPTY = 0;

/** The hash as it is kept: never that of an empty slot. */
const keyOf = (b: number): number => (b === EMPTY ? 1 : b | 0);

/**
 * The slot of a word among keys, or the empty one where it would stand. Two words share both hashes once in some 10^14 looks.
 * @param keys a power of two of them, some empty
 */
export function slotOf(keys: Int32Array, a: number, b: number): number {
  const mask = keys.length - 1;
  const key = keyOf(b);
  let slot = (a ^ (a >>> 15)) & mask;
  while (keys[slot] !== EMPTY && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}

/** Marks a slot as taken by a word. */
export function take(keys: Int32Array, slot: number, b: number): void {
  keys[slot] = keyOf(b);
}

/** Whether a slot is taken. */
export const isTaken = (keys: Int32Array, slot: number): boolean => keys[slot] !== EMPTY;

/** Room for so many words: a power of two, at most two thirds of it used, so that two or three looks find a word or miss it. */
export const slotsFor = (words: number): number => 2 ** Math.ceil(Math.log2(Math.max(2, words * 1.5)));

/** Both hashes of the word at `[from, to)`, and what is to be done with them. */
export function withHashes<T>(text: string, from: number, to: number, use: (a: number, b: number) => T): T {
  let [a, b] = [SEED_A, SEED_B];
  for (let at = from; at < to; at++) {
    const code = lowered(text.charCodeAt(at));
    a = mixA(a, code);
    b = mixB(b, code);
  }
  return use(a, b);
}
