/** What a number ought to be, and which way is better. */
export interface Target {
  readonly better: 'higher' | 'lower';
  /** Null where none is set yet. */
  readonly value: number | null;
}

export interface Measurement {
  /** Short and stable: floors are kept under `<task>.<metric>`. The unit is in the name, as in "seconds at 2 threads". */
  readonly metric: string;
  readonly value: number;
  readonly target: Target;
}

export const atLeast = (value: number | null): Target => ({ better: 'higher', value });
export const atMost = (value: number | null): Target => ({ better: 'lower', value });

/** True when `value` is no worse than `limit`, by the direction of the target. */
export const keeps = (value: number, limit: number, { better }: Target): boolean => (better === 'higher' ? value >= limit : value <= limit);

/** The better value of each metric of two runs; a metric that only one of them has is kept, and so is a number that the other could not give. */
export function bestOf(first: readonly Measurement[], second: readonly Measurement[]): readonly Measurement[] {
  const again = new Map(second.map((one) => [one.metric, one]));
  const both = first.map((one) => {
    const other = again.get(one.metric);
    return other === undefined || keeps(one.value, other.value, one.target) || Number.isNaN(other.value) ? one : other;
  });
  const metrics = new Set(first.map(({ metric }) => metric));
  return [...both, ...second.filter(({ metric }) => !metrics.has(metric))];
}
