import { fileChunks } from './file-bytes.js';
import { formatOf, READABLE } from './file-format.js';
import type { RawOutcome } from './raw-article.js';
import { readArticles } from './read-articles.js';
import { refuse } from './refuse.js';

/**
 * Reads one file into articles, by the format its name promises; whether it is gzip its bytes tell.
 * @param maxBytes of a file that is one article or one JSON value, or of one record
 */
export async function* readFile(path: string, maxBytes: number): AsyncGenerator<RawOutcome> {
  const format = formatOf(path);
  if (format === null) yield refuse(path, 'unsupported-format', `is of no format that is read (${READABLE})`);
  else yield* readArticles(path, format, fileChunks(path), maxBytes);
}
