import { countLetters } from '../text/count-letters.js';
import { isInlineTag, isMadeUpTag } from './inline-tags.js';
import { isElement, isText, type PageElement, type PageNode, type PageRoot, tidy } from './markup.js';

/** What kind of element a block of text stands in. */
export type BlockKind = 'paragraph' | 'heading' | 'item' | 'row' | 'caption' | 'other';

/** One run of text between block tags. */
export interface HtmlBlock {
  readonly text: string;
  /** Letters and digits of the text, and how many of them stand inside links. */
  readonly letters: number;
  readonly linked: number;
  readonly kind: BlockKind;
  /** Index of the innermost container it stands in. */
  readonly container: number;
}

/** An element that may hold blocks. Containers are numbered as their start tags stand in the page; the root is 0. */
export interface HtmlContainer {
  /** Its tag in small letters; `root` for the page itself. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Index of the enclosing container; -1 for the root. */
  readonly parent: number;
  /** The blocks in it and in all it holds: `[start, end)`. */
  readonly start: number;
  end: number;
}

/** The visible text of a page in blocks, and the elements that hold them. */
export interface PageBlocks {
  readonly blocks: readonly HtmlBlock[];
  readonly containers: readonly HtmlContainer[];
}

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const SILENT = setOf(
  'script style noscript template svg math iframe object button select textarea audio video canvas head title input img picture source link meta',
);
/** Breaks hold nothing. */
const EMPTY = setOf('br hr');
/** Cells of a row stand on one line, apart. */
const CELL = setOf('td th');

/** Holds its text as it is laid out: an empty line parts paragraphs. */
const LAID_OUT = 'pre';
const BLANK_LINE = /\r?\n[ \t]*\r?\n/;

/** A map, for a page may name its elements after what every object has, such as `constructor`. */
const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ['p', 'paragraph'],
  ['blockquote', 'paragraph'],
  ['h1', 'heading'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['li', 'item'],
  ['dt', 'item'],
  ['dd', 'item'],
  ['tr', 'row'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
]);

/** True for a link. An anchor without an address is a place in the text, and so is a heading's with one on its own page. */
function leadsAway(attributes: Readonly<Record<string, string>>, inHeading: boolean): boolean {
  const address = Object.hasOwn(attributes, 'href') ? (attributes['href'] ?? '').trim() : '';
  return address !== '' && !(inHeading && /^#./.test(address));
}

/** Gathers text into blocks while a walk opens and closes elements. */
class BlockWriter {
  readonly blocks: HtmlBlock[] = [];
  readonly containers: HtmlContainer[] = [];
  #words = '';
  #linked = 0;
  /** Whether each open anchor is a link, and how many of them are. */
  readonly #anchors: boolean[] = [];
  #links = 0;
  #open = -1;
  /** How many elements are open whose line breaks readers see. */
  #laidOut = 0;

  text(words: string): void {
    if (this.#laidOut === 0) {
      this.#add(words);
      return;
    }
    words.split(BLANK_LINE).forEach((part, i) => {
      if (i > 0) this.#flush();
      this.#add(part);
    });
  }

  #add(words: string): void {
    this.#words += words;
    if (this.#links > 0) this.#linked += countLetters(words);
  }

  enter(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (tag === 'a') this.#enterAnchor(attributes);
    if (this.#staysInLine(tag)) {
      if (tag === 'br') this.#words += ' ';
      return;
    }
    if (CELL.has(tag)) this.#words += '\t';
    else this.#flush();
    if (EMPTY.has(tag)) return;
    if (tag === LAID_OUT) this.#laidOut++;
    this.containers.push({ tag, attributes, parent: this.#open, start: this.blocks.length, end: this.blocks.length });
    this.#open = this.containers.length - 1;
  }

  leave(tag: string): void {
    if (tag === 'a' && this.#anchors.pop()) this.#links--;
    if (EMPTY.has(tag) || this.#staysInLine(tag)) return;
    if (CELL.has(tag)) this.#words += '\t';
    else this.#flush();
    const open = this.containers[this.#open];
    if (!open) return;
    if (tag === LAID_OUT) this.#laidOut--;
    open.end = this.blocks.length;
    this.#open = open.parent;
  }

  #enterAnchor(attributes: Readonly<Record<string, string>>): void {
    const link = leadsAway(attributes, this.#kindAround() === 'heading');
    this.#anchors.push(link);
    if (link) this.#links++;
  }

  #kindAround(): BlockKind {
    return KINDS.get(this.containers[this.#open]?.tag ?? '') ?? 'other';
  }

  /** A heading of several lines is one. An element that the page makes up stands in its paragraph's line; elsewhere it holds anything. */
  #staysInLine(tag: string): boolean {
    if (isInlineTag(tag)) return true;
    const heading = this.#kindAround() === 'heading';
    return (heading && tag === 'br') || (isMadeUpTag(tag) && (heading || this.containers[this.#open]?.tag === 'p'));
  }

  /** Ends a block. A row's text hangs on the row, whichever cell it ends in. */
  #flush(): void {
    const text = tidy(this.#words);
    if (text !== '') {
      const container = Math.max(0, this.#open);
      const kind = this.#kindAround();
      this.blocks.push({ text, letters: countLetters(text), linked: this.#linked, kind, container });
    }
    this.#words = '';
    this.#linked = 0;
  }
}

/** The node after `node` with its own children left out; the elements that end on the way are closed. */
function beside(node: PageNode, root: PageNode, writer: BlockWriter): PageNode | null {
  let at: PageNode | null = node;
  while (at && at !== root && !at.nextSibling) {
    at = at.parentNode;
    if (at) writer.leave(isElement(at) ? at.name : ROOT);
  }
  return at === null || at === root ? null : at.nextSibling;
}

/** Opens an element. @returns its first child, or null when there is nothing to go into. */
function into(element: PageElement, hidden: (element: PageElement) => boolean, writer: BlockWriter): PageNode | null {
  const { name, attribs, firstChild } = element;
  if (SILENT.has(name) || hidden(element)) return null;
  writer.enter(name, attribs);
  if (!firstChild) writer.leave(name);
  return firstChild;
}

/** What the page itself is called among its containers. */
const ROOT = 'root';

/**
 * The text of a page, cut where block tags and `<br>` stand, so that no two words are glued; cells of a table's row stand on
 * one line. White space is collapsed as a browser does. The walk keeps its own stack: nesting costs memory, not calls.
 * @param hidden elements to pass over with all they hold
 * @returns cost linear in the page
 */
export function pageBlocks(root: PageRoot, hidden: (element: PageElement) => boolean = () => false): PageBlocks {
  const writer = new BlockWriter();
  writer.enter(ROOT, {});
  let node: PageNode | null = root.firstChild;
  if (!node) writer.leave(ROOT);
  while (node) {
    if (isText(node)) writer.text(node.data);
    const deeper: PageNode | null = isElement(node) ? into(node, hidden, writer) : null;
    node = deeper ?? beside(node, root, writer);
  }
  return { blocks: writer.blocks, containers: writer.containers };
}
