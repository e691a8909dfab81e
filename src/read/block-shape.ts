import type { HtmlBlock, HtmlContainer } from './page-blocks.js';

/** Shorter blocks are labels, buttons and captions. */
const MIN_PROSE = 30;
/** Prose may hold links; teasers and menus are little else (Kohlschütter et al. 2010, section 4: link density). */
const MAX_LINKED = 0.4;
/** A link from end to end, but for a dot or a dash. */
const WHOLLY_LINKED = 0.9;

/** One very long block must not outweigh a story. */
export const MAX_WEIGHT = 600;
/** A main heading of as many letters is no logo. */
export const MIN_TITLE = 16;

/** Share of a block's letters that stand in links. */
export const linkShare = ({ linked, letters }: HtmlBlock): number => (letters === 0 ? 1 : linked / letters);

/** True for a block that reads as running text. */
export const isProse = (block: HtmlBlock): boolean =>
  block.letters >= MIN_PROSE && linkShare(block) < MAX_LINKED && block.kind !== 'caption' && block.kind !== 'heading';

/** True for a block that is one link, or several, and nothing else. */
export const isLink = (block: HtmlBlock): boolean => block.linked > 0 && linkShare(block) >= WHOLLY_LINKED;

/** What a container's blocks add up to. */
export type BlockSum = (container: HtmlContainer) => number;

/** Adds up a figure of the blocks so that the sum of any container costs two look-ups. O(blocks) once. */
export function sumOver(blocks: readonly HtmlBlock[], figure: (block: HtmlBlock) => number): BlockSum {
  const sums = new Float64Array(blocks.length + 1);
  blocks.forEach((block, i) => {
    sums[i + 1] = (sums[i] ?? 0) + figure(block);
  });
  return ({ start, end }) => (sums[end] ?? 0) - (sums[start] ?? 0);
}
