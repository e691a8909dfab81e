import type { Rejection } from '../model/rejection.js';
import type { RawArticle, RawOutcome } from '../read/raw-article.js';
import { batches, inOrder } from './in-order.js';

/** Articles and bytes that travel to a thread at once: about 5 ms of work, so that the way is short beside it. */
const ARTICLES_A_BATCH = 64;
const BYTES_A_BATCH = 512 * 1024;

/** The failing half of any outcome. */
export type Refused = { readonly ok: false; readonly rejection: Rejection };

/**
 * Takes articles through a piece of work, several batches at once, and hands over what came of them in the order of the
 * articles, with what could not be read in its place. Memory holds `width` batches, whatever the length of the source.
 */
export async function* readThrough<Outcome>(
  articles: AsyncIterable<RawOutcome>,
  width: number,
  work: (raws: readonly RawArticle[]) => Promise<readonly Outcome[]>,
): AsyncGenerator<readonly (Outcome | Refused)[]> {
  const whole = async (batch: readonly RawOutcome[]): Promise<readonly (Outcome | Refused)[]> => {
    const outcomes = (await work(batch.flatMap((article) => (article.ok ? [article.raw] : [])))).values();
    return batch.map((article) => (article.ok ? (outcomes.next().value as Outcome) : article));
  };
  const weight = (article: RawOutcome): number => (article.ok ? article.raw.bytes.length : 0);
  yield* inOrder(batches(articles, ARTICLES_A_BATCH, BYTES_A_BATCH, weight), width, whole);
}
