import { type BlockSum, isProse, MAX_WEIGHT, MIN_TITLE, sumOver } from './block-shape.js';
import { type NamedPart, namedPart } from './furniture-names.js';
import type { HtmlContainer, PageBlocks } from './page-blocks.js';
import { teaserCards } from './teaser-cards.js';

/** What a container is, by its tag, its names or its form. `unseen`: the page shows it only when a script says so. */
export type PagePart = NamedPart | 'unseen';

/** Names may mislead: a part that holds this share of the page's prose is not what its name says. */
const MISNAMED = 0.4;
/** Comments may well be longer than the story. */
const MISNAMED_COMMENTS = 0.9;

const FURNITURE_TAG = /^(?:nav|footer|aside|form|menu|dialog)$/;
const HEADING_TAG = /^h[1-6]$/;
const CAPTION_TAG = /^(?:figcaption|caption)$/;
/** Tags whose names speak of the whole page. */
const PAGE_TAG = /^(?:root|html|body|main)$/;
const NOT_DISPLAYED = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

const attributeOf = ({ attributes }: HtmlContainer, name: string): string =>
  Object.hasOwn(attributes, name) ? (attributes[name] ?? '') : '';

/** True for an element marked as the text of an article (schema.org). */
export const isMarkedStory = (container: HtmlContainer): boolean => /\barticleBody\b/i.test(attributeOf(container, 'itemprop'));

/** Letters of prose that a block counts for. */
const proseLetters = (page: PageBlocks): BlockSum =>
  sumOver(page.blocks, (block) => (isProse(block) ? Math.min(block.letters, MAX_WEIGHT) : 0));

/** Main headings that are no logos, counted. */
const titleCount = ({ blocks, containers }: PageBlocks): BlockSum =>
  sumOver(blocks, ({ letters, container }) => (letters >= MIN_TITLE && containers[container]?.tag === 'h1' ? 1 : 0));

function ownPart(container: HtmlContainer): PagePart {
  const { tag } = container;
  if (NOT_DISPLAYED.test(attributeOf(container, 'style'))) return 'unseen';
  if (isMarkedStory(container)) return 'story';
  if (FURNITURE_TAG.test(tag)) return 'furniture';
  if (CAPTION_TAG.test(tag)) return 'caption';
  if (PAGE_TAG.test(tag)) return null;
  const part = namedPart(`${attributeOf(container, 'class')} ${attributeOf(container, 'id')}`);
  // An id may say what a paragraph is for ("summary"), and a heading's repeats its words; only a class says how it is shown.
  return part === 'meta' || HEADING_TAG.test(tag) ? namedPart(attributeOf(container, 'class')) : part;
}

/**
 * What each container of a page is: by its own tag and names, else as the nearest around it that is something. A name that
 * cannot be true is passed over: what holds the page's heading or most of its prose is no menu.
 * @param shown whether parts hidden by their style count as what they are otherwise
 * @returns one for each container, in order; cost linear in the page
 */
export function namedParts(page: PageBlocks, shown: boolean): readonly PagePart[] {
  const prose = proseLetters(page);
  const titles = titleCount(page);
  const total = page.containers[0] ? prose(page.containers[0]) : 0;
  const cards = teaserCards(page, prose);
  const misnamed = (part: PagePart, container: HtmlContainer): boolean =>
    total > 0 &&
    part !== 'story' &&
    part !== 'unseen' &&
    (titles(container) > 0 || prose(container) / total > (part === 'comments' ? MISNAMED_COMMENTS : MISNAMED));
  const parts: PagePart[] = [];
  page.containers.forEach((container, i) => {
    const above = parts[container.parent] ?? null;
    if (above === 'furniture' || above === 'comments' || above === 'unseen') {
      parts.push(above);
      return;
    }
    const named = cards.has(i) ? 'furniture' : ownPart(container);
    const own = (named === 'unseen' && shown) || misnamed(named, container) ? null : named;
    parts.push(own ?? (above === 'story' ? null : above));
  });
  return parts;
}
