import { lowered } from './word-hash.js';
import type { CountedWord } from './word-table.js';

/**
 * How an unknown word is likely to be spelt: what each letter costs after the two before it, in nats. A made-up English word
 * costs two nats a letter, `qxv` seven.
 */
export type LetterModel = Float32Array;

/** The edge of a word, 26 letters, everything else. */
const SYMBOLS = 28;
const EDGE = 0;
const OTHER = 27;

/** Sightings lent to a pair or triple of letters by the shorter context (Witten and Bell's idea, with a constant). */
const LENT = 5;

/** Words of fewer letters are mostly abbreviations and sounds; words seen once are mostly slips. */
const SHORTEST = 3;
const FEWEST = 2;

/** The symbol of a UTF-16 unit. */
export function symbolOf(unit: number): number {
  const code = lowered(unit);
  return code >= 0x61 && code <= 0x7a ? code - 0x60 : OTHER;
}

/** What symbol `c` costs after `a` and `b`; 0 is the edge of the word. */
export const letterCost = (model: LetterModel, a: number, b: number, c: number): number => model[(a * SYMBOLS + b) * SYMBOLS + c]!;

/** Learns the model from a list of words, each counted once: what is asked is how words are spelt, not how often they are used. */
export function learnLetters(words: readonly CountedWord[]): LetterModel {
  const triples = new Float64Array(SYMBOLS ** 3);
  for (const { word, count } of words) if (count >= FEWEST && word.length >= SHORTEST) countTriples(triples, word);
  const pairs = summed(triples, SYMBOLS ** 2);
  const singles = summed(pairs, SYMBOLS);
  const all = singles.reduce((sum, n) => sum + n, 0);
  const pairsBefore = contexts(pairs);
  const triplesBefore = contexts(triples);
  return Float32Array.from(triples, (seen, index) => {
    const single = (singles[index % SYMBOLS]! + 1) / (all + SYMBOLS);
    const pair = (pairs[index % SYMBOLS ** 2]! + LENT * single) / (pairsBefore[Math.floor(index / SYMBOLS) % SYMBOLS]! + LENT);
    return -Math.log((seen + LENT * pair) / (triplesBefore[Math.floor(index / SYMBOLS)]! + LENT));
  });
}

function countTriples(triples: Float64Array, word: string): void {
  let [a, b] = [EDGE, EDGE];
  for (let at = 0; at <= word.length; at++) {
    const c = at < word.length ? symbolOf(word.charCodeAt(at)) : EDGE;
    triples[(a * SYMBOLS + b) * SYMBOLS + c]! += 1;
    [a, b] = [b, c];
  }
}

/** Sums away the first symbol. */
function summed(counts: Float64Array, size: number): Float64Array {
  const out = new Float64Array(size);
  counts.forEach((count, index) => {
    out[index % size]! += count;
  });
  return out;
}

/** Sums away the last symbol: how often each context was seen. */
function contexts(counts: Float64Array): Float64Array {
  const out = new Float64Array(counts.length / SYMBOLS);
  counts.forEach((count, index) => {
    out[Math.floor(index / SYMBOLS)]! += count;
  });
  return out;
}
