/**
 * Words with their frequencies, as a hash table of numbers: a word is looked up by the characters of a text where they stand,
 * without cutting anything out, and every longer word that begins there costs one step more.
 */
export interface WordTable {
  /** A second hash of the word in each slot, 0 in an empty one. */
  readonly keys: Int32Array;
  /** What the word costs, in steps of a seventh of a nat: -ln of its share of all running words. */
  readonly costs: Uint8Array;
}

/** A word and how often it stands in the corpus. */
export interface CountedWord {
  readonly word: string;
  readonly count: number;
}

/** Costs are stored in this fraction of a nat: 18 nats, the rarest word of fifty million, then fit in seven bits. */
const STEPS_A_NAT = 7;

/** Half of the slots at most are used, so that a word is found, or missed, within two or three looks. */
const SLOTS_A_WORD = 1.5;

/** What a word that is not in the table costs. */
export const NO_WORD = -1;

export const SEED_A = 0x811c9dc5;
export const SEED_B = 0x2f0b4c47;

/** One more character of the hash that chooses the slot (FNV-1a). */
export const mixA = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** One more character of the hash that is compared. */
export const mixB = (hash: number, code: number): number => Math.imul(hash ^ code, 0x5bd1e995) ^ (hash >>> 13);

/** ASCII capitals as small letters; everything else as it is. */
export const lowered = (unit: number): number => (unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit);

/**
 * The cost of the word with these hashes, in nats; `NO_WORD` where the table does not have it.
 * Two words share both hashes by chance once in some 10^14 looks.
 */
export function costOfHashes({ keys, costs }: WordTable, a: number, b: number): number {
  const mask = keys.length - 1;
  const key = b === 0 ? 1 : b;
  for (let slot = (a ^ (a >>> 15)) & mask; keys[slot] !== 0; slot = (slot + 1) & mask) {
    if (keys[slot] === key) return costs[slot]! / STEPS_A_NAT;
  }
  return NO_WORD;
}

/** The cost of the word that stands at `[from, to)`. O(length). */
export function costOfWord(table: WordTable, text: string, from = 0, to: number = text.length): number {
  let [a, b] = [SEED_A, SEED_B];
  for (let at = from; at < to; at++) {
    const code = lowered(text.charCodeAt(at));
    a = mixA(a, code);
    b = mixB(b, code);
  }
  return costOfHashes(table, a, b);
}

/** Makes the table of a list of words; of words that differ in capitals the more frequent counts. O(letters). */
export function tableOfWords(words: readonly CountedWord[]): WordTable {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, words.length * SLOTS_A_WORD)));
  const table = { keys: new Int32Array(size), costs: new Uint8Array(size) };
  const all = words.reduce((sum, { count }) => sum + count, 0);
  for (const { word, count } of words) put(table, word, Math.round(Math.log(all / count) * STEPS_A_NAT));
  return table;
}

function put({ keys, costs }: WordTable, word: string, cost: number): void {
  let [a, b] = [SEED_A, SEED_B];
  for (let at = 0; at < word.length; at++) {
    const code = lowered(word.charCodeAt(at));
    a = mixA(a, code);
    b = mixB(b, code);
  }
  const key = b === 0 ? 1 : b;
  const mask = keys.length - 1;
  let slot = (a ^ (a >>> 15)) & mask;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
  if (keys[slot] === 0 || cost < costs[slot]!) costs[slot] = cost;
  keys[slot] = key;
}
