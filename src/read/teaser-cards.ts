import { type BlockSum, isLink } from './block-shape.js';
import type { HtmlBlock, PageBlocks } from './page-blocks.js';

/** So many side by side are a list of other stories; one or two may be the story's own boxes. */
const MIN_CARDS = 3;
const MAX_CARD_BLOCKS = 8;
const MAX_CARD_LETTERS = 600;
/** A kicker above a card's link is shorter. */
const MAX_KICKER = 60;
/** Fewer letters are a button. */
const MIN_LINK = 12;
/** Parts of a text, never cards of their own. */
const NO_CARD = /^(?:p|ul|ol|dl|table|tr|tbody|h[1-6])$/;

/** True for a part whose first words of any length are a link. */
function opensWithLink(blocks: readonly HtmlBlock[]): boolean {
  const first = blocks.find((block) => block.kind === 'heading' || block.letters > MAX_KICKER || isLink(block));
  return first !== undefined && isLink(first) && first.letters >= MIN_LINK;
}

/**
 * The cards of other stories on a page: small parts that open with a link, at least three of one kind side by side.
 * @param prose letters of prose by container
 * @returns indices of containers; cost linear in the page
 */
export function teaserCards({ blocks, containers }: PageBlocks, prose: BlockSum): ReadonlySet<number> {
  const siblings = new Map<string, number[]>();
  containers.forEach((container, i) => {
    const { parent, tag, start, end } = container;
    if (end === start || end - start > MAX_CARD_BLOCKS || NO_CARD.test(tag) || prose(container) > MAX_CARD_LETTERS) return;
    if (!opensWithLink(blocks.slice(start, end))) return;
    const key = `${parent} ${tag}`;
    const known = siblings.get(key);
    if (known) known.push(i);
    else siblings.set(key, [i]);
  });
  return new Set([...siblings.values()].filter((group) => group.length >= MIN_CARDS).flat());
}
