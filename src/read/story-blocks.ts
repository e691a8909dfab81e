import { type NamedPart, namedPart } from './furniture-names.js';
import { isListHeading } from './furniture-line.js';
import type { HtmlBlock, HtmlContainer, PageBlocks } from './html-blocks.js';

/** What a block of the chosen part of a page is. */
export type BlockRole = 'story' | 'meta' | 'caption' | 'furniture';
export interface StoryBlock {
  readonly block: HtmlBlock;
  readonly role: BlockRole;
}

/** Shorter blocks are labels, buttons and headings. */
const MIN_PROSE = 30;
/** Prose may hold links; teasers and menus are little else. */
const MAX_LINKED = 0.4;
/** A block that is a link from end to end, but for a dot or a dash. */
const WHOLLY_LINKED = 0.9;
/** One very long block must not outweigh a story. */
const MAX_WEIGHT = 600;
/** Names may mislead: a part that holds this share of the page's prose is not what its name says. */
const MISNAMED = 0.4;
const MISNAMED_COMMENTS = 0.9;
/** A main heading of as many letters is no logo; what holds it is the page, whatever it is called. */
const MIN_TITLE = 16;

const FURNITURE_TAG = /^(?:NAV|FOOTER|ASIDE|FORM|MENU|DIALOG)$/;

const linkShare = ({ linked, letters }: HtmlBlock): number => (letters === 0 ? 1 : linked / letters);
const isProse = (block: HtmlBlock): boolean =>
  block.letters >= MIN_PROSE && linkShare(block) < MAX_LINKED && block.kind !== 'caption' && block.kind !== 'heading';
/** Blocks that are links from end to end. */
const isLink = (block: HtmlBlock): boolean => block.linked > 0 && linkShare(block) >= WHOLLY_LINKED;

const isMarkedStory = ({ element }: HtmlContainer): boolean => /\barticleBody\b/i.test(element.getAttribute('itemprop') ?? '');

const partOf = (container: HtmlContainer): NamedPart => {
  const { element, tag } = container;
  if (isMarkedStory(container)) return 'story';
  if (FURNITURE_TAG.test(tag)) return 'furniture';
  if (tag === 'FIGCAPTION' || tag === 'CAPTION') return 'caption';
  if (tag === 'BODY' || tag === 'HTML' || tag === 'MAIN') return null;
  const part = namedPart(`${element.className} ${element.id}`);
  return part === 'meta' ? namedPart(element.className) : part;
};

const runningSums = (blocks: readonly HtmlBlock[], weigh: (block: HtmlBlock, i: number) => number): Float64Array => {
  const sums = new Float64Array(blocks.length + 1);
  blocks.forEach((block, i) => {
    sums[i + 1] = (sums[i] ?? 0) + weigh(block, i);
  });
  return sums;
};
const sumIn = (sums: Float64Array, { start, end }: HtmlContainer): number => (sums[end] ?? 0) - (sums[start] ?? 0);

/** Cards of other stories: a linked heading with a few words, several of them side by side. */
const MIN_CARDS = 3;
const MAX_CARD_BLOCKS = 8;
const MAX_CARD_LETTERS = 600;

function cardsOf({ blocks, containers }: PageBlocks, prose: Float64Array): ReadonlySet<number> {
  const links = runningSums(blocks, (block) => (isLink(block) && block.letters >= 12 ? 1 : 0));
  const likely = containers.flatMap((container, i) => {
    const count = container.end - container.start;
    const card =
      count > 0 && count <= MAX_CARD_BLOCKS && sumIn(links, container) > 0 && sumIn(prose, container) <= MAX_CARD_LETTERS && !/^(?:P|UL|OL|TABLE|TR|TBODY|H[1-6])$/.test(container.tag);
    return card ? [i] : [];
  });
  const siblings = new Map<string, number[]>();
  for (const i of likely) {
    const key = `${containers[i]?.parent} ${containers[i]?.tag}`;
    const known = siblings.get(key);
    if (known) known.push(i);
    else siblings.set(key, [i]);
  }
  return new Set([...siblings.values()].filter((group) => group.length >= MIN_CARDS).flat());
}

/** For each container what it is named as, by its own name or that of the nearest around it that holds. */
function partsOf(page: PageBlocks): readonly NamedPart[] {
  const prose = runningSums(page.blocks, (block) => (isProse(block) ? Math.min(block.letters, MAX_WEIGHT) : 0));
  const total = prose[page.blocks.length] ?? 0;
  const cards = cardsOf(page, prose);
  const titles = runningSums(page.blocks, (block) => (block.letters >= MIN_TITLE && page.containers[block.container]?.tag === 'H1' ? 1 : 0));
  const parts: NamedPart[] = [];
  page.containers.forEach((container, i) => {
    const above = container.parent < 0 ? null : (parts[container.parent] ?? null);
    if (above === 'furniture' || above === 'comments') {
      parts.push(above);
      return;
    }
    const named = cards.has(i) ? 'furniture' : partOf(container);
    const misnamed = total > 0 && named !== 'story' && (sumIn(titles, container) > 0 || sumIn(prose, container) / total > (named === 'comments' ? MISNAMED_COMMENTS : MISNAMED));
    const inherited = above === 'story' ? null : above;
    parts.push(misnamed || named === null ? inherited : named);
  });
  return parts;
}

function weightOf(block: HtmlBlock, part: NamedPart): number {
  if (part === 'furniture' || part === 'comments') return -2;
  if (part === 'caption' || part === 'meta') return 0;
  if (isProse(block)) return Math.min(block.letters, MAX_WEIGHT);
  if (block.kind === 'heading' && block.linked === 0) return 0;
  return -10 - Math.min(block.linked, 100);
}

/** Share of the best part's weight from which a part that is named or marked as the story is taken instead. */
const NAMED_INSIDE = 0.6;
const NAMED_OUTSIDE = 0.25;
const MARKED_STORY = 0.15;

/** The deepest container with the most prose and the least else: the subtree of the greatest sum of weights. */
function chooseContainer({ blocks, containers }: PageBlocks, parts: readonly NamedPart[]): HtmlContainer | null {
  const sums = runningSums(blocks, (block) => weightOf(block, parts[block.container] ?? null));
  const best = containers.reduce<HtmlContainer | null>((most, next) => (most === null || sumIn(sums, next) >= sumIn(sums, most) ? next : most), null);
  if (best === null) return null;
  const marked = containers.filter((container, i) => parts[i] === 'story' && sumIn(sums, container) > 0);
  const named = marked.reduce<HtmlContainer | null>((most, next) => (most === null || sumIn(sums, next) > sumIn(sums, most) ? next : most), null);
  if (named === null) return best;
  const inside = named.start >= best.start && named.end <= best.end;
  const needed = isMarkedStory(named) ? MARKED_STORY : inside ? NAMED_INSIDE : NAMED_OUTSIDE;
  return sumIn(sums, named) >= needed * sumIn(sums, best) ? named : best;
}

function roleOf(block: HtmlBlock, part: NamedPart): BlockRole {
  if (part === 'furniture' || part === 'comments') return 'furniture';
  if (part === 'caption' || block.kind === 'caption') return 'caption';
  if (part === 'meta') return 'meta';
  if (part === 'embed') return 'story';
  return isLink(block) ? 'furniture' : 'story';
}

/** A list of other stories under its heading, and headings under which nothing of the story is left. */
function dropLists(blocks: readonly HtmlBlock[], roles: BlockRole[]): void {
  let listed = false;
  blocks.forEach((block, i) => {
    if (block.kind === 'heading' || isListHeading(block.text)) listed = isListHeading(block.text);
    if (listed && isProse(block) && block.kind !== 'item' && linkShare(block) < 0.1) listed = false;
    if (listed) roles[i] = 'furniture';
  });
  let beneath = false;
  for (let i = blocks.length - 1; i >= 0; i--) {
    if (roles[i] !== 'story') continue;
    if (blocks[i]?.kind === 'heading') {
      if (!beneath) roles[i] = 'furniture';
      beneath = false;
    } else beneath = true;
  }
}

/** The part of a page that holds its story, block by block; each block is told from the furniture around it. */
export function storyBlocks(page: PageBlocks): readonly StoryBlock[] {
  const parts = partsOf(page);
  const chosen = chooseContainer(page, parts);
  if (!chosen) return [];
  const blocks = page.blocks.slice(chosen.start, chosen.end);
  const roles = blocks.map((block) => roleOf(block, parts[block.container] ?? null));
  dropLists(blocks, roles);
  return blocks.map((block, i) => ({ block, role: roles[i] ?? 'story' }));
}
