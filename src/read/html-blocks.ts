import { countLetters } from '../text/count-letters.js';

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
  readonly element: Element;
  readonly tag: string;
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

/** Elements that never end a line; every other one does. */
const INLINE = setOf(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR OUTPUT Q RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR',
);
const SILENT = setOf(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT BUTTON SELECT TEXTAREA AUDIO VIDEO CANVAS HEAD INPUT IMG PICTURE SOURCE LINK META',
);
/** Breaks hold nothing. */
const EMPTY = setOf('BR HR');
/** Cells of a row stand on one line, apart. */
const CELL = setOf('TD TH');

const KINDS: Readonly<Record<string, BlockKind>> = {
  P: 'paragraph',
  BLOCKQUOTE: 'paragraph',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  LI: 'item',
  DT: 'item',
  DD: 'item',
  TR: 'row',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
};

const ELEMENT = 1;
const TEXT = 3;

/** Gathers text into blocks while a walk opens and closes elements. */
class BlockWriter {
  readonly blocks: HtmlBlock[] = [];
  readonly containers: HtmlContainer[] = [];
  #words = '';
  #linked = 0;
  #links = 0;
  #open = -1;

  text(words: string): void {
    this.#words += words;
    if (this.#links > 0) this.#linked += countLetters(words);
  }

  enter(element: Element, tag: string): void {
    if (tag === 'A') this.#links++;
    if (CELL.has(tag)) this.#words += '\t';
    else if (!INLINE.has(tag)) this.#flush();
    if (INLINE.has(tag) || EMPTY.has(tag)) return;
    this.containers.push({ element, tag, parent: this.#open, start: this.blocks.length, end: this.blocks.length });
    this.#open = this.containers.length - 1;
  }

  leave(tag: string): void {
    if (tag === 'A') this.#links--;
    if (INLINE.has(tag) || EMPTY.has(tag)) return;
    if (CELL.has(tag)) this.#words += '\t';
    else this.#flush();
    const open = this.containers[this.#open];
    if (!open) return;
    open.end = this.blocks.length;
    this.#open = open.parent;
  }

  /** Ends a block. A row's text hangs on the row, whichever cell it ends in. */
  #flush(): void {
    const text = this.#words.replace(/[\s\u200b\ufeff]+/gu, ' ').trim();
    if (text !== '') {
      const container = Math.max(0, this.#open);
      const kind = KINDS[this.containers[container]?.tag ?? ''] ?? 'other';
      this.blocks.push({ text, letters: countLetters(text), linked: this.#linked, kind, container });
    }
    this.#words = '';
    this.#linked = 0;
  }
}

/** The node after `node` in the page with its own children left out; the elements that end on the way are closed. */
function next(node: Node, root: Node, writer: BlockWriter): Node | null {
  let at: Node | null = node;
  while (at && at !== root && !at.nextSibling) {
    at = at.parentNode;
    if (at) writer.leave((at as Element).tagName.toUpperCase());
  }
  return at === null || at === root ? null : at.nextSibling;
}

/** Opens an element. @returns its first child, or null when there is nothing to go into. */
function into(element: Element, hidden: (element: Element) => boolean, writer: BlockWriter): Node | null {
  const tag = element.tagName.toUpperCase();
  if (SILENT.has(tag) || hidden(element)) return null;
  writer.enter(element, tag);
  if (!element.firstChild) writer.leave(tag);
  return element.firstChild;
}

/**
 * The text of a page, cut where block tags and `<br>` stand, so that no two words are glued; cells of a table's row stand on
 * one line. White space is collapsed as a browser does. The walk keeps its own stack: nesting costs memory, not calls.
 * @param hidden elements to pass over with all they hold
 * @returns cost linear in the page
 */
export function pageBlocks(root: Element, hidden: (element: Element) => boolean = () => false): PageBlocks {
  const writer = new BlockWriter();
  let node: Node | null = root;
  while (node) {
    if (node.nodeType === TEXT) writer.text((node as Text).data);
    const deeper: Node | null = node.nodeType === ELEMENT ? into(node as Element, hidden, writer) : null;
    node = deeper ?? next(node, root, writer);
  }
  return { blocks: writer.blocks, containers: writer.containers };
}
