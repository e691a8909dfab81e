import type { PageLine } from './page-lines.js';

/** Wrapped text is narrower than this; a longer "width" is just a long paragraph. */
const MAX_WRAP_WIDTH = 130;
/** And wider than this; shorter lines are lists, bylines and dates. */
const MIN_WRAP_WIDTH = 36;
/** Fewer full lines than this do not show a width. */
const MIN_FULL_LINES = 3;
/** Share of a wrapped page's inner lines that end where the next word would not have fitted. */
const FULL_SHARE = 0.7;
/** Editors differ in how they count the last column, and an indent that was taken away shortens a paragraph's first line. */
const SLACK = 6;
/** One line of many may stand out: an address, a word that could not be broken. */
const WIDEST = 0.95;

/**
 * The column beyond which a line was broken because the next word no longer fitted, or null for a page of one line a
 * paragraph.
 * @param lines of the page, tables left out
 */
export function wrapWidth(lines: readonly PageLine[]): number | null {
  const inner = lines.filter(({ reach }) => reach > 0);
  if (inner.length < MIN_FULL_LINES) return null;
  const widths = inner.map(({ indent, text }) => indent + text.length).sort((x, y) => x - y);
  const width = widths[Math.floor((widths.length - 1) * WIDEST)] ?? 0;
  if (width < MIN_WRAP_WIDTH || width > MAX_WRAP_WIDTH) return null;
  const full = inner.filter(({ reach }) => reach > width - SLACK).length;
  return full >= MIN_FULL_LINES && full >= inner.length * FULL_SHARE ? width - SLACK : null;
}
