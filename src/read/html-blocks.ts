import { BlockWriter } from './block-writer.js';
import { isElement, isText, type PageElement, type PageNode, type PageRoot } from './markup.js';
import type { PageBlocks } from './page-blocks.js';

const SILENT: ReadonlySet<string> = new Set(
  'script style noscript template svg math iframe object button select textarea audio video canvas head title input img picture source link meta'.split(
    ' ',
  ),
);
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
