import type { LineMark } from './line-mark.js';

/** One run of text between block tags. */
export interface HtmlBlock {
  readonly text: string;
  readonly mark: LineMark | null;
}

/** Elements that never end a line; every other one does. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR OUTPUT Q RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);
const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT BUTTON SELECT TEXTAREA AUDIO VIDEO CANVAS'.split(' '));

const ELEMENT = 1;
const TEXT = 3;

/**
 * The text of an element, cut where block tags and `<br>` stand, so that no two words are glued. White space is collapsed
 * as a browser does. The walk keeps its own stack: nesting costs memory, not calls.
 * @param skip elements to pass over with all they hold
 */
export function htmlBlocks(root: Element, skip: (element: Element) => boolean = () => false): readonly HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  let words = '';
  let captions = 0;
  const flush = (): void => {
    const text = words.replace(/[\s\u200b\ufeff]+/gu, ' ').trim();
    if (text !== '') blocks.push({ text, mark: captions > 0 ? 'caption' : null });
    words = '';
  };
  const enter = (element: Element): void => {
    if (!INLINE.has(element.tagName.toUpperCase())) flush();
    if (/^(?:FIGCAPTION|CAPTION)$/i.test(element.tagName)) captions++;
  };
  const leave = (element: Element): void => {
    if (!INLINE.has(element.tagName.toUpperCase())) flush();
    if (/^(?:FIGCAPTION|CAPTION)$/i.test(element.tagName)) captions--;
  };
  let node: Node | null = root;
  while (node) {
    let deeper: Node | null = null;
    if (node.nodeType === TEXT) words += (node as Text).data;
    else if (node.nodeType === ELEMENT && !SILENT.has((node as Element).tagName.toUpperCase()) && !skip(node as Element)) {
      enter(node as Element);
      deeper = node.firstChild;
      if (!deeper) leave(node as Element);
    }
    if (deeper) {
      node = deeper;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node) leave(node as Element);
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  flush();
  return blocks;
}
