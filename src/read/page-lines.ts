import type { Span } from '../model/span.js';

/** A line of a page that holds anything. */
export interface PageLine {
  /** Offsets in the page, white space at the ends left out. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Columns of white space before it. */
  readonly indent: number;
  /** True when an empty line stands before it. */
  readonly afterBlank: boolean;
  /** Column it would end at with the next line's first word added; 0 where an empty line or nothing follows. */
  readonly reach: number;
}

const LINE = /[^\n\r\u2028\u2029\f]+|\r\n|[\n\r\u2028\u2029\f]/g;
const BLANK = /[\s\u200b\ufeff]/;
const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 12 || code === 0x2028 || code === 0x2029;
/** A tab moves on by as much in most programs. */
const TAB_COLUMNS = 8;
/** Columns that white space takes. */
const columnsOf = (blank: string): number => blank.length + (TAB_COLUMNS - 1) * (blank.split('\t').length - 1);

const FIRST_WORD = /^\S+/;

/** The range without white space at its ends. */
function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && BLANK.test(text.charAt(start))) start++;
  while (end > start && BLANK.test(text.charAt(end - 1))) end--;
  return [start, end];
}

/** The lines of a text, empty ones left out. Cost linear. */
export function pageLines(text: string): readonly PageLine[] {
  const lines: { start: number; end: number; text: string; indent: number; afterBlank: boolean; reach: number }[] = [];
  let afterBlank = true;
  for (const { 0: raw, index } of text.matchAll(LINE)) {
    if (isBreak(raw.charCodeAt(0))) {
      if (index === 0 || isBreak(text.charCodeAt(index - 1))) afterBlank = true;
      continue;
    }
    const [start, end] = trimmed(text, index, index + raw.length);
    if (start === end) {
      afterBlank = true;
      continue;
    }
    const line = {
      start,
      end,
      text: text.slice(start, end),
      indent: start === index ? 0 : columnsOf(text.slice(index, start)),
      afterBlank,
      reach: 0,
    };
    const before = lines.at(-1);
    if (before && !afterBlank) before.reach = before.indent + before.end - before.start + 1 + (FIRST_WORD.exec(line.text)?.[0].length ?? 0);
    lines.push(line);
    afterBlank = false;
  }
  return lines;
}
