/** A value and the level it ought to be given, levels counted from 0. */
export interface Levelled {
  readonly value: number;
  readonly level: number;
}

/** The level of a value: how many of the rising thresholds it reaches. */
export const levelOf = (value: number, thresholds: readonly number[]): number =>
  thresholds.filter((threshold) => value >= threshold).length;

/** The share of cases whose value falls into its level. */
export const levelAccuracy = (cases: readonly Levelled[], thresholds: readonly number[]): number =>
  cases.filter(({ value, level }) => levelOf(value, thresholds) === level).length / cases.length;

/**
 * The rising thresholds between `levels` levels that put most cases into theirs, each halfway between two values. The first such on ties.
 * O(levels * n^2), for tens of cases.
 */
export function fitThresholds(cases: readonly Levelled[], levels: number): readonly number[] {
  const values = [...new Set(cases.map(({ value }) => value))].sort((x, y) => x - y);
  const cuts = values.map((value, index) => (index === 0 ? value : ((values[index - 1] ?? value) + value) / 2));
  const right = (level: number, from: number, to: number): number =>
    cases.filter((one) => one.level === level && one.value >= (values[from] ?? Infinity) && one.value < (values[to] ?? Infinity)).length;
  // best[c]: the most right among the values before c with the levels so far, and the cuts that give it.
  let best = [...values, null].map((_, end) => ({ score: right(0, 0, end), at: [] as readonly number[] }));
  for (let level = 1; level < levels; level++) {
    best = best.map((_, end) =>
      best
        .slice(0, end + 1)
        .map(({ score, at }, start) => ({ score: score + right(level, start, end), at: [...at, start] }))
        .reduce((most, one) => (one.score > most.score ? one : most)),
    );
  }
  return (best.at(-1)?.at ?? []).map((index) => cuts[index] ?? Infinity);
}
