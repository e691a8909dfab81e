import { NO_CLAIMS } from './claims.js';
import { readFrontMatter } from './front-matter.js';
import { isFurnitureLine } from './furniture-line.js';
import { formOf } from './line-form.js';
import type { LineMark } from './line-mark.js';
import type { Page } from './page.js';
import type { PageParagraph } from './page-paragraphs.js';

interface Block {
  readonly start: number;
  readonly end: number;
}

const HEADING = /^(#{1,6})[ \t]+(?=\S)/;
const CLOSING = /(?<![ \t])[ \t]+#+$/;
const UNDERLINE = /^(?:=+|-+)[ \t]*$/;
const RULE = /^(?:[-*_][ \t]*){3,}$/;
const IMAGE = /^!\[[^\]]*\]\([^)]*\)[ \t]*$/;
/** A line of these forms is a paragraph of its own whatever stands around it. */
const OWN_LINE = /^(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,3}[.)][ \t]|!\[[^\]]*\]\()/;

/** A paragraph set in one emphasis from end to end: `*By Ana Horvat*`. */
const EMPHASIS = /^(\*{1,3}|_{1,3})(?=[^\s*_])([^*_]*[^\s*_])\1$/;
/** A paragraph or list item of nothing but links, as after a story. */
const LINKS = /^[*_>\s-]{0,8}(?:\[[^\]\n]{1,300}\]\([^)\s]{0,2000}\)[*_\s|,·.…»→>]*){1,20}$/;
const FIRST_LINK = /\[([^\]\n]{1,300})\]/;

/** Links are furniture once the story is under way, and where their words are: the first may be a headline. */
const isFurnitureLink = (words: string, told: boolean): boolean =>
  LINKS.test(words) && (told || isFurnitureLine(FIRST_LINK.exec(words)?.[1] ?? ''));

/** Runs of lines that Markdown joins into one paragraph; headings, list items and images stand alone. */
function blocksOf(text: string, from: number): readonly Block[] {
  const blocks: { start: number; end: number; open: boolean }[] = [];
  for (const match of text.slice(from).matchAll(/[^\n]*\n?/g)) {
    const line = match[0].trim();
    const last = blocks.at(-1);
    if (line === '') {
      if (last) last.open = false;
      continue;
    }
    const start = from + match.index + match[0].indexOf(line);
    const end = start + line.length;
    const underlines = last?.open === true && UNDERLINE.test(line);
    const alone = OWN_LINE.test(line) || RULE.test(line);
    // Two spaces at the end are a line break inside the paragraph; the paragraph goes on.
    if (last?.open === true && (!alone || underlines)) last.end = end;
    else blocks.push({ start, end, open: true });
    const now = blocks.at(-1);
    if (now && (underlines || /^(?:#{1,6}[ \t]|!\[)/.test(line) || RULE.test(line))) now.open = false;
  }
  return blocks;
}

/** What came before a block. */
interface Before {
  readonly headline: boolean;
  /** A paragraph that is neither heading nor furniture. */
  readonly told: boolean;
}

/** A block without the marks of a heading or of an emphasis around all of it, and what the marks say. */
function paragraphOf(text: string, { start, end }: Block, before: Before): PageParagraph {
  const words = text.slice(start, end);
  if (RULE.test(words)) return { span: [start, end], text: words, mark: 'furniture' };
  if (IMAGE.test(words)) return { span: [start, end], text: words, mark: 'caption' };
  if (isFurnitureLink(words, before.told)) return { span: [start, end], text: words, mark: 'furniture' };
  const marks = EMPHASIS.exec(words)?.[1]?.length;
  if (marks !== undefined) return { span: [start + marks, end - marks], text: words.slice(marks, -marks), mark: null };
  const heading = HEADING.exec(words);
  const underlined = /^([^\n]*\S)[ \t]*\r?\n(=+|-+)[ \t]*$/.exec(words);
  const level = heading?.[1]?.length ?? (underlined ? (underlined[2]?.startsWith('=') ? 1 : 2) : 0);
  const from = start + (heading?.[0].length ?? 0);
  const closed = end - (heading ? (CLOSING.exec(words)?.[0].length ?? 0) : 0);
  // `## #` is a heading of marks alone.
  const to = underlined?.[1] === undefined ? Math.max(from, closed) : start + underlined[1].length;
  const mark: LineMark | null = level === 1 && !before.headline ? 'headline' : null;
  return { span: [from, to], text: text.slice(from, to), mark };
}

/**
 * Lays out a Markdown file. The text is the file itself; front matter and marks of headings are outside every paragraph,
 * marks of links and of emphasis inside a paragraph stay in. The first `# heading` is the headline.
 */
export function markdownPage(text: string): Page {
  const front = readFrontMatter(text);
  let before: Before = { headline: false, told: false };
  const paragraphs = blocksOf(text, front?.end ?? 0).flatMap((block) => {
    const paragraph = paragraphOf(text, block, before);
    if (paragraph.text === '') return [];
    const { mark } = paragraph;
    before = {
      headline: before.headline || mark === 'headline',
      told: before.told || (mark === null && formOf(paragraph.text) === 'prose'),
    };
    return [paragraph];
  });
  return {
    text,
    paragraphs,
    claims: front?.claims ?? NO_CLAIMS,
    credits: [],
    visibleHeadline: false,
    name: null,
    dateline: null,
    language: null,
  };
}
