import type { Span } from '../model/span.js';
import { isCreditLine } from './credit-line.js';
import type { LineMark } from './line-mark.js';
import { type PageLine, pageLines } from './page-lines.js';
import { wrapWidth } from './wrap-width.js';

/** One paragraph of a page as it was laid out. `mark` is set where the markup already says what it is. */
export interface PageParagraph {
  readonly span: Span;
  readonly text: string;
  readonly mark: LineMark | null;
}

/** Between words of prose stand one or two spaces; more make a column of a table. */
const COLUMNS = /\S(?: {3,}|\t)\S/;

/** A line that stops at such a word goes on, whatever the next begins with. */
const DANGLING =
  /(?:^|[\s"“(])(?:the|an?|its|his|her|their|our|this|that|these|of|in|to|and|or|but|by|for|from|with|at|on|as|than|is|are|was|were|has|have|had|will|would|said|says|which|who|whose|between|into|under|over|after|before|per)$/;

/** The end of a sentence or of a line that introduces another. */
const ENDS = /[.!?:;…]["”»’)\]]{0,2}$/;
/** And of a title or a caption, whose next line may be a label in small letters. */
const SET_OFF = /[.!?:;…"”»)\]]$/;
const GOES_ON = /^[\p{Ll},;]/u;

/** Too few lines to show a width are wrapped at the usual one: terminals and wires have some eighty columns, less their margins. */
const USUAL_WIDTH = 60;
const WIDEST_USUAL = 82;

/** A first line as short as this is a place, a name or a label. */
const MIN_OPENING = 20;
const NO_OPENING = /^by\s|\d{4}/i;
const SMALL_WORD = /\s\p{Ll}/u;
/** A person's name has fewer. */
const MIN_OPENING_WORDS = 5;
/** A full stop that ends no sentence: `the U.S.`, `Chairman J.` */
const INITIAL = /(?:^|[\s.])[A-Z]\.$/;

/** A line that breaks inside a sentence: inline tags became line breaks, or the text was wrapped. */
const runsOn = (line: PageLine, next: PageLine): boolean =>
  (!SET_OFF.test(line.text) && GOES_ON.test(next.text)) || DANGLING.test(line.text);

/** A story's first line is short where its dateline was cut off. */
const opens = ({ text }: PageLine): boolean =>
  text.length >= MIN_OPENING && (SMALL_WORD.test(text) || text.split(/\s+/).length >= MIN_OPENING_WORDS) && !NO_OPENING.test(text);

interface Layout {
  /** The column at which the page's lines were wrapped, if they show one. */
  readonly width: number | null;
  readonly narrow: boolean;
  readonly first: PageLine | null;
  /** True when the page's first line is known to be no headline. */
  readonly headed: boolean;
}

/** True where the line break between two lines is no end of a paragraph. `closed` when the run of lines ends a sentence. */
function joins(line: PageLine, next: PageLine, layout: Layout, closed: boolean): boolean {
  if (COLUMNS.test(line.text) || COLUMNS.test(next.text)) return false;
  if (runsOn(line, next) || (layout.width !== null && line.reach > layout.width)) return true;
  if (!layout.narrow || !closed || (ENDS.test(line.text) && !INITIAL.test(line.text))) return false;
  return line === layout.first ? layout.headed && opens(line) : layout.width === null && line.reach > USUAL_WIDTH;
}

/** Runs of lines between which nothing parts paragraphs but a line break. */
function runsOf(lines: readonly PageLine[]): readonly (readonly PageLine[])[] {
  const runs: PageLine[][] = [];
  let before: PageLine | null = null;
  for (const line of lines) {
    const signed = line === lines.at(-1) && isCreditLine(line.text);
    const run = runs.at(-1);
    if (run && before && !signed && !line.afterBlank && line.indent <= before.indent + 1) run.push(line);
    else runs.push([line]);
    before = line;
  }
  return runs;
}

/** The paragraphs of one run of lines, as spans. */
function spansOf(run: readonly PageLine[], layout: Layout): readonly Span[] {
  const closed = ENDS.test(run.at(-1)?.text ?? '');
  const spans: [number, number][] = [];
  let before: PageLine | null = null;
  for (const line of run) {
    const open = spans.at(-1);
    if (open && before && joins(before, line, layout, closed)) open[1] = line.end;
    else spans.push([line.start, line.end]);
    before = line;
  }
  return spans;
}

/**
 * Splits a page into paragraphs: at empty lines and indents, and at single line breaks unless the lines were wrapped at one
 * width. Lines of a table stay apart. An agency's sign on the last line is never a part of the paragraph above it.
 * @param headed whether something else than the text gives its headline, so that the first line is story
 * @returns trimmed, disjoint, in order; cost linear in the text
 */
export function pageParagraphs(text: string, headed = false): readonly PageParagraph[] {
  const lines = pageLines(text);
  const width = wrapWidth(lines.filter((line) => !COLUMNS.test(line.text)));
  const layout: Layout = { width, narrow: lines.every((line) => line.text.length <= WIDEST_USUAL), first: lines[0] ?? null, headed };
  return runsOf(lines)
    .flatMap((run) => spansOf(run, layout))
    .map((span) => ({ span, text: text.slice(...span), mark: null }));
}
