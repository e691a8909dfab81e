import type { RawArticle } from '../read/raw-article.js';

/** Why a thread did not bring its batch to an end. `crash` carries the error the thread died of. */
export type Stop = { readonly kind: 'late' } | { readonly kind: 'crash'; readonly error: unknown };

/** What came of a batch in a thread: an outcome for each article, or the index of the one it stopped at. */
export type Attempt<Outcome> =
  | { readonly ok: true; readonly outcomes: readonly Outcome[] }
  | { readonly ok: false; readonly at: number; readonly stop: Stop };

/**
 * Brings a batch through although single articles may stop the thread that reads them: an article that takes too long is
 * refused, and the others are read again in another thread. A crash may be the fault of what the thread had gathered before,
 * so the article under way is tried once more alone and refused only if it crashes that thread too.
 *
 * @returns an outcome for each article, in their order, the same as if the refused ones had not been there. Each refusal costs
 *   the reading of its batch once more.
 */
export async function bringThrough<Outcome>(
  raws: readonly RawArticle[],
  attempt: (raws: readonly RawArticle[]) => Promise<Attempt<Outcome>>,
  refuse: (raw: RawArticle, stop: Stop) => Outcome,
): Promise<readonly Outcome[]> {
  if (raws.length === 0) return [];
  const tried = await attempt(raws);
  if (tried.ok) return tried.outcomes;
  const suspect = raws[tried.at];
  if (suspect === undefined) throw new Error(`a thread stopped at article ${tried.at} of ${raws.length}`);
  const again = (some: readonly RawArticle[]): Promise<readonly Outcome[]> => bringThrough(some, attempt, refuse);
  const isCertain = tried.stop.kind === 'late' || raws.length === 1;
  const before = await again(raws.slice(0, tried.at));
  const own = isCertain ? [refuse(suspect, tried.stop)] : await again([suspect]);
  return [...before, ...own, ...(await again(raws.slice(tried.at + 1)))];
}
