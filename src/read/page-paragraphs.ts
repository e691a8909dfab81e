import type { Span } from '../model/span.js';
import type { LineMark } from './line-mark.js';

/** One paragraph of a page as it was laid out. `mark` is set where the markup already says what it is. */
export interface PageParagraph {
  readonly span: Span;
  readonly text: string;
  readonly mark: LineMark | null;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  /** True when an empty line stands before it. */
  readonly afterBlank: boolean;
}

/** Wrapped text is narrower than this; a longer "width" is just a long paragraph. */
const MAX_WRAP_WIDTH = 130;
/** And wider than this; shorter lines are lists, bylines and dates. */
const MIN_WRAP_WIDTH = 36;
/** Fewer full lines than this do not show a width. */
const MIN_FULL_LINES = 3;
/** Share of a wrapped page's inner lines that end where the next word would not have fitted. */
const FULL_SHARE = 0.8;
/** Editors differ in how they count the last column. */
const WIDTH_SLACK = 2;

const BLANK = /[\s\u200b\ufeff]/;

/** The lines of a text without white space at their ends, empty ones left out. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  for (const match of text.matchAll(/[^\n\r\u2028\u2029\f]+|\r\n|[\n\r\u2028\u2029\f]/g)) {
    const raw = match[0];
    if (/^[\n\r\u2028\u2029\f]/.test(raw)) {
      const before = match.index - 1;
      if (before < 0 || /[\n\r\u2028\u2029\f]/.test(text.charAt(before))) afterBlank = true;
      continue;
    }
    let start = match.index;
    let end = match.index + raw.length;
    while (start < end && BLANK.test(text.charAt(start))) start++;
    while (end > start && BLANK.test(text.charAt(end - 1))) end--;
    if (start === end) afterBlank = true;
    else {
      lines.push({ start, end, indent: start - match.index, afterBlank });
      afterBlank = false;
    }
  }
  return lines;
}

const firstWordLength = (text: string, line: Line): number => {
  const gap = text.slice(line.start, line.end).search(/\s/);
  return gap < 0 ? line.end - line.start : gap;
};

/** Length of the line with the next line's first word added: beyond the width when the break was forced. */
const reach = (text: string, line: Line, next: Line): number => line.indent + (line.end - line.start) + 1 + firstWordLength(text, next);

/**
 * The column at which a page's lines were wrapped, or null for a page of one line a paragraph.
 * A wrapped line is one that could not have taken the next line's first word.
 */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const inner = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    return next && !next.afterBlank ? [{ line, next }] : [];
  });
  if (inner.length < MIN_FULL_LINES) return null;
  const widths = inner.map(({ line }) => line.indent + line.end - line.start).sort((x, y) => x - y);
  const width = widths[Math.floor((widths.length - 1) * 0.95)] ?? 0;
  if (width < MIN_WRAP_WIDTH || width > MAX_WRAP_WIDTH) return null;
  const full = inner.filter(({ line, next }) => reach(text, line, next) > width - WIDTH_SLACK).length;
  return full >= MIN_FULL_LINES && full >= inner.length * FULL_SHARE ? width : null;
}

/** A line that breaks inside a sentence: inline tags became line breaks. */
const runsOn = (text: string, line: Line, next: Line): boolean =>
  !/[.!?:;…"”»)\]]$/u.test(text.slice(line.start, line.end)) && /^[\p{Ll},.;]/u.test(text.slice(next.start, next.start + 2));

/**
 * Splits a page into paragraphs: at empty lines, and at single line breaks unless the lines were wrapped at one width.
 * @returns trimmed, disjoint, in order; cost linear in the text
 */
export function pageParagraphs(text: string): readonly PageParagraph[] {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  const spans: [number, number][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const last = spans.at(-1);
    const joined =
      before !== undefined &&
      !line.afterBlank &&
      line.indent <= before.indent + 1 &&
      ((width !== null && reach(text, before, line) > width - WIDTH_SLACK) || runsOn(text, before, line));
    if (joined && last) last[1] = line.end;
    else spans.push([line.start, line.end]);
  });
  return spans.map(([start, end]) => ({ span: [start, end], text: text.slice(start, end), mark: null }));
}
