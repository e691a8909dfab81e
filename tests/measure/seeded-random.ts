/**
 * A generator of numbers in [0, 1) that gives the same row for the same seed on every machine (Mulberry32: 32 bits of state).
 * For shuffles and synthetic texts, never for anything secret.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** A new array with the same elements in an order decided by `random` (Fisher and Yates). */
export function shuffled<T>(values: readonly T[], random: () => number): readonly T[] {
  const out = [...values];
  for (let last = out.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const moved = out[last] as T;
    out[last] = out[other] as T;
    out[other] = moved;
  }
  return out;
}
