import type { Options } from '../model/options.js';
import type { DocumentOutcome, RawArticle, RawOutcome } from '../read/raw-article.js';
import { type Crew, hireCrew } from './crew.js';
import { type Refused, readThrough } from './read-through.js';
import type { LineOutcome } from './tasks.js';

interface Setting {
  readonly options: Options;
  readonly threads: number;
}

/**
 * Reads articles as `report` reads them, without comparing any. They come in batches, in their order, several batches are read
 * at once, and memory stays the same however many there are.
 */
export const readDocuments = (articles: AsyncIterable<RawOutcome>, setting: Setting): AsyncGenerator<readonly DocumentOutcome[]> =>
  throughCrew(articles, setting, (crew, raws) => crew.articles('readBatch', raws));

/** The same with each document as its line of NDJSON. */
export const readLines = (articles: AsyncIterable<RawOutcome>, setting: Setting): AsyncGenerator<readonly LineOutcome[]> =>
  throughCrew(articles, setting, (crew, raws) => crew.articles('lineBatch', raws));

async function* throughCrew<Outcome>(
  articles: AsyncIterable<RawOutcome>,
  setting: Setting,
  work: (crew: Crew, raws: readonly RawArticle[]) => Promise<readonly Outcome[]>,
): AsyncGenerator<readonly (Outcome | Refused)[]> {
  const crew = hireCrew(setting);
  try {
    yield* readThrough(articles, crew.width, (raws) => work(crew, raws));
  } finally {
    await crew.close();
  }
}
