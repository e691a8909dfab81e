import type { Columns } from './columns.js';
import type { Variation } from './variation.js';

/** Neighbouring columns `[from, to)` that are told as one place. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

/** Columns of a place that holds together by bridges: where changes of many texts overlap, a chain of them is no phrase any more. */
const LONGEST_CHAIN = 24;

/**
 * Joins columns that vary into places: neighbours that part the texts alike, and those that one text's change bridges.
 * In a place every text's words follow one another. O(words).
 */
export function segmentsOf(columns: Columns, variation: Variation): readonly Segment[] {
  const { varies, partitions, bridged } = variation;
  const alike = (c: number): boolean => partitions[c] === partitions[c + 1];
  const segments: Segment[] = [];
  for (let from = 0; from < columns.size; ) {
    if (varies[from] === 0) {
      from++;
      continue;
    }
    let to = from + 1;
    while (to < columns.size && varies[to] === 1 && (bridged[to - 1] === 1 || alike(to - 1))) to++;
    const border = to - from > LONGEST_CHAIN ? (c: number): boolean => !alike(c - 1) : (): boolean => false;
    segments.push(...inOneBreath(columns, from, to, border));
    from = to;
  }
  return segments;
}

/** Cuts columns `[from, to)` at the given borders and wherever a text's next word is not the one that follows in it. */
export function inOneBreath(columns: Columns, from: number, to: number, border: (column: number) => boolean): readonly Segment[] {
  const segments: Segment[] = [];
  let start = from;
  let last = new Map<number, number>();
  for (let c = from; c < to; c++) {
    const cells = Array.from({ length: columns.starts[c + 1]! - columns.starts[c]! }, (_, i) => columns.starts[c]! + i);
    const broken = cells.some((cell) => {
      const before = last.get(columns.texts[cell]!);
      return before !== undefined && before + 1 !== columns.words[cell]!;
    });
    if (c > start && (broken || border(c))) {
      segments.push({ from: start, to: c });
      start = c;
      last = new Map();
    }
    for (const cell of cells) last.set(columns.texts[cell]!, columns.words[cell]!);
  }
  return [...segments, { from: start, to }];
}
