import { isTaken, slotOf, slotsFor, take, withHashes } from './word-hash.js';

/** Words with their frequencies, as a hash table of numbers. */
export interface WordTable {
  /** A hash of the word in each slot. */
  readonly keys: Int32Array;
  /** What the word costs, in steps of a seventh of a nat: -ln of its share of all running words. */
  readonly costs: Uint8Array;
}

/** A word and how often it stands in a corpus. */
export interface CountedWord {
  readonly word: string;
  readonly count: number;
}

/** Costs are kept in this fraction of a nat: 18 nats, the rarest word of fifty million, then fit in seven bits. */
const STEPS_A_NAT = 7;

/** What a word that is not in the table costs. */
export const NO_WORD = -1;

/** The cost of the word with these hashes, in nats; `NO_WORD` where the table does not have it. */
export function costOfHashes({ keys, costs }: WordTable, a: number, b: number): number {
  const slot = slotOf(keys, a, b);
  return isTaken(keys, slot) ? costs[slot]! / STEPS_A_NAT : NO_WORD;
}

/** The cost of the word that stands at `[from, to)`. O(length). */
export const costOfWord = (table: WordTable, text: string, from = 0, to: number = text.length): number =>
  withHashes(text, from, to, (a, b) => costOfHashes(table, a, b));

/** Makes the table of a list of words; of words that differ in capitals the more frequent counts. O(letters). */
export function tableOfWords(words: readonly CountedWord[]): WordTable {
  const size = slotsFor(words.length);
  const table = { keys: new Int32Array(size), costs: new Uint8Array(size) };
  const all = words.reduce((sum, { count }) => sum + count, 0);
  for (const { word, count } of words) put(table, word, Math.round(Math.log(all / count) * STEPS_A_NAT));
  return table;
}

function put({ keys, costs }: WordTable, word: string, cost: number): void {
  withHashes(word, 0, word.length, (a, b) => {
    const slot = slotOf(keys, a, b);
    if (!isTaken(keys, slot) || cost < costs[slot]!) costs[slot] = cost;
    take(keys, slot, b);
  });
}
