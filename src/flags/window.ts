import type { Span } from '../model/span.js';

/** A change of one text with the words around it, up to the ends of its paragraph. */
export interface Window {
  readonly text: string;
  /** Offset of `text` in the whole. */
  readonly offset: number;
}

/** How far beside a change a fact may reach that stands partly in it. */
const REACH = 60;

const PARAGRAPH_BREAK = /\n\s*\n/u;
const BREAKS = /\n\s*\n/gu;

/** The change and what stands beside it, words at the far ends never cut. */
export function windowOf(text: string, [start, end]: Span): Window {
  const before = text.slice(Math.max(0, start - REACH), start);
  const head = (start > REACH ? before.replace(/^\S*\s*/u, '') : before).split(PARAGRAPH_BREAK).at(-1) ?? '';
  const after = text.slice(end, end + REACH);
  const tail = (end + REACH < text.length ? after.replace(/\s*\S*$/u, '') : after).split(PARAGRAPH_BREAK)[0] ?? '';
  return { text: head + text.slice(start, end) + tail, offset: start - head.length };
}

/** The paragraph that a span lies in, null when it is in none or in two. O(length) once, then O(log paragraphs). */
export function paragraphsIn(text: string): (span: Span) => Span | null {
  const breaks = Array.from(text.matchAll(BREAKS), ({ 0: { length }, index }): Span => [index, index + length]);
  return ([start, end]) => {
    let low = 0;
    let high = breaks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((breaks[middle]?.[1] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const [from, to] = [breaks[low - 1]?.[1] ?? 0, breaks[low]?.[0] ?? text.length];
    return end <= to && from <= start ? [from, to] : null;
  };
}

/** Whatever a word may be made of, its inner marks too; half a character is left to the other half. */
const OF_WORD = /[\p{L}\p{N}\p{M}'’.\uD800-\uDFFF-]/u;

/** A change with the rest of the words that it cuts. A chain longer than a window is no word. */
export function wholeWords(text: string, [start, end]: Span): Span {
  let from = start;
  while (from > 0 && start - from <= REACH && OF_WORD.test(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end <= REACH && OF_WORD.test(text.charAt(to))) to++;
  return [start - from > REACH ? start : from, to - end > REACH ? end : to];
}
