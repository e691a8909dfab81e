import { formOf, type LineForm } from './line-form.js';
import { isPersonName } from './name-shape.js';

/** A line that readers see below the headline. */
export interface PrintedLine {
  readonly text: string;
  readonly form: LineForm;
  /** Names in it that lead to their writer's own page. */
  readonly linked: readonly string[];
}

const ELEMENT = 1;
const TEXT = 3;

const SILENT: ReadonlySet<string> = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG FIGURE IFRAME SELECT FORM BUTTON NAV ASIDE H1'.split(' '));
const INLINE: ReadonlySet<string> = new Set(
  'A ABBR ADDRESS B BDI BDO CITE CODE EM FONT I MARK Q S SMALL SPAN STRONG SUB SUP TIME U VAR'.split(' '),
);

/** Where outlets keep a page for each of their writers. */
const WRITERS_PAGE =
  /\/(?:authors?|staff|writers?|people|persons?|profiles?|by|reporters?|contributors?|journalists?|columnists?|autor|auteurs?)[/-]/i;

/** Byline and date stand above the story's first paragraphs; a standfirst and a caption may come before them. */
const MAX_PROSE = 3;
const MAX_LINES = 40;
/** Elements walked at most, so that a page of empty elements costs no more than another. */
const MAX_NODES = 2000;

/** The next node in document order, its own children left out if `past`; null at the end of the page. */
function following(node: Node, past: boolean): Node | null {
  if (!past && node.firstChild) return node.firstChild;
  let at: Node | null = node;
  while (at && !at.nextSibling) at = at.parentNode;
  return at?.nextSibling ?? null;
}

const isBlock = (node: Node): boolean => node.nodeType === ELEMENT && !INLINE.has((node as Element).tagName.toUpperCase());

/** Whether the words before `next` end a line: it is a block, or a block was left on the way to it. */
function breaks(from: Node, next: Node): boolean {
  if (isBlock(next)) return true;
  let at: Node | null = from;
  while (at && at !== next.parentNode) {
    if (isBlock(at)) return true;
    at = at.parentNode;
  }
  return false;
}

const tidy = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** Titles that stand in the link with the name. */
const TITLE =
  /[\s,]+(?:(?:staff|senior|chief|managing|contributing|guest)\s){0,2}(?:editor|writer|reporter|correspondent|contributor|columnist)$/i;
/** How pages call the element that names a writer. */
const WRITERS_NAME = /author-?(?:_{0,2}name|link)|byline-?_{0,2}(?:name|author|link)|bylineInfo/i;

function writerNamed(element: Element): readonly string[] {
  const attribute = (name: string): string => element.getAttribute(name) ?? '';
  if (element.tagName.toUpperCase() !== 'A') return [];
  const name = tidy(element.textContent).replace(/^by\s/i, '').replace(TITLE, '');
  const leads =
    attribute('rel') === 'author' ||
    WRITERS_PAGE.test(`${attribute('href')}/`) ||
    WRITERS_NAME.test(`${attribute('class')} ${attribute('data-testid')} ${attribute('slot')}`);
  return leads && isPersonName(name) ? [name] : [];
}

/** Reads the lines printed from the headline on until the story is under way. Lines end where blocks do. */
export function linesBelow(heading: Element): readonly PrintedLine[] {
  const lines: PrintedLine[] = [];
  let words = '';
  let linked: string[] = [];
  let prose = 0;
  const flush = (): void => {
    const text = tidy(words);
    if (text !== '') {
      const form = formOf(text);
      lines.push({ text, form, linked });
      if (form === 'prose') prose++;
    }
    words = '';
    linked = [];
  };
  let node: Node | null = following(heading, true);
  let before: Node = heading;
  for (let n = 0; node && n < MAX_NODES && lines.length < MAX_LINES && prose < MAX_PROSE; n++) {
    if (breaks(before, node)) flush();
    const silent = node.nodeType === ELEMENT && SILENT.has((node as Element).tagName.toUpperCase());
    // Pages set names and dates apart by style alone.
    if (node.nodeType === TEXT) words += ` ${(node as Text).data}`;
    else if (node.nodeType === ELEMENT && !silent) linked.push(...writerNamed(node as Element));
    before = node;
    node = following(node, silent);
  }
  flush();
  return lines;
}
