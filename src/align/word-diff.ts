import { diffArrays } from 'diff';
import type { Run } from '../model/alignment.js';
import type { Window } from './run.js';
import type { Witness } from './witness.js';

/**
 * Word edits a window may need before it is given up as replaced. jsdiff's cost grows with (words × edits): 300 keeps a
 * window of 1,000 words under a few milliseconds, and a window that needs more has little left in common.
 */
const MOST_EDITS = 300;

/** Words on one side of a window above which jsdiff is not asked: the seeds found nothing in it, so it is new text. */
const MOST_WORDS = 4000;

export interface WordDiff {
  readonly runs: readonly Run[];
  /** False when the window was too large or took too many edits, and is reported as replaced. */
  readonly exact: boolean;
}

/**
 * Aligns a window word by word. A word is the letters between two cuts, so punctuation, case and the width of a gap
 * make no difference. Gaps are no tokens: a space never anchors anything.
 *
 * @returns runs of equal words inside the window, in rising order.
 */
export function diffWordsIn(a: Witness, b: Witness, window: Window): WordDiff {
  const ids = new Map<string, number>();
  const wordsA = wordsIn(a, window.fromA, window.toA, ids, 'A');
  const wordsB = wordsIn(b, window.fromB, window.toB, ids, 'B');
  if (wordsA.ids.length > MOST_WORDS || wordsB.ids.length > MOST_WORDS) return { runs: [], exact: false };
  const changes = diffArrays(wordsA.ids, wordsB.ids, { maxEditLength: MOST_EDITS });
  if (changes === undefined) return { runs: [], exact: false };
  const runs: Run[] = [];
  let atA = 0;
  let atB = 0;
  for (const change of changes) {
    const count = change.value.length;
    if (!change.added && !change.removed) {
      const from = wordsA.starts[atA] ?? 0;
      const fromB = wordsB.starts[atB] ?? 0;
      runs.push({ a: from, b: fromB, length: (wordsA.starts[atA + count] ?? window.toA) - from, moved: false });
    }
    if (!change.added) atA += count;
    if (!change.removed) atB += count;
  }
  return { runs, exact: true };
}

interface Words {
  /** The same number for the same letters, in both texts. */
  readonly ids: number[];
  /** Letter index at which each word begins. */
  readonly starts: number[];
}

function wordsIn(witness: Witness, from: number, to: number, ids: Map<string, number>, side: string): Words {
  const words: Words = { ids: [], starts: [] };
  let start = from;
  for (let i = from + 1; i <= to; i++) {
    if (i < to && witness.cuts[i] === 0) continue;
    const word = String.fromCodePoint(...witness.letters.codes.subarray(start, Math.min(i, start + LONGEST_WORD)));
    const key = i - start > LONGEST_WORD ? `${word}#${side}${start}` : word;
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    words.ids.push(id);
    words.starts.push(start);
    start = i;
  }
  return words;
}

/** A "word" beyond this is no word (an unbroken data line): it is compared as unequal rather than spread on the stack. */
const LONGEST_WORD = 1000;
