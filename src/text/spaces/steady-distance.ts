/** Wrapped lines differ by a word at most, so by this many characters. */
const SPREAD = 18;

/** No page wraps its lines shorter: the narrow columns of a newspaper hold about thirty characters. */
const SHORTEST_LINE = 30;

/** Fewer distances show no pattern. */
const FEWEST = 4;

/** This share of them must crowd. */
const MOST = 3 / 5;

/** Lengths of the lines whose breaks were lost. */
export interface LineLengths {
  readonly from: number;
  readonly to: number;
}

/**
 * What the places of lost spaces show of how they were lost: distances that crowd are lines of a wrapped text.
 *
 * @param distances characters from one lost space to the next in the same paragraph
 * @returns the lengths of the lines, or null where there is no pattern. O(n log n).
 */
export function steadyDistance(distances: readonly number[]): LineLengths | null {
  const sorted = distances.filter((distance) => distance >= SHORTEST_LINE).sort((x, y) => x - y);
  let best = { from: 0, to: 0, held: 0 };
  let low = 0;
  sorted.forEach((to, high) => {
    while (to - (sorted[low] ?? 0) > SPREAD) low++;
    if (high - low + 1 > best.held) best = { from: sorted[low] ?? 0, to, held: high - low + 1 };
  });
  return best.held >= FEWEST && best.held >= distances.length * MOST ? { from: best.from, to: best.to } : null;
}
