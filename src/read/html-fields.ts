import type { ArticleFields } from './article-fields.js';
import { findDates } from './find-dates.js';
import { jsonLdFields } from './json-ld.js';
import { mainHeading } from './main-heading.js';
import { attribute, codeIn, elementsIn, isElement, type PageElement, type PageNode, type PageRoot, unescaped, wordsIn } from './markup.js';
import { NOTHING_PRINTED, type Printed } from './printed.js';
import { printedClaims } from './printed-claims.js';

/** What each kind of markup says, by the origin it is recorded under. */
export interface HtmlFields {
  readonly 'json-ld': ArticleFields | null;
  readonly opengraph: ArticleFields;
  readonly meta: ArticleFields;
  readonly markup: ArticleFields;
  /** The headline that readers see, if the page has one that stands out. */
  readonly heading: string | null;
  /** What stands below it. */
  readonly printed: Printed;
}

/** Longer values are not names, titles or dates. */
const MAX_VALUE = 1000;

type Metas = ReadonlyMap<string, readonly string[]>;

/** Contents of the page's meta elements by lower-case name, property or itemprop. */
function metasOf(elements: readonly PageElement[]): Metas {
  const metas = new Map<string, string[]>();
  for (const element of elements) {
    if (element.name !== 'meta') continue;
    const key = (attribute(element, 'property') || attribute(element, 'name') || attribute(element, 'itemprop')).trim().toLowerCase();
    const content = attribute(element, 'content').trim();
    if (key === '' || content === '' || content.length > MAX_VALUE) continue;
    const known = metas.get(key);
    if (known) known.push(content);
    else metas.set(key, [content]);
  }
  return metas;
}

const pick = (metas: Metas, keys: readonly string[]): readonly string[] => keys.flatMap((key) => metas.get(key) ?? []);

const openGraph = (metas: Metas): ArticleFields => ({
  headlines: pick(metas, ['og:title']),
  authors: pick(metas, ['article:author', 'og:article:author', 'article:author:name']),
  outlets: pick(metas, ['og:site_name']),
  published: pick(metas, ['article:published_time', 'og:article:published_time', 'og:published_time']),
  modified: pick(metas, ['article:modified_time', 'og:article:modified_time', 'og:updated_time', 'article:updated_time']),
});

const metaFields = (metas: Metas): ArticleFields => ({
  headlines: pick(metas, [
    'parsely-title',
    'sailthru.title',
    'dc.title',
    'dcterms.title',
    'citation_title',
    'headline',
    'hdl',
    'twitter:title',
    'title',
  ]),
  authors: pick(metas, [
    'author',
    'byl',
    'byline',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'citation_author',
    'authors',
    'article.author',
    'twitter:creator:name',
  ]),
  outlets: pick(metas, ['application-name', 'dc.publisher', 'publisher', 'cre', 'source', 'twitter:app:name:iphone']),
  published: pick(metas, [
    'parsely-pub-date',
    'sailthru.date',
    'datepublished',
    'date',
    'pubdate',
    'pdate',
    'publish-date',
    'publish_date',
    'publication_date',
    'dc.date.issued',
    'dc.date',
    'dcterms.date',
    'dcterms.created',
    'article.published',
    'article_date_original',
    'originalpublicationdate',
    'citation_date',
    'ptime',
    'displaydate',
    'date.release',
    'cxenseparse:recs:publishtime',
    'cxenseparse:publishtime',
  ]),
  modified: pick(metas, [
    'datemodified',
    'last-modified',
    'lastmod',
    'article.updated',
    'dcterms.modified',
    'dc.date.modified',
    'utime',
    'lastmodifieddate',
  ]),
});

type Test = (element: PageElement) => boolean;

const named =
  (name: string): Test =>
  (element) =>
    element.name === name;
const isProperty =
  (value: string): Test =>
  (element) =>
    attribute(element, 'itemprop') === value;
const classOf = (element: PageElement): string => attribute(element, 'class');

/** The elements that stand inside one that passes a test. Parents come before what they hold: cost linear. */
function inside(elements: readonly PageElement[], test: Test): ReadonlySet<PageElement> {
  const found = new Set<PageElement>();
  for (const element of elements) {
    const { parent } = element;
    if (parent && isElement(parent) && (found.has(parent) || test(parent))) found.add(element);
  }
  return found;
}

/** True for the name of somebody or something that an element around it marks with a property. */
function isNameOf(elements: readonly PageElement[], property: string): Test {
  const around = inside(elements, isProperty(property));
  const isName = isProperty('name');
  return (element) => isName(element) && around.has(element);
}

/** The words of the first few elements that pass a test and hold any. What stands in an empty one is not read again: cost linear. */
function texts(elements: readonly PageElement[], test: Test, limit: number): readonly string[] {
  const found: string[] = [];
  const empty = new Set<PageNode>();
  for (const element of elements) {
    if (found.length === limit) break;
    if (element.parent && empty.has(element.parent)) empty.add(element);
    else if (test(element)) {
      const words = wordsIn(element, MAX_VALUE);
      if (words === '') empty.add(element);
      else if (words.length <= MAX_VALUE) found.push(words);
    }
  }
  return found;
}

const isTime: Test = (element) =>
  (element.name === 'time' && attribute(element, 'datetime') !== '') || /^date(?:Published|Modified)$/.test(attribute(element, 'itemprop'));

function times(elements: readonly PageElement[], modified: boolean): readonly string[] {
  return elements.filter(isTime).flatMap((element) => {
    const { parent } = element;
    const hints = `${classOf(element)} ${attribute(element, 'itemprop')} ${parent && isElement(parent) ? classOf(parent) : ''}`;
    if (/modif|updat/i.test(hints) !== modified) return [];
    const value = attribute(element, 'datetime') || attribute(element, 'content');
    return value === '' ? [] : [value];
  });
}

const mayHoldDate: Test = (element) => element.name === 'time' || /date|Date|publish|posted|timestamp/.test(classOf(element));

/** Dates printed where the page's classes say one stands, for pages that mark none up; the first that can be read. */
const printedDate = (elements: readonly PageElement[]): readonly string[] =>
  texts(elements, mayHoldDate, 40)
    .filter((words) => words.length <= 120 && findDates(words).length > 0)
    .slice(0, 1);

const isByline: Test = (element) => isProperty('author')(element) || /byline|(?:^|\s)author-name(?:\s|$)/.test(classOf(element));
function markupFields(elements: readonly PageElement[]): ArticleFields {
  const isAuthorsName = isNameOf(elements, 'author');
  const authors = texts(elements, (element) => attribute(element, 'rel') === 'author' || isAuthorsName(element), 10);
  const marked = times(elements, false).slice(0, 1);
  return {
    headlines: [...texts(elements, isProperty('headline'), 1), ...texts(elements, named('h1'), 3), ...texts(elements, named('title'), 1)],
    authors: authors.length > 0 ? authors : texts(elements, isByline, 2),
    outlets: texts(elements, isNameOf(elements, 'publisher'), 1),
    published: marked.length > 0 ? marked : printedDate(elements),
    modified: times(elements, true).slice(0, 1),
  };
}

/** Values that were escaped twice, as JSON-LD written by templates is: `Ramp &amp; pier`. */
const unescapedFields = (fields: ArticleFields): ArticleFields => ({
  ...fields,
  headlines: fields.headlines.map(unescaped),
  authors: fields.authors.map(unescaped),
  outlets: fields.outlets.map(unescaped),
});

const isLinkedData: Test = (element) =>
  element.name === 'script' && attribute(element, 'type').trim().toLowerCase() === 'application/ld+json';

/** Gathers what the markup of a page says about its article. Cost linear in the page. */
export function htmlFields(page: PageRoot): HtmlFields {
  const elements = elementsIn(page);
  const metas = metasOf(elements);
  const linked = jsonLdFields(elements.filter(isLinkedData).map(codeIn));
  const fields = {
    'json-ld': linked && unescapedFields(linked),
    opengraph: unescapedFields(openGraph(metas)),
    meta: unescapedFields(metaFields(metas)),
    markup: markupFields(elements),
  };
  const titles = [...(fields['json-ld']?.headlines ?? []), ...fields.opengraph.headlines, ...fields.meta.headlines];
  const outlets = [...(fields['json-ld']?.outlets ?? []), ...fields.opengraph.outlets, ...fields.meta.outlets];
  const heading = mainHeading(elements, titles);
  return { ...fields, heading: heading?.text ?? null, printed: heading ? printedClaims(heading.element, outlets) : NOTHING_PRINTED };
}
