/** How often something may be done: `burst` times at once, `perSecond` times for ever. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Counts what each asker does. */
export interface RateLimit {
  /** Takes one turn. @returns seconds to wait before the next; 0 when the turn was granted. */
  take(asker: string): number;
}

interface Bucket {
  turns: number;
  at: number;
}

/** Askers that are remembered; beyond it those whose turns are all back are forgotten. */
const MOST_ASKERS = 1000;

/** A bucket of turns for each asker, which fills again with time. @param now milliseconds of a clock that never goes back */
export function rateLimit({ burst, perSecond }: Rate, now: () => number): RateLimit {
  const buckets = new Map<string, Bucket>();
  const filled = ({ turns, at }: Bucket, time: number): number => Math.min(burst, turns + ((time - at) / 1000) * perSecond);
  return {
    take(asker) {
      const time = now();
      if (buckets.size > MOST_ASKERS) for (const [name, bucket] of buckets) if (filled(bucket, time) >= burst) buckets.delete(name);
      const turns = filled(buckets.get(asker) ?? { turns: burst, at: time }, time);
      const isGranted = turns >= 1;
      buckets.set(asker, { turns: isGranted ? turns - 1 : turns, at: time });
      return isGranted ? 0 : (1 - turns) / perSecond;
    },
  };
}
