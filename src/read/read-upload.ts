import { Readable } from 'node:stream';
import { formatOf } from './file-format.js';
import { inflated } from './gunzip.js';
import { peek } from './peek.js';
import type { RawOutcome } from './raw-article.js';
import { readArticles, unreadable } from './read-articles.js';
import { SNIFFED_BYTES, sniff } from './sniff.js';

/**
 * Reads bytes that no file of this machine holds into articles, as `readInputs` would read the file.
 * @param name the file's name elsewhere, of which only the ending is understood; where it promises no format, the bytes tell
 * @param maxBytes of what is one article or one JSON value, or of one record
 */
export async function* readUpload(name: string, bytes: Uint8Array, maxBytes: number): AsyncGenerator<RawOutcome> {
  try {
    const { first, all } = await peek(inflated(Readable.from([bytes])), SNIFFED_BYTES);
    yield* readArticles(name, formatOf(name) ?? sniff(first), all, maxBytes);
  } catch (error) {
    yield unreadable(name, error);
  }
}
