import type { ArticleFields } from './article-fields.js';
import { findDates } from './find-dates.js';
import { jsonLdFields } from './json-ld.js';
import { mainHeading } from './main-heading.js';
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
function metasOf(page: Document): Metas {
  const metas = new Map<string, string[]>();
  for (const element of page.querySelectorAll('meta')) {
    const key = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop') ?? '')
      .trim()
      .toLowerCase();
    const content = element.getAttribute('content')?.trim() ?? '';
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

const textOf = (element: Element): string => element.textContent.replace(/\s+/gu, ' ').trim();
const texts = (page: Document, selector: string, limit: number): readonly string[] =>
  [...page.querySelectorAll(selector)]
    .map(textOf)
    .filter((words) => words !== '' && words.length <= MAX_VALUE)
    .slice(0, limit);

function times(page: Document, modified: boolean): readonly string[] {
  return [...page.querySelectorAll('time[datetime],[itemprop=datePublished],[itemprop=dateModified]')].flatMap((element) => {
    const hints = `${element.className} ${element.getAttribute('itemprop') ?? ''} ${element.parentElement?.className ?? ''}`;
    if (/modif|updat/i.test(hints) !== modified) return [];
    const value = element.getAttribute('datetime') ?? element.getAttribute('content') ?? '';
    return value === '' ? [] : [value];
  });
}

/** Dates printed where the page's classes say one stands, for pages that mark none up; the first that can be read. */
function printedDate(page: Document): readonly string[] {
  const printed = texts(page, 'time,[class*=date],[class*=Date],[class*=publish],[class*=posted],[class*=timestamp]', 40);
  return printed.filter((words) => words.length <= 120 && findDates(words).length > 0).slice(0, 1);
}

function markupFields(page: Document): ArticleFields {
  const named = texts(page, '[itemprop=author] [itemprop=name],[rel=author]', 10);
  const marked = times(page, false).slice(0, 1);
  return {
    headlines: [...texts(page, '[itemprop=headline]', 1), ...texts(page, 'h1', 3), ...texts(page, 'title', 1)],
    authors: named.length > 0 ? named : texts(page, '[itemprop=author],.byline,.author-name,.byline-name,[class*=byline]', 2),
    outlets: texts(page, '[itemprop=publisher] [itemprop=name]', 1),
    published: marked.length > 0 ? marked : printedDate(page),
    modified: times(page, true).slice(0, 1),
  };
}

/** Values that were escaped twice, as JSON-LD written by templates is: `Ramp &amp; pier`. */
function unescaped(page: Document, fields: ArticleFields): ArticleFields {
  const holder = page.createElement('p');
  const plain = (words: string): string => {
    if (!/&#?\w{2,8};/.test(words)) return words;
    holder.innerHTML = words.replaceAll('<', '&lt;');
    return holder.textContent;
  };
  return { ...fields, headlines: fields.headlines.map(plain), authors: fields.authors.map(plain), outlets: fields.outlets.map(plain) };
}

/** Gathers what the markup of a page says about its article, before anything changes the page. */
export function htmlFields(page: Document): HtmlFields {
  const metas = metasOf(page);
  const scripts = [...page.querySelectorAll('script[type="application/ld+json" i]')].map((script) => script.textContent);
  const linked = jsonLdFields(scripts);
  const fields = {
    'json-ld': linked && unescaped(page, linked),
    opengraph: unescaped(page, openGraph(metas)),
    meta: unescaped(page, metaFields(metas)),
    markup: markupFields(page),
  };
  const titles = [...(fields['json-ld']?.headlines ?? []), ...fields.opengraph.headlines, ...fields.meta.headlines];
  const heading = mainHeading(page, titles);
  return { ...fields, heading: heading?.text ?? null, printed: heading ? printedClaims(heading.element) : NOTHING_PRINTED };
}
