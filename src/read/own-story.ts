import { isProse, MIN_TITLE, sumOver } from './block-shape.js';
import type { HtmlContainer, PageBlocks } from './page-blocks.js';

/** A story has as many letters of prose at least; a part with fewer is no story of its own. */
const MIN_STORY = 200;
/** Pages load a dozen stories at most; more main headings are a list. */
const MAX_TITLES = 40;

function lineage(containers: readonly HtmlContainer[], from: number): readonly number[] {
  const line: number[] = [];
  for (let at = from; at >= 0; at = containers[at]?.parent ?? -1) line.push(at);
  return line.reverse();
}

/** The part that holds the page's own story and not the other stories, each of which stands in a part of the same kind. */
function ownPart({ blocks, containers }: PageBlocks, heading: string | null): HtmlContainer | null {
  const titles = blocks.filter((block) => block.letters >= MIN_TITLE && containers[block.container]?.tag === 'h1');
  const own = titles.find(({ text }) => text === heading) ?? titles[0];
  if (!own || titles.length < 2 || titles.length > MAX_TITLES) return null;
  const prose = sumOver(blocks, (block) => (isProse(block) ? block.letters : 0));
  const line = lineage(containers, own.container);
  const parts = titles.flatMap((title) => {
    const other = lineage(containers, title.container);
    const fork = line.findIndex((at, depth) => other[depth] !== at);
    const [mine, theirs] = [containers[line[fork] ?? -1], containers[other[fork] ?? -1]];
    const alike = mine && theirs && mine.tag === theirs.tag && prose(mine) >= MIN_STORY && prose(theirs) >= MIN_STORY;
    return alike ? [mine] : [];
  });
  return parts.reduce<HtmlContainer | null>(
    (least, next) => (least === null || next.end - next.start < least.end - least.start ? next : least),
    null,
  );
}

/** The same page without what stands outside a part. Containers keep their numbers. */
function within({ blocks, containers }: PageBlocks, { start, end }: HtmlContainer): PageBlocks {
  const clamp = (at: number): number => Math.min(Math.max(at, start), end) - start;
  return {
    blocks: blocks.slice(start, end),
    containers: containers.map((container) => ({ ...container, start: clamp(container.start), end: clamp(container.end) })),
  };
}

/**
 * Cuts a page down to its own story where others follow it, each under a main heading of its own, as on pages that load the next
 * story when the reader comes to the end. Main headings that only part one story stand side by side in it and change nothing.
 * @param heading the page's visible headline
 */
export function ownStory(page: PageBlocks, heading: string | null): PageBlocks {
  const own = ownPart(page, heading);
  return own ? within(page, own) : page;
}
