import { formOf, type LineForm } from './line-form.js';
import { attribute, breaksLine, isElement, isText, nextNode, type PageElement, type PageNode, tidy, wordsIn } from './markup.js';
import { isPersonName } from './name-shape.js';

/** A line that readers see below the headline. */
export interface PrintedLine {
  readonly text: string;
  readonly form: LineForm;
  /** Names in it that lead to their writer's own page. */
  readonly linked: readonly string[];
}

const SILENT: ReadonlySet<string> = new Set('script style noscript template svg figure iframe select form button nav aside h1'.split(' '));
const INLINE: ReadonlySet<string> = new Set(
  'a abbr address b bdi bdo cite code em font i mark q s small span strong sub sup time u var'.split(' '),
);

/** Where outlets keep a page for each of their writers. */
const WRITERS_PAGE =
  /\/(?:authors?|staff|writers?|people|persons?|profiles?|by|reporters?|contributors?|journalists?|columnists?|autor|auteurs?)[/-]/i;

/** Byline and date stand above the story's first paragraphs; a standfirst and a caption may come before them. */
const MAX_PROSE = 3;
const MAX_LINES = 40;
/** Elements walked at most, so that a page of empty elements costs no more than another. */
const MAX_NODES = 2000;

const isBlock = (node: PageNode): boolean => isElement(node) && !INLINE.has(node.name);

/** Titles that stand in the link with the name. */
const TITLE =
  /[\s,]+(?:(?:staff|senior|chief|managing|contributing|guest)\s){0,2}(?:editor|writer|reporter|correspondent|contributor|columnist)$/i;
/** How pages call the element that names a writer. */
const WRITERS_NAME = /author-?(?:_{0,2}name|link)|byline-?_{0,2}(?:name|author|link)|bylineInfo/i;

function writerNamed(element: PageElement): readonly string[] {
  if (element.name !== 'a') return [];
  const name = wordsIn(element).replace(/^by\s/i, '').replace(TITLE, '');
  const leads =
    attribute(element, 'rel') === 'author' ||
    WRITERS_PAGE.test(`${attribute(element, 'href')}/`) ||
    WRITERS_NAME.test(`${attribute(element, 'class')} ${attribute(element, 'data-testid')} ${attribute(element, 'slot')}`);
  return leads && isPersonName(name) ? [name] : [];
}

/** Reads the lines printed from the headline on until the story is under way. Lines end where blocks do. */
export function linesBelow(heading: PageElement): readonly PrintedLine[] {
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
  let node = nextNode(heading, true);
  let before: PageNode = heading;
  for (let n = 0; node && n < MAX_NODES && lines.length < MAX_LINES && prose < MAX_PROSE; n++) {
    if (breaksLine(before, node, isBlock)) flush();
    const silent = isElement(node) && SILENT.has(node.name);
    // Pages set names and dates apart by style alone.
    if (isText(node)) words += ` ${node.data}`;
    else if (isElement(node) && !silent) linked.push(...writerNamed(node));
    before = node;
    node = nextNode(node, silent);
  }
  flush();
  return lines;
}
