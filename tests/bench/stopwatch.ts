/** Milliseconds that `work` takes, once. */
function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/**
 * The fastest time of each of `works`, in milliseconds: what disturbs a run only makes it longer. They take turns, so that whatever slows the
 * machine down for a while slows all of them down; the first rounds only warm up.
 */
export function race(works: readonly (() => unknown)[], rounds: number): readonly number[] {
  const warmUp = Math.max(1, Math.ceil(rounds / 5));
  const times = works.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round++) {
    for (const [n, work] of works.entries()) {
      const milliseconds = timed(work);
      if (round >= 0) times[n]?.push(milliseconds);
    }
  }
  return times.map((own) => Math.min(...own));
}
