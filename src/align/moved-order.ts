import { mainChain } from './chain.js';
import { countWhile } from './count-while.js';
import type { Window } from './run.js';

/**
 * Tells which windows stand in another order in B: those outside the heaviest chain that rises in both texts, a window
 * weighing the letters of its shorter side.
 *
 * @param fixed windows whose order is known: those that stand in the main order of the letter alignment. Of the others,
 *   none that leaves this order is in it.
 * @returns for each of `windows` whether it is moved. O(n log n).
 */
export function movedWindows(windows: readonly Window[], fixed: readonly Window[]): readonly boolean[] {
  const startsA = Float64Array.from(fixed, ({ fromA }) => fromA).sort();
  const startsB = Float64Array.from(fixed, ({ fromB }) => fromB).sort();
  const runs = windows.map(({ fromA, toA, fromB, toB }, index) => ({
    a: fromA,
    b: fromB,
    length: Math.min(toA - fromA, toB - fromB),
    moved: false,
    index,
  }));
  const chain = new Set(mainChain(runs, 1).map(({ index }) => index));
  const before = (starts: Float64Array, at: number): number => countWhile(starts.length, (i) => starts[i]! < at);
  return windows.map(({ fromA, fromB }, index) => !chain.has(index) || before(startsA, fromA) !== before(startsB, fromB));
}
