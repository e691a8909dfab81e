import { isLink, isProse, linkShare } from './block-shape.js';
import { isSignature } from './credit-line.js';
import { isListHeading } from './furniture-line.js';
import { namedParts, type PagePart } from './named-parts.js';
import { ownStory } from './own-story.js';
import type { HtmlBlock, PageBlocks } from './page-blocks.js';
import { type StoryPart, storyPart } from './story-part.js';

/** What a block is on its page. `meta`: a line about the story, such as its byline, date or summary. */
export type BlockRole = 'story' | 'meta' | 'caption' | 'furniture';

export interface StoryBlock {
  readonly block: HtmlBlock;
  readonly role: BlockRole;
}

/** A story that is shown by a script only counts when it has so many times the prose of what is shown without. */
const UNSEEN_FACTOR = 2;

/** `RELATED: Ferry line to close`: a label before a link to another story. */
const LINK_LABEL =
  /^(?:related|read|more|see|also|watch|listen|required|must|don.t miss|in pictures|photos?|videos?|podcast|explainer|background|up next)\b[^:]{0,30}[:–—-]/i;
const MAX_LABEL = 30;
const isLabelledLink = (block: HtmlBlock): boolean =>
  block.linked > 0 && block.letters - block.linked <= MAX_LABEL && LINK_LABEL.test(block.text);

function roleOf(block: HtmlBlock, part: PagePart): BlockRole {
  switch (part) {
    case 'furniture':
    case 'comments':
    case 'unseen':
      return 'furniture';
    case 'caption':
    case 'meta':
      return part;
    case 'embed':
      return 'story';
    default:
      if (block.kind === 'caption') return 'caption';
      return isLink(block) || isLabelledLink(block) ? 'furniture' : 'story';
  }
}

/** Paragraphs with as little of them in links end a list of other stories. */
const ENDS_LIST = 0.25;

/** A list of other stories under its heading is furniture, up to the next heading or paragraph. */
function withoutLists(blocks: readonly HtmlBlock[], roles: readonly BlockRole[]): readonly BlockRole[] {
  let listed = false;
  return blocks.map((block, i) => {
    if (isListHeading(block.text)) listed = true;
    else if (block.kind === 'heading' || (isProse(block) && block.kind !== 'item' && linkShare(block) < ENDS_LIST)) listed = false;
    return listed ? 'furniture' : (roles[i] ?? 'story');
  });
}

/** A heading with nothing of the story beneath it introduces what was left out. */
function withoutEmptyHeadings(blocks: readonly HtmlBlock[], roles: readonly BlockRole[]): readonly BlockRole[] {
  let beneath = false;
  // A heading right above one that stays is a chapter's, or its first line.
  let below: BlockRole = 'furniture';
  return roles
    .map((_, i) => roles.length - 1 - i)
    .map((i): BlockRole => {
      const role = roles[i] ?? 'story';
      const heading = blocks[i]?.kind === 'heading';
      const empty = role === 'story' && heading && !beneath && below !== 'story';
      if (role === 'story') beneath = !heading;
      below = empty ? 'furniture' : role;
      return below;
    })
    .reverse();
}

/** The part with the story, and what its containers are; hidden parts are looked at only where they hold most of it. */
function chosenPart(page: PageBlocks): { readonly part: StoryPart; readonly names: readonly PagePart[] } | null {
  const names = namedParts(page, false);
  const part = storyPart(page, names);
  if (!names.includes('unseen')) return part && { part, names };
  const allNames = namedParts(page, true);
  const all = storyPart(page, allNames);
  if (!part || !all) return null;
  const meant = all.container === part.container || allNames[page.containers.indexOf(all.container)] === 'story';
  return meant && all.prose >= UNSEEN_FACTOR * part.prose ? { part: all, names: allNames } : { part, names };
}

/** Whether a block right below a story says whose it is. */
const signsStory = ({ text, linked }: HtmlBlock, part: PagePart): boolean =>
  linked === 0 && (part === null || part === 'meta' || part === 'story') && isSignature(text);

/**
 * The part of a page that holds its story, block by block, each told from the furniture around it.
 * @param heading the page's visible headline
 * @returns empty for a page without text; cost linear in the page
 */
export function storyBlocks(whole: PageBlocks, heading: string | null): readonly StoryBlock[] {
  const page = ownStory(whole, heading);
  const chosen = chosenPart(page);
  if (!chosen) return [];
  const { container } = chosen.part;
  const below = page.blocks[container.end];
  const isSigned = below !== undefined && signsStory(below, chosen.names[below.container] ?? null);
  const blocks = page.blocks.slice(container.start, container.end + (isSigned ? 1 : 0));
  const roles = blocks.map((block) => roleOf(block, chosen.names[block.container] ?? null));
  const kept = withoutEmptyHeadings(blocks, withoutLists(blocks, roles));
  return blocks.map((block, i) => ({ block, role: kept[i] ?? 'story' }));
}
