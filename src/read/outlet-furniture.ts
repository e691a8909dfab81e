import { compareText } from '../model/compare-text.js';
import type { Document } from '../model/document.js';
import { folded } from './claims.js';

/** Of fewer stories nothing is learnt: two may be versions of one that the reader does not know. */
const MIN_STORIES = 3;
/** Furniture stands on most pages of its outlet; a paragraph of background that an outlet prints again and again does not. */
const MIN_SHARE = 0.5;
/** What stands on half of all pages stands on some of so many. */
const SAMPLE = 24;
/** Two pages are versions of one story when they have so much of the shorter in common. */
const SAME_STORY = 0.3;
/** Shorter paragraphs are a word or a number. */
const MIN_LETTERS = 4;

type Paragraphs = ReadonlySet<string>;

const paragraphsOf = ({ text, body }: Document): Paragraphs => new Set(body.map((span) => text.slice(...span)));

const lettersIn = (paragraphs: Iterable<string>): number => {
  let letters = 0;
  for (const paragraph of paragraphs) letters += paragraph.length;
  return letters;
};

/** Whether two pages print one story, a paragraph that is on trial left out. */
function sameStory(x: Paragraphs, y: Paragraphs, tried: string): boolean {
  const shared = lettersIn([...x].filter((paragraph) => paragraph !== tried && y.has(paragraph)));
  const shorter = Math.min(lettersIn(x), lettersIn(y)) - tried.length;
  return shared > 0 && shared >= SAME_STORY * shorter;
}

/** How many stories some pages print: each page counts that prints none of those before it. */
function storyCount(pages: readonly Paragraphs[], tried: string): number {
  const stories: Paragraphs[] = [];
  for (const page of pages) if (stories.every((story) => !sameStory(story, page, tried))) stories.push(page);
  return stories.length;
}

/** The paragraphs that an outlet prints whatever the story. */
function furnitureOf(pages: readonly Document[]): ReadonlySet<string> {
  const sample = pages.slice(0, SAMPLE).map(paragraphsOf);
  const carriers = new Map<string, Paragraphs[]>();
  for (const page of sample) {
    for (const paragraph of page) {
      const known = carriers.get(paragraph);
      if (known) known.push(page);
      else if (paragraph.length >= MIN_LETTERS) carriers.set(paragraph, [page]);
    }
  }
  const common = [...carriers].filter(
    ([paragraph, on]) => on.length >= MIN_STORIES && on.length >= MIN_SHARE * sample.length && storyCount(on, paragraph) >= MIN_STORIES,
  );
  return new Set(common.map(([paragraph]) => paragraph));
}

/** The name of a document's outlet, the same for all its spellings; null when there is none. */
export const outletKey = ({ outlet }: Pick<Document, 'outlet'>): string | null => (outlet === null ? null : folded(outlet.value) || null);

/** The furniture of outlets, by their keys. */
export type LearntFurniture = ReadonlyMap<string, ReadonlySet<string>>;

/** Pages of an outlet by their ids; more than `SAMPLE` need not be given, if they are the first by id. */
export interface OutletPages {
  readonly outlet: string;
  readonly pages: readonly Document[];
}

/** How many pages of an outlet are looked at: the first by id. */
export const PAGES_LEARNT_FROM: number = SAMPLE;

/**
 * Learns furniture from the pages of each outlet: a paragraph that stands, to the letter, on at least half of them and with at least three
 * different stories.
 * @returns the same for any order of outlets and pages. Linear in the text of the pages looked at.
 */
export function learnFurniture(outlets: Iterable<OutletPages>): LearntFurniture {
  const learnt = new Map<string, ReadonlySet<string>>();
  for (const { outlet, pages } of outlets) {
    if (pages.length < MIN_STORIES) continue;
    const furniture = furnitureOf([...pages].sort((x, y) => compareText(x.id, y.id)));
    if (furniture.size > 0) learnt.set(outlet, furniture);
  }
  return learnt;
}

/** The page without what was learnt to be its outlet's furniture; the page itself when it has none, or nothing else. */
export function withoutFurniture(document: Document, learnt: LearntFurniture): Document {
  const furniture = learnt.get(outletKey(document) ?? '');
  if (furniture === undefined) return document;
  const body = document.body.filter((span) => !furniture.has(document.text.slice(...span)));
  return body.length === document.body.length || body.length === 0 ? document : { ...document, body };
}

/** Documents by their outlets; those without one are left out. */
export function byOutlet(documents: readonly Document[]): readonly OutletPages[] {
  const outlets = new Map<string, Document[]>();
  for (const document of documents) {
    const key = outletKey(document);
    if (key === null) continue;
    const known = outlets.get(key);
    if (known) known.push(document);
    else outlets.set(key, [document]);
  }
  return [...outlets].map(([outlet, pages]) => ({ outlet, pages }));
}
