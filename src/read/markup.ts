import { createRequire } from 'node:module';
import type * as Domhandler from 'domhandler';
import type * as HtmlParser from 'htmlparser2';
import { isInlineTag } from './inline-tags.js';
import { nestsTooDeep } from './nesting.js';

const require = createRequire(import.meta.url);

/** The tree of a page: elements, text, and what is neither (comments, declarations). */
export type PageRoot = Domhandler.Document;
export type PageNode = Domhandler.AnyNode;
export type PageElement = Domhandler.Element;

/** Article pages have some thousands of elements, long ones with their comments some ten thousands. */
export const MAX_ELEMENTS = 500_000;

/** True for markup with more start tags than any page of an article: it is not even parsed. Cost linear, without a tree. */
export function isOvergrown(markup: string): boolean {
  let count = 0;
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
    const next = markup.charCodeAt(at + 1) | 32;
    if (next >= 97 && next <= 122 && ++count > MAX_ELEMENTS) return true;
  }
  return false;
}

/**
 * Parses markup into a tree. No script runs, nothing is loaded, entities are those of HTML alone. Tags that are not closed or
 * close nothing are put up with. Loads the parser on first use. Cost linear, for the depth is bounded.
 * @throws RangeError when the markup is nested deeper than any page
 */
export function parseMarkup(markup: string): PageRoot {
  if (nestsTooDeep(markup)) throw new RangeError('the markup is nested too deep');
  const { parseDocument } = require('htmlparser2') as typeof HtmlParser;
  return parseDocument(markup);
}

export const isText = (node: PageNode): node is Domhandler.Text => node.nodeType === 3;
/** By its attributes: declarations have the node type of elements. */
export const isElement = (node: PageNode): node is PageElement => 'attribs' in node;

/** An attribute's value, empty when the element has none of that name. */
export const attribute = ({ attribs }: PageElement, name: string): string => (Object.hasOwn(attribs, name) ? (attribs[name] ?? '') : '');

/** The next node in document order: into `node` unless `past` it, else beside it or beside what it stands in. Null after `within`. */
export function nextNode(node: PageNode, past: boolean, within: PageNode | null = null): PageNode | null {
  if (!past && 'firstChild' in node && node.firstChild) return node.firstChild;
  let at: PageNode | null = node;
  while (at && at !== within && !at.nextSibling) at = at.parentNode;
  return at === null || at === within ? null : at.nextSibling;
}

/** All elements below a node, in document order. */
export function elementsIn(root: PageNode): readonly PageElement[] {
  const elements: PageElement[] = [];
  for (let node = nextNode(root, false, root); node; node = nextNode(node, false, root)) if (isElement(node)) elements.push(node);
  return elements;
}

const CODE = new Set(['script', 'style']);

/** White space as one space. A zero-width space has no width, nor has a byte order mark: a word may hold either. */
export const tidy = (words: string): string =>
  words
    .replace(/[\u200b\ufeff]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

const isBlock = (node: PageNode): boolean => isElement(node) && !isInlineTag(node.name);

/** Whether a line ends between two nodes of a walk: the next is a block, or a block was left on the way to it. */
export function breaksLine(from: PageNode, next: PageNode, ends: (node: PageNode) => boolean = isBlock): boolean {
  if (ends(next)) return true;
  for (let at: PageNode | null = from; at && at !== next.parentNode; at = at.parentNode) if (ends(at)) return true;
  return false;
}

/** Tags and white space to put up with, for each letter that is wanted. */
const READ_PER_LETTER = 4;
/** Templates indent by the screenful: white space that is read costs little, and is counted as little. */
const BLANKS_PER_LETTER = 32;

/**
 * The text in an element, scripts and styles left out, white space collapsed; a space where a line ends.
 * @param most in UTF-16 units, so that of elements inside each other not every one is read to its end
 * @param hidden elements in it to pass over with all they hold
 * @returns empty for an element that holds much more
 */
export function wordsIn(element: PageNode, most: number = Infinity, hidden: (element: PageElement) => boolean = () => false): string {
  let words = '';
  let past = false;
  let before = element;
  let spent = 0;
  for (let node: PageNode | null = element; node; node = nextNode(node, past, element)) {
    if (breaksLine(before, node)) words += ' ';
    if (isText(node)) {
      const read = node.data.replace(/\s+/gu, ' ');
      words += read;
      spent += read.length + node.data.length / BLANKS_PER_LETTER;
    }
    if (++spent > READ_PER_LETTER * most) return '';
    past = isElement(node) && node !== element && (CODE.has(node.name) || hidden(node));
    before = node;
  }
  return tidy(words);
}

/** What stands in a script, as it is. */
export const codeIn = (element: PageElement): string => element.children.map((child) => (isText(child) ? child.data : '')).join('');

/** Text with its entities resolved: `Ramp &amp; pier` → `Ramp & pier`. Markup in it stays as it is written. */
export const unescaped = (words: string): string =>
  /&#?\w{2,8};/.test(words) ? wordsIn(parseMarkup(words.replaceAll('<', '&lt;'))) : words;
