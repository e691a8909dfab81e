import type { English } from './english.js';
import { CAPITAL, CLOSING, DIGIT, FOREIGN, LETTER, OPENING, QUOTE, SPACE, unitClass } from './unit-class.js';
import { countHashes, noCounts, type WordCounts } from './word-counts.js';
import { lowered, mixA, mixB, SEED_A, SEED_B } from './word-hash.js';
import { costOfHashes, NO_WORD } from './word-table.js';

/** What one look at a text tells of its words. */
export interface Scan {
  /** Every run of three letters or more, by how often it stands. */
  readonly own: WordCounts;
  /** Runs of letters that are no English words: start, end, start, end … */
  readonly unknown: readonly number[];
  /** Places between two characters, neither white space, where a space may be lost: beside a mark, or between letter and digit. */
  readonly joints: readonly number[];
  /** Runs of three letters or more, and how many of them are English words. */
  readonly runs: number;
  readonly english: number;
  /** Stretches without white space. */
  readonly chunks: number;
}

/** Shorter runs are never cut: `oft`, `asa` are as often names and abbreviations. */
const SHORTEST_RUN = 4;
const SHORTEST_WORD = 3;

/** Longer runs are no language: encoded data, sequences of proteins. */
const LONGEST_RUN = 5_000;

const isLetter = (unitClass: number): boolean => unitClass === LETTER || unitClass === CAPITAL || unitClass === FOREIGN;

/** Whether a space may be lost between two characters of these classes. */
function mayBeJoint(before: number, here: number): boolean {
  if (before === SPACE || here === SPACE) return false;
  if (isLetter(here)) return before === DIGIT || before === CLOSING || before === QUOTE;
  if (here === DIGIT) return before === LETTER || before === CAPITAL || before === CLOSING || before === QUOTE;
  return (here === OPENING || here === QUOTE) && (isLetter(before) || before === DIGIT || before === CLOSING);
}

/** Looks at a text once. O(length), a few nanoseconds a character. */
export function scanWords(text: string, { words }: English): Scan {
  const own = noCounts(text.length >> 2);
  const unknown: number[] = [];
  const joints: number[] = [];
  let [runs, english, chunks] = [0, 0, 0];
  let before = SPACE;
  for (let at = 0; at < text.length; ) {
    const here = unitClass(text.charCodeAt(at));
    if (mayBeJoint(before, here)) joints.push(at);
    if (before === SPACE && here !== SPACE) chunks++;
    if (!isLetter(here)) {
      before = here;
      at++;
      continue;
    }
    const start = at;
    let [a, b, foreign, small] = [SEED_A, SEED_B, false, false];
    for (let kind = here; isLetter(kind); kind = at < text.length ? unitClass(text.charCodeAt(at)) : SPACE) {
      const code = lowered(text.charCodeAt(at++));
      a = mixA(a, code);
      b = mixB(b, code);
      if (kind === LETTER) small = true;
      else if (kind === FOREIGN) foreign = true;
      before = kind;
    }
    if (at - start < SHORTEST_WORD) continue;
    runs++;
    countHashes(own, a, b);
    if (costOfHashes(words, a, b) !== NO_WORD) english++;
    else if (small && !foreign && at - start >= SHORTEST_RUN && at - start <= LONGEST_RUN) unknown.push(start, at);
  }
  return { own, unknown, joints, runs, english, chunks };
}
