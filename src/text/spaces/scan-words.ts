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

interface Growing {
  readonly own: WordCounts;
  readonly unknown: number[];
  readonly joints: number[];
  runs: number;
  english: number;
  chunks: number;
}

/** Shorter runs are never cut: `oft`, `asa` are as often names and abbreviations. */
const SHORTEST_RUN = 4;
const SHORTEST_WORD = 3;

/** Longer runs are no language: encoded data, sequences of proteins. */
const LONGEST_RUN = 5_000;

const isLetter = (kind: number): boolean => kind === LETTER || kind === CAPITAL || kind === FOREIGN;

/** Whether a space may be lost between two characters of these classes, neither of them white space. */
function mayBeJoint(before: number, here: number): boolean {
  if (isLetter(here)) return before === DIGIT || before === CLOSING || before === QUOTE;
  if (here === DIGIT) return before === LETTER || before === CAPITAL || before === CLOSING || before === QUOTE;
  return (here === OPENING || here === QUOTE) && (isLetter(before) || before === DIGIT || before === CLOSING);
}

/** Looks at a text once. O(length), some ten nanoseconds a character. */
export function scanWords(text: string, { words }: English): Scan {
  const scan: Growing = { own: noCounts(text.length >> 2), unknown: [], joints: [], runs: 0, english: 0, chunks: 0 };
  let before = SPACE;
  for (let at = 0; at < text.length; ) {
    const here = unitClass(text.charCodeAt(at));
    if (here !== SPACE) {
      if (before === SPACE) scan.chunks++;
      else if (mayBeJoint(before, here)) scan.joints.push(at);
    }
    before = here;
    if (!isLetter(here)) at++;
    else {
      at = scanRun(text, at, words, scan);
      before = unitClass(text.charCodeAt(at - 1));
    }
  }
  return scan;
}

/** Reads the run of letters that begins at `start`. @returns where it ends. */
function scanRun(text: string, start: number, words: English['words'], scan: Growing): number {
  let a = SEED_A;
  let b = SEED_B;
  let at = start;
  // Bits of the classes seen.
  let seen = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const kind = unitClass(unit);
    if (!isLetter(kind)) break;
    const code = lowered(unit);
    a = mixA(a, code);
    b = mixB(b, code);
    seen |= 1 << kind;
    at++;
  }
  const size = at - start;
  if (size < SHORTEST_WORD) return at;
  scan.runs++;
  countHashes(scan.own, a, b);
  if (costOfHashes(words, a, b) !== NO_WORD) scan.english++;
  else if ((seen & (1 << LETTER)) !== 0 && (seen & (1 << FOREIGN)) === 0 && size >= SHORTEST_RUN && size <= LONGEST_RUN)
    scan.unknown.push(start, at);
  return at;
}
