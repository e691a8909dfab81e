import { type BlockSum, isProse, MAX_WEIGHT, sumOver } from './block-shape.js';
import { isMarkedStory, type PagePart } from './named-parts.js';
import type { HtmlBlock, HtmlContainer, PageBlocks } from './page-blocks.js';

/** A block of known furniture costs little, for it is left out in any case; an unknown label or link speaks against its surroundings. */
const FURNITURE_WEIGHT = -2;
const LABEL_WEIGHT = -10;
const MAX_LINK_WEIGHT = 100;

/** Share of the best part's prose from which a part that is named or marked as the story is taken instead. */
const NAMED_INSIDE = 0.6;
const NAMED_OUTSIDE = 0.25;
const MARKED_STORY = 0.15;
/** Of several parts named so, one around another, those with nearly all of the prose are the same story. */
const SAME_PROSE = 0.9;

/** A short line that ends a sentence may be a paragraph of the story as well as a notice. */
const SENTENCE = /[.!?…。！？؟۔।”"’»」』][)）]?$/u;

/** Elements that hold one paragraph: a story is what stands around it. */
const PARAGRAPH_TAG = /^(?:p|li|td|th|tr|dd|dt|h[1-6]|blockquote|pre)$/;

function weightOf(block: HtmlBlock, part: PagePart): number {
  if (part === 'furniture' || part === 'comments') return FURNITURE_WEIGHT;
  if (part === 'caption' || part === 'meta' || part === 'unseen') return 0;
  if (isProse(block)) return Math.min(block.letters, MAX_WEIGHT);
  if (block.linked === 0 && (block.kind === 'heading' || SENTENCE.test(block.text))) return 0;
  return LABEL_WEIGHT - Math.min(block.linked, MAX_LINK_WEIGHT);
}

/** The last of the greatest: of a part and one inside it with the same sum, the inner. */
const greatest = (containers: readonly HtmlContainer[], sum: BlockSum): HtmlContainer | null =>
  containers.reduce<HtmlContainer | null>((most, next) => (most === null || sum(next) >= sum(most) ? next : most), null);

/** The part named as the story; of several around each other the one with least else in it. */
function namedStory(containers: readonly HtmlContainer[], prose: BlockSum, weight: BlockSum): HtmlContainer | null {
  const most = greatest(containers, prose);
  if (most === null || prose(most) === 0) return null;
  return greatest(
    containers.filter((container) => prose(container) >= SAME_PROSE * prose(most)),
    weight,
  );
}

/** The nearest part around one that is no single paragraph. */
function roomy(containers: readonly HtmlContainer[], container: HtmlContainer | null): HtmlContainer | null {
  let at = container;
  while (at && PARAGRAPH_TAG.test(at.tag) && containers[at.parent]) at = containers[at.parent] ?? null;
  return at;
}

/** A part of a page with the letters of prose that speak for it. */
export interface StoryPart {
  readonly container: HtmlContainer;
  readonly prose: number;
}

/**
 * The part of a page that holds its story: the one whose blocks add up to most, prose for and links and labels against it (the
 * maximum subsequence of Pasternack and Roth 2009, section 4, over subtrees), or the one that the page itself names so.
 * @param parts what each container is
 * @returns null for a page without blocks; cost linear in the page
 */
export function storyPart({ blocks, containers }: PageBlocks, parts: readonly PagePart[]): StoryPart | null {
  const weight = sumOver(blocks, (block) => weightOf(block, parts[block.container] ?? null));
  const prose = sumOver(blocks, (block) => Math.max(0, weightOf(block, parts[block.container] ?? null)));
  // Elements without text add up to nothing, which is more than the labels around a very short story.
  const filled = containers.filter(({ start, end }) => end > start);
  const best = roomy(containers, greatest(filled, weight));
  if (best === null) return null;
  const named = namedStory(
    containers.filter((_, i) => parts[i] === 'story'),
    prose,
    weight,
  );
  if (named === null) return { container: best, prose: prose(best) };
  const inside = named.start >= best.start && named.end <= best.end;
  const needed = isMarkedStory(named) ? MARKED_STORY : inside ? NAMED_INSIDE : NAMED_OUTSIDE;
  const chosen = prose(named) >= needed * prose(best) ? named : best;
  return { container: chosen, prose: prose(chosen) };
}
