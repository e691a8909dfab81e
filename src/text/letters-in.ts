import type { Span } from '../model/span.js';
import type { Letters } from './letters.js';

/** Letters `[from, to)` of a story, by index. */
export type LetterRange = readonly [from: number, to: number];

/** The letters that begin in a span of the text. O(log letters). */
export function lettersIn({ starts }: Pick<Letters, 'starts'>, [start, end]: Span): LetterRange {
  const from = firstAt(starts, start);
  return [from, Math.max(from, firstAt(starts, end))];
}

function firstAt(starts: Uint32Array, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
