import type { Run } from '../model/alignment.js';
import type { Window } from './run.js';
import { shortestEdit } from './shortest-edit.js';
import { windowWords } from './window-words.js';
import type { Witness } from './witness.js';

/**
 * Word edits a window may need before it is given up as replaced. The cost grows with (words × edits): 300 keeps a window
 * of 1,000 words under a millisecond, and a window that needs more has little left in common.
 */
const MOST_EDITS = 300;

/** Words on one side of a window above which no edits are looked for: the seeds found nothing in it, so it is new text. */
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
 * @param window no side of which is empty. @returns runs of equal words inside the window, in rising order.
 */
export function diffWordsIn(a: Witness, b: Witness, window: Window): WordDiff {
  const [wordsA, wordsB] = windowWords(a, b, window);
  if (wordsA.ids.length > MOST_WORDS || wordsB.ids.length > MOST_WORDS) return { runs: [], exact: false };
  const equal = shortestEdit(wordsA.ids, wordsB.ids, MOST_EDITS);
  if (equal === null) return { runs: [], exact: false };
  const runs = equal.map((stretch): Run => {
    const from = wordsA.starts[stretch.a]!;
    return { a: from, b: wordsB.starts[stretch.b]!, length: wordsA.starts[stretch.a + stretch.count]! - from, moved: false };
  });
  return { runs, exact: true };
}
