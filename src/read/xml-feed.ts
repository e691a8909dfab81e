import { createRequire } from 'node:module';
import type * as Feedsmith from 'feedsmith';
import { contentOf, type Feed, type FeedItem, firstOf } from './feed.js';

const require = createRequire(import.meta.url);

type Parsed = ReturnType<typeof Feedsmith.parseFeed<string>>;
type Rss = Extract<Parsed, { readonly format: 'rss' }>['feed'];
type Rdf = Extract<Parsed, { readonly format: 'rdf' }>['feed'];
type Atom = Extract<Parsed, { readonly format: 'atom' }>['feed'];
type RssItem = NonNullable<Rss['items']>[number];
type RdfItem = NonNullable<Rdf['items']>[number];
type Entry = NonNullable<Atom['entries']>[number];

const filled = (values: readonly (string | null | undefined)[]): readonly string[] =>
  values.flatMap((value) => (value === null || value === undefined || value.trim() === '' ? [] : [value.trim()]));

/** Names of persons; an address of mail alone is none. */
const names = (people: readonly { readonly name?: string | undefined }[] | undefined): readonly string[] =>
  filled((people ?? []).map(({ name }) => name));

const rssItem = (item: RssItem): FeedItem => ({
  id: firstOf(item.guid?.value, item.link),
  content: contentOf(firstOf(item.content?.encoded, item.description, item.dc?.descriptions?.[0])),
  headline: firstOf(item.title, item.dc?.titles?.[0]),
  bylines: item.dc?.creators ? filled(item.dc.creators) : names(item.authors ?? item.atom?.authors),
  outlet: firstOf(item.source?.title, item.dc?.publishers?.[0]),
  url: firstOf(item.link, item.guid?.isPermaLink === false ? '' : item.guid?.value),
  published: firstOf(item.pubDate, item.dc?.dates?.[0], item.dcterms?.issued?.[0], item.atom?.published),
  modified: firstOf(item.dcterms?.modified?.[0], item.atom?.updated),
  language: firstOf(item.dc?.languages?.[0]),
});

const rdfItem = (item: RdfItem): FeedItem => ({
  id: firstOf(item.rdf?.about, item.link),
  content: contentOf(firstOf(item.content?.encoded, item.description, item.dc?.descriptions?.[0])),
  headline: firstOf(item.title),
  bylines: filled(item.dc?.creators ?? []),
  outlet: firstOf(item.dc?.publishers?.[0]),
  url: firstOf(item.link),
  published: firstOf(item.dc?.dates?.[0]),
  modified: firstOf(item.dcterms?.modified?.[0]),
  language: firstOf(item.dc?.languages?.[0]),
});

/** What a text construct of Atom holds, by its stated type; without one it is plain text. */
function atomWords(text: { readonly value?: string | undefined; readonly type?: string | undefined } | undefined): FeedItem['content'] {
  const words = firstOf(text?.value);
  return words === '' ? null : { words, html: /html/i.test(text?.type ?? '') };
}

/** Content of another type is a picture or a file in base64, no words. */
const atomContent = (content: Entry['content']): FeedItem['content'] =>
  content?.type !== undefined && !/^(?:text|html|xhtml|text\/.+|application\/xhtml\+xml)$/i.test(content.type) ? null : atomWords(content);

const linkOf = (links: Entry['links']): string =>
  firstOf((links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links?.[0])?.href);

const entryItem = (entry: Entry): FeedItem => ({
  id: firstOf(entry.id, linkOf(entry.links)),
  content: atomContent(entry.content) ?? atomWords(entry.summary),
  headline: firstOf(entry.title?.value),
  bylines: entry.authors ? names(entry.authors) : filled(entry.dc?.creators ?? []),
  outlet: firstOf(entry.source?.title?.value, entry.dc?.publishers?.[0]),
  url: linkOf(entry.links),
  published: firstOf(entry.published, entry.dc?.dates?.[0]),
  modified: firstOf(entry.updated),
  language: firstOf(entry.xml?.lang, entry.content?.xml?.lang),
});

/**
 * Reads RSS, Atom or RDF. Entities the document declares itself are never expanded, nothing outside is loaded.
 * @throws the parser's own error for what is no feed or not well formed
 */
export function xmlFeedOf(markup: string): Feed {
  const { parseFeed } = require('feedsmith') as typeof Feedsmith;
  const parsed = parseFeed(markup);
  switch (parsed.format) {
    case 'rss':
      return {
        title: firstOf(parsed.feed.title),
        authors: filled(parsed.feed.dc?.creators ?? []),
        publisher: firstOf(parsed.feed.dc?.publishers?.[0]),
        url: firstOf(parsed.feed.link),
        language: firstOf(parsed.feed.language, parsed.feed.dc?.languages?.[0]),
        items: (parsed.feed.items ?? []).map((item) => rssItem(item)),
      };
    case 'rdf':
      return {
        title: firstOf(parsed.feed.title),
        authors: filled(parsed.feed.dc?.creators ?? []),
        publisher: firstOf(parsed.feed.dc?.publishers?.[0]),
        url: firstOf(parsed.feed.link),
        language: firstOf(parsed.feed.dc?.languages?.[0]),
        items: (parsed.feed.items ?? []).map((item) => rdfItem(item)),
      };
    case 'atom':
      return {
        title: firstOf(parsed.feed.title?.value),
        authors: names(parsed.feed.authors),
        publisher: firstOf(parsed.feed.dc?.publishers?.[0]),
        url: linkOf(parsed.feed.links),
        language: firstOf(parsed.feed.xml?.lang),
        items: (parsed.feed.entries ?? []).map((entry) => entryItem(entry)),
      };
    default:
      throw new Error('is JSON');
  }
}
