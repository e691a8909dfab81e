import type { Span } from '../model/span.js';

/** The lines of a text by number, counted from 1 as editors do. */
export interface TextLines {
  readonly count: number;
  /** The line an offset stands in. O(log lines) */
  numberAt(offset: number): number;
  /** A line without its break; empty for a number that is none. */
  spanOf(number: number): Span;
}

const BREAK = /\r\n|\n|\r/g;

/** Finds the lines of a text. O(length) */
export function textLines(text: string): TextLines {
  const spans: Span[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(BREAK)) {
    spans.push([start, index]);
    start = index + mark.length;
  }
  if (start < text.length || spans.length === 0) spans.push([start, text.length]);
  return {
    count: spans.length,
    numberAt(offset) {
      let [low, high] = [0, spans.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((spans[middle]?.[0] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return low + 1;
    },
    spanOf: (number) => spans[number - 1] ?? [0, 0],
  };
}
