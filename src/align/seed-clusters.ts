/** A sentence of A and one of B that belong together, by their indices. */
export interface SentencePair {
  readonly a: number;
  readonly b: number;
}

/** Splits by gaps in A and B in turn; each further one parts what the others left. Texts seldom need more than three. */
const MOST_ROUNDS = 12;

/**
 * Parts pairs of sentences where more than `gap` sentences of A or B stand between two of them (Sánchez-Pérez, Sidorov and
 * Gelbukh, PAN 2014, extension). O(n log n) for each round.
 */
export function seedClusters<P extends SentencePair>(pairs: readonly P[], gap: number): readonly (readonly P[])[] {
  let parts: readonly (readonly P[])[] = [pairs];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const finer = parts.flatMap((part) => partAt(part, ({ a }) => a, gap)).flatMap((part) => partAt(part, ({ b }) => b, gap));
    if (finer.length === parts.length) return finer;
    parts = finer;
  }
  return parts;
}

function partAt<P extends SentencePair>(pairs: readonly P[], side: (pair: P) => number, gap: number): readonly (readonly P[])[] {
  const parts: P[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const pair of [...pairs].sort((x, y) => side(x) - side(y) || x.a - y.a || x.b - y.b)) {
    if (side(pair) - last > gap + 1) parts.push([]);
    (parts.at(-1) as P[]).push(pair);
    last = side(pair);
  }
  return parts;
}
