import type { Columns } from './columns.js';
import { inOneBreath, type Segment } from './segments.js';

/** As in a comparison of two: agreement of fewer letters between two changes is none that a reader would see. */
const SMALLEST_ISLAND = 4;

/** Agreement of more letters stands whatever is around it. */
const LARGEST_ISLAND = 60;

/**
 * Joins places that only an island of agreement parts, where the same texts stand against each other on both sides: one
 * change to a reader, not confetti. An island is no longer than the place before it and the place after it.
 *
 * @param lettersOf letters of a column's word. @param partitions how the texts part at each column. O(columns).
 */
export function joinIslands(
  segments: readonly Segment[],
  columns: Columns,
  partitions: Float64Array,
  lettersOf: (column: number) => number,
): readonly Segment[] {
  const letters = ({ from, to }: Segment): number => {
    let sum = 0;
    for (let c = from; c < to; c++) sum += lettersOf(c);
    return sum;
  };
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last !== undefined && partitions[last.to - 1] === partitions[segment.from] && last.to < segment.from) {
      const island = letters({ from: last.to, to: segment.from });
      const both = { from: last.from, to: segment.to };
      const small = island < SMALLEST_ISLAND || (island <= LARGEST_ISLAND && island <= letters(last) && island <= letters(segment));
      if (small && inOneBreath(columns, both.from, both.to, () => false).length === 1) {
        joined[joined.length - 1] = both;
        continue;
      }
    }
    joined.push(segment);
  }
  return joined;
}
