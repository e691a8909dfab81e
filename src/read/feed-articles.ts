import { decode } from './decode.js';
import type { Feed } from './feed.js';
import { feedRecords } from './feed-records.js';
import type { RawOutcome } from './raw-article.js';
import { refuse } from './refuse.js';
import { xmlFeedOf } from './xml-feed.js';

/** How far into a file its root element is looked for: declarations, comments and a stylesheet stand before it. */
const HEAD = 20_000;

const declaredIn = (bytes: Uint8Array): string | null =>
  /^\s{0,100}<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 400)),
  )?.[1] ?? null;

/** The name of the root element, lower case, prefix gone; empty when none begins. */
const rootOf = (markup: string): string =>
  /<(?:[a-z][\w.-]{0,40}:)?([a-z][\w.-]{0,40})[\s/>]/i
    .exec(markup.slice(0, HEAD).replace(/<!--[\s\S]*?(?:-->|$)/g, ''))?.[1]
    ?.toLowerCase() ?? '';

/** Why markup that could not be read as a feed is none, in a reader's words. */
function whyNoFeed(markup: string, error: unknown): string {
  const root = rootOf(markup);
  if (root === 'urlset' || root === 'sitemapindex') return 'is a sitemap: it lists addresses only, no article; save the pages it names';
  if (root === 'opml') return 'is a list of feeds (OPML) and holds no article; save the feeds it names';
  if (root === 'html') return 'is an HTML page; name it .html to have it read as one';
  if (['rss', 'feed', 'rdf'].includes(root)) return `is a feed that cannot be read: ${reasonOf(error)}`;
  return root === '' ? 'is not XML' : `is XML but no feed: its root is <${root}>; RSS, Atom and RDF are read`;
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : 'it is not well formed';
}

function feedOf(markup: string): { readonly feed: Feed } | { readonly message: string } {
  try {
    return { feed: xmlFeedOf(markup) };
  } catch (error) {
    return { message: whyNoFeed(markup, error) };
  }
}

/** Reads a feed in XML of any dialect into records. What is XML and no feed is refused by what it is. */
export function* feedArticles(path: string, bytes: Uint8Array): Generator<RawOutcome> {
  const decoded = decode(bytes, { declared: declaredIn(bytes) });
  if (!decoded.ok) {
    yield refuse(path, decoded.code, decoded.message);
    return;
  }
  const read = feedOf(decoded.text);
  if ('feed' in read) yield* feedRecords(path, read.feed);
  else yield refuse(path, 'unsupported-format', read.message);
}
