import type { Run } from '../model/alignment.js';
import { endA, endB, inOrderOfB } from './run.js';

/**
 * The heaviest chain of runs that stand in the same order in both texts, weight being letters: the order of the story.
 *
 * @param runs may overlap; overlaps are cut from the later run.
 * @param least runs shorter than this after cutting are dropped.
 * @returns disjoint runs rising in both texts. O(n log n): a weighted increasing subsequence with a prefix-maximum tree
 *   (Fenwick, "A new data structure for cumulative frequency tables", 1994, used for maxima).
 */
export function mainChain<R extends Run>(runs: readonly R[], least: number): readonly R[] {
  const sorted = [...runs].sort((x, y) => x.a - y.a || y.b - x.b || y.length - x.length);
  const ranks = ranksOfB(sorted);
  const tree = new Int32Array(sorted.length + 1).fill(-1);
  const weights = new Float64Array(sorted.length);
  const previous = new Int32Array(sorted.length);
  let best = -1;
  for (let i = 0; i < sorted.length; i++) {
    const rank = ranks[i]!;
    let before = -1;
    for (let at = rank; at > 0; at -= at & -at) before = heavier(weights, before, tree[at]!);
    previous[i] = before;
    weights[i] = (sorted[i]?.length ?? 0) + (before < 0 ? 0 : weights[before]!);
    for (let at = rank + 1; at <= sorted.length; at += at & -at) tree[at] = heavier(weights, tree[at]!, i);
    best = heavier(weights, best, i);
  }
  const chain: R[] = [];
  for (let i = best; i >= 0; i = previous[i]!) chain.push(sorted[i] as R);
  return cutOverlaps(chain.reverse(), least);
}

/** The index with the greater weight, the earlier one on ties; -1 weighs nothing. */
function heavier(weights: Float64Array, x: number, y: number): number {
  if (x < 0) return y;
  if (y < 0) return x;
  return weights[y]! > weights[x]! || (weights[y] === weights[x] && y < x) ? y : x;
}

/** For each run the number of distinct starts in B that are smaller than its own. */
function ranksOfB(runs: readonly Run[]): Uint32Array {
  const starts = Float64Array.from(runs, (run) => run.b).sort();
  const rankOf = new Map<number, number>();
  for (const start of starts) if (!rankOf.has(start)) rankOf.set(start, rankOf.size);
  return Uint32Array.from(runs, (run) => rankOf.get(run.b) ?? 0);
}

function cutOverlaps<R extends Run>(chain: readonly R[], least: number): readonly R[] {
  const kept: R[] = [];
  for (const run of chain) {
    const last = kept.at(-1);
    const overlap = last === undefined ? 0 : Math.max(0, endA(last) - run.a, endB(last) - run.b);
    if (run.length - overlap >= least) kept.push({ ...run, a: run.a + overlap, b: run.b + overlap, length: run.length - overlap });
  }
  return kept;
}

/**
 * Runs outside the main chain that no other run covers: text that was moved.
 *
 * @param runs all runs found; @param chain the main chain among them; @param least letters a moved run must keep.
 * @returns runs marked `moved`, longest first choice, disjoint from the chain and each other, in order of B. O(letters).
 */
export function movedRuns(runs: readonly Run[], chain: readonly Run[], least: number): readonly Run[] {
  const rest = runs.filter((run) => run.length >= least).sort((x, y) => y.length - x.length || inOrderOfB(x, y));
  if (rest.length === 0) return [];
  const takenA = new Uint8Array(runs.reduce((most, run) => Math.max(most, endA(run)), 0));
  const takenB = new Uint8Array(runs.reduce((most, run) => Math.max(most, endB(run)), 0));
  const take = (run: Run): void => {
    takenA.fill(1, run.a, endA(run));
    takenB.fill(1, run.b, endB(run));
  };
  chain.forEach(take);
  const moved: Run[] = [];
  for (const run of rest) {
    const free = longestFree(run, takenA, takenB);
    if (free.length < least) continue;
    take(free);
    moved.push({ ...free, moved: true });
  }
  return moved.sort(inOrderOfB);
}

/** The longest part of a run that is taken in neither text. */
function longestFree(run: Run, takenA: Uint8Array, takenB: Uint8Array): Run {
  let best = 0;
  let bestLength = 0;
  let start = 0;
  for (let i = 0; i <= run.length; i++) {
    if (i < run.length && takenA[run.a + i] === 0 && takenB[run.b + i] === 0) continue;
    if (i - start > bestLength) [best, bestLength] = [start, i - start];
    start = i + 1;
  }
  return { ...run, a: run.a + best, b: run.b + best, length: bestLength };
}
