import { folded } from './claims.js';
import { attribute, elementsIn, isElement, type PageElement, wordsIn } from './markup.js';
import { titleSegments } from './outlet-line.js';
import { isHidden } from './unseen.js';

const wordsOf = (line: string): readonly string[] => line.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/** A page's main heading may be its logo or a button: with fewer words than this it must resemble a title of the metadata. */
const MIN_HEADING_WORDS = 4;
/** No headline is longer. */
const MAX_HEADING = 400;

/** A heading that readers see, and its element. */
export interface MainHeading {
  readonly text: string;
  readonly element: PageElement;
}

interface Scored extends MainHeading {
  readonly words: number;
  readonly shared: number;
}

const better = (best: Scored, next: Scored): boolean =>
  next.shared > best.shared || (next.shared === best.shared && next.words > best.words);

const headings = (elements: readonly PageElement[], tag: string): readonly MainHeading[] =>
  elements.flatMap((element) => {
    if (element.name !== tag) return [];
    const text = wordsIn(element, MAX_HEADING, isHidden);
    return text === '' || text.length >= MAX_HEADING ? [] : [{ text, element }];
  });

const leadsAway = (element: PageElement): boolean => element.name === 'a' && /^[^#]/.test(attribute(element, 'href').trim());

/** A heading that leads to a story is a teaser of it. */
function isLink(element: PageElement): boolean {
  for (let at = element.parent; at; at = at.parent) if (isElement(at) && leadsAway(at)) return true;
  return elementsIn(element).some(leadsAway);
}

/** A heading that leads elsewhere and has fewer of its words in the titles than this is another story's. */
const OWN_WORDS = 0.5;
const isTeaser = ({ words, shared, element }: Scored, titled: boolean): boolean => titled && shared < OWN_WORDS * words && isLink(element);

/**
 * Finds the page's visible headline: the heading that shares most words with what the metadata calls the article; the longer
 * of two alike. A smaller heading is taken where it says just what the metadata does.
 * @param elements of the page, in order
 * @param titles the metadata's
 */
export function mainHeading(elements: readonly PageElement[], titles: readonly string[]): MainHeading | null {
  const known = new Set(titles.flatMap(wordsOf));
  const scored = headings(elements, 'h1').map((heading): Scored => {
    const words = wordsOf(heading.text);
    return { ...heading, words: words.length, shared: words.filter((word) => known.has(word)).length };
  });
  const main = scored
    .filter(({ words, shared }) => (known.size === 0 ? words >= 2 : shared >= 2 || words >= MIN_HEADING_WORDS))
    .reduce<Scored | null>((best, next) => (best === null || better(best, next) ? next : best), null);
  if (main && !isTeaser(main, known.size > 0)) return main;
  const named = [
    ...titles,
    ...elements
      .filter(({ name }) => name === 'title')
      .slice(0, 1)
      .map((title) => wordsIn(title)),
  ];
  const keys = new Set(named.flatMap((title) => [title, ...titleSegments(title).map(({ words }) => words)].map(folded)));
  return (
    headings(elements, 'h2').find(({ text, element }) => wordsOf(text).length >= 2 && keys.has(folded(text)) && !isLink(element)) ?? null
  );
}
