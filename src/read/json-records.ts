import { feedRecords } from './feed-records.js';
import { jsonFeedOf } from './json-feed.js';
import { article, record } from './outcomes.js';
import type { RawOutcome } from './raw-article.js';
import { refuse } from './refuse.js';

/** A JSON file is one record, a list of records, or a JSON Feed. */
export function* jsonRecords(path: string, bytes: Uint8Array): Generator<RawOutcome> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    yield refuse(path, 'bad-record', `is not valid JSON in UTF-8: ${error instanceof Error ? error.message : 'unreadable'}`);
    return;
  }
  const feed = jsonFeedOf(value);
  if (feed !== null) yield* feedRecords(path, feed);
  else if (!Array.isArray(value)) yield article(path, 'record', bytes);
  else if (value.length === 0) yield refuse(path, 'empty', 'is an empty list');
  else for (const [i, item] of value.entries()) yield record(`${path}:${i + 1}`, item);
}
