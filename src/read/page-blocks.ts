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
  start: number;
  end: number;
}

/** The visible text of a page in blocks, and the elements that hold them. */
export interface PageBlocks {
  readonly blocks: readonly HtmlBlock[];
  readonly containers: readonly HtmlContainer[];
}
