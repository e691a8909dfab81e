import type { Run } from '../model/alignment.js';
import { CUT, NO_CUT } from '../text/word-cuts.js';
import { endA, endB } from './run.js';
import type { Witness } from './witness.js';

/** An island of fewer letters than this between two changes is no agreement a reader would see. */
const SMALLEST_ISLAND = 4;

/** Runs longer than this are agreements whatever stands around them. */
const LARGEST_ISLAND = 60;

/**
 * Shrinks runs to whole words: where letters differ beside a run, its edge moves to a place where both texts have a
 * word's end. Runs with nothing left are dropped.
 *
 * @param runs disjoint, in any order. @returns the same order. O(letters moved).
 */
export function snapToWords(a: Witness, b: Witness, runs: readonly Run[]): readonly Run[] {
  const snapped: Run[] = [];
  for (const run of runs) {
    let from = 0;
    let to = run.length;
    while (from < to && !isCut(a, b, run, from)) from++;
    while (to > from && !isCut(a, b, run, to)) to--;
    if (to > from) snapped.push({ ...run, a: run.a + from, b: run.b + from, length: to - from });
  }
  return snapped;
}

/** Both texts end a word here; a place that only looks like one in both (McAdam) is none. */
function isCut(a: Witness, b: Witness, run: Run, offset: number): boolean {
  const cutA = a.cuts[run.a + offset]!;
  const cutB = b.cuts[run.b + offset]!;
  return cutA !== NO_CUT && cutB !== NO_CUT && (cutA === CUT || cutB === CUT);
}

/**
 * Removes islands: a short run that is no longer than the change before it and no longer than the change after it is
 * more likely chance ("the", "of") than agreement, and a reader sees one replacement rather than confetti (the
 * semantic clean-up of Fraser, "Diff strategies", 2006). Repeats until nothing changes, from left to right.
 *
 * @param runs disjoint, rising in both texts. @param window what they lie in.
 */
export function dropIslands(runs: readonly Run[], window: { fromA: number; toA: number; fromB: number; toB: number }): readonly Run[] {
  const kept: Run[] = [];
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as Run;
    const next = runs[i + 1];
    kept.push(run);
    while (kept.length > 0) {
      const last = kept.at(-1) as Run;
      const before = kept.at(-2);
      const changeBefore = changeBetween(
        before === undefined ? { a: window.fromA, b: window.fromB } : { a: endA(before), b: endB(before) },
        last,
      );
      const changeAfter = changeBetween({ a: endA(last), b: endB(last) }, next ?? { a: window.toA, b: window.toB });
      if (!isIsland(last.length, changeBefore, changeAfter)) break;
      kept.pop();
    }
  }
  return kept;
}

/** Letters of the longer side of a change. */
const changeBetween = (from: { a: number; b: number }, to: { a: number; b: number }): number => Math.max(to.a - from.a, to.b - from.b);

function isIsland(length: number, before: number, after: number): boolean {
  if (before === 0 || after === 0 || length > LARGEST_ISLAND) return false;
  return length < SMALLEST_ISLAND || (length <= before && length <= after);
}
