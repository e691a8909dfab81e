import { countLetters } from '../text/count-letters.js';
import { isInlineTag, isMadeUpTag } from './inline-tags.js';
import { tidy } from './markup.js';
import type { BlockKind, HtmlBlock, HtmlContainer } from './page-blocks.js';

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Breaks hold nothing. */
const EMPTY = setOf('br hr');
/** Cells of a row stand on one line, apart. */
const CELL = setOf('td th');

/** A cell with as many letters is a part of the page laid out by a table, not a figure in a row. */
const LAYOUT_CELL = 100;

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
export class BlockWriter {
  readonly blocks: HtmlBlock[] = [];
  readonly containers: HtmlContainer[] = [];
  #words = '';
  #linked = 0;
  /** Whether each open anchor is a link, and how many of them are. */
  readonly #anchors: boolean[] = [];
  #links = 0;
  #open = -1;
  /** Where the open cell's words begin, how many letters in links stand before them, its container; null outside of cells. */
  #cell: { readonly at: number; readonly linked: number; readonly container: number } | null = null;
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
    if (CELL.has(tag)) this.#enterCell();
    else this.#flush();
    if (EMPTY.has(tag)) return;
    if (tag === LAID_OUT) this.#laidOut++;
    this.containers.push({ tag, attributes, parent: this.#open, start: this.blocks.length, end: this.blocks.length });
    this.#open = this.containers.length - 1;
  }

  leave(tag: string): void {
    if (tag === 'a' && this.#anchors.pop()) this.#links--;
    if (EMPTY.has(tag) || this.#staysInLine(tag)) return;
    if (CELL.has(tag)) this.#leaveCell();
    else this.#flush();
    const open = this.containers[this.#open];
    if (!open) return;
    if (tag === LAID_OUT) this.#laidOut--;
    open.end = this.blocks.length;
    this.#open = open.parent;
  }

  #enterCell(): void {
    this.#words += '\t';
    this.#cell = { at: this.#words.length, linked: this.#linked, container: this.containers.length };
  }

  #leaveCell(): void {
    // What follows a line break or a block in a cell is the cell's own too.
    if (this.#cell?.at === 0 || this.#isLayout()) this.#flush();
    this.#words += '\t';
    this.#cell = null;
  }

  /** Whether the open cell holds more than one of a table of figures does. */
  #isLayout(): boolean {
    return this.#cell !== null && countLetters(this.#words.slice(this.#cell.at)) >= LAYOUT_CELL;
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

  /** Ends a block. A row's text hangs on the row, whichever cell it ends in; a cell of the page's layout stands by itself. */
  #flush(): void {
    const [words, linked, cell] = [this.#words, this.#linked, this.#cell];
    const own = cell === null ? '' : words.slice(cell.at);
    if (cell !== null && (this.#isLayout() || tidy(own) === '')) {
      this.#writeBefore(cell.container, words.slice(0, cell.at), cell.linked);
      this.#write(own, linked - cell.linked, this.#open);
    } else this.#write(words, linked, this.#open);
    this.#words = '';
    this.#linked = 0;
    if (cell !== null) this.#cell = { ...cell, at: 0, linked: 0 };
  }

  #write(words: string, linked: number, open: number): void {
    const text = tidy(words);
    if (text === '') return;
    const kind = KINDS.get(this.containers[open]?.tag ?? '') ?? 'other';
    this.blocks.push({ text, letters: countLetters(text), linked, kind, container: Math.max(0, open) });
  }

  /** Writes what stands in a row before a cell in which nothing was written yet: the cell begins behind it. */
  #writeBefore(cell: number, words: string, linked: number): void {
    if (tidy(words) === '') return;
    this.#write(words, linked, this.containers[cell]?.parent ?? cell);
    for (let at = cell; at < this.containers.length; at++) {
      const container = this.containers[at];
      if (container) [container.start, container.end] = [this.blocks.length, this.blocks.length];
    }
  }
}
