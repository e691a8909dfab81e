import { createRequire } from 'node:module';
import type * as Feedsmith from 'feedsmith';
import { contentOf, type Feed, type FeedItem, firstOf } from './feed.js';

const require = createRequire(import.meta.url);

type JsonItem = NonNullable<ReturnType<typeof Feedsmith.parseJsonFeed<string>>['items']>[number];

/** True for the value of a JSON file that says it is a feed. */
const isJsonFeed = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  typeof value.version === 'string' &&
  /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//i.test(value.version);

/** True for the start of a JSON text that says it is a feed. */
export const startsJsonFeed = (head: string): boolean =>
  /"version"\s{0,20}:\s{0,20}"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\b/i.test(head);

const names = (authors: readonly { readonly name?: string | undefined }[] | undefined): readonly string[] =>
  (authors ?? []).flatMap(({ name }) => (name === undefined || name.trim() === '' ? [] : [name.trim()]));

function contentOfItem(item: JsonItem): FeedItem['content'] {
  const html = firstOf(item.content_html);
  if (html !== '') return { words: html, html: true };
  const text = firstOf(item.content_text);
  // The format says of this one field that it is never markup.
  return text === '' ? contentOf(firstOf(item.summary)) : { words: text, html: false };
}

const itemOf = (item: JsonItem): FeedItem => ({
  id: firstOf(item.id, item.url),
  content: contentOfItem(item),
  headline: firstOf(item.title),
  bylines: names(item.authors),
  outlet: '',
  url: firstOf(item.url, item.external_url),
  published: firstOf(item.date_published),
  modified: firstOf(item.date_modified),
  language: firstOf(item.language),
});

/** Reads a JSON Feed of any version. @returns null for a value that does not say it is one */
export function jsonFeedOf(value: unknown): Feed | null {
  if (!isJsonFeed(value)) return null;
  const { parseJsonFeed } = require('feedsmith') as typeof Feedsmith;
  const feed = parseJsonFeed(value as object);
  return {
    title: firstOf(feed.title),
    authors: names(feed.authors),
    publisher: '',
    url: firstOf(feed.home_page_url, feed.feed_url),
    language: firstOf(feed.language),
    items: (feed.items ?? []).map((item) => itemOf(item)),
  };
}
