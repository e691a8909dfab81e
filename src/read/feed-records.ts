import type { Feed, FeedItem } from './feed.js';
import { outletOf } from './feed-outlet.js';
import { record } from './outcomes.js';
import { plainWords } from './plain-words.js';
import type { RawOutcome } from './raw-article.js';
import type { ArticleRecord } from './record.js';
import { refuse } from './refuse.js';

/** The largest feeds in use hold some thousands; a million empty ones fit into the size limit of a file. */
const MAX_ITEMS = 100_000;
/** What a record takes, so that an odd field costs the field and not the article. */
const MAX = { line: 1000, url: 10_000, names: 100, name: 500, date: 200, language: 35 } as const;

const within = (value: string, limit: number): string | null => (value === '' || value.length > limit ? null : value);

/** An item as an article record. Its own words are its text even where they are only a summary. */
function recordOf(item: FeedItem, feed: Feed, words: string, html: boolean): ArticleRecord {
  return {
    ...(html ? { html: words } : { text: words }),
    headline: within(plainWords(item.headline), MAX.line),
    bylines: item.bylines
      .map(plainWords)
      .filter((name) => name !== '' && name.length <= MAX.name)
      .slice(0, MAX.names),
    outlet: within(plainWords(outletOf(item, feed)), MAX.line),
    url: within(item.url, MAX.url),
    published: within(item.published, MAX.date),
    modified: within(item.modified, MAX.date),
    language: within(item.language === '' ? feed.language : item.language, MAX.language),
  };
}

/** The items of a feed, each as a record named `path#id`; an item without words of its own is refused by that name. */
export function* feedRecords(path: string, feed: Feed): Generator<RawOutcome> {
  if (feed.items.length === 0) yield refuse(path, 'empty', 'is a feed without items');
  for (const [i, item] of feed.items.slice(0, MAX_ITEMS).entries()) {
    const name = `${path}#${item.id === '' ? i + 1 : item.id}`;
    if (item.content === null) yield refuse(name, 'no-text', 'the item has no text of its own; save the page it leads to');
    else yield record(name, recordOf(item, feed, item.content.words, item.content.html));
  }
  if (feed.items.length > MAX_ITEMS)
    yield refuse(path, 'too-large', `has ${feed.items.length} items; those after the first ${MAX_ITEMS} are not read`);
}
