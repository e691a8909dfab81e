import type { ArchiveWriter, Fate } from '../archive/writer.js';
import type { Options } from '../model/options.js';
import type { Rejection } from '../model/rejection.js';
import type { RawOutcome } from '../read/raw-article.js';
import { hireCrew } from './crew.js';
import { readThrough } from './read-through.js';

/** What became of an article that was given to the archive. It is told after the disk has it. */
export type Added =
  | { readonly ok: true; readonly id: string; readonly name: string; readonly fate: Fate }
  | { readonly ok: false; readonly rejection: Rejection };

export interface AddSetting {
  readonly options: Options;
  readonly threads: number;
  readonly onRead?: (read: number) => void;
}

/** Documents in a commit: enough that what a commit costs is small beside them, few enough to sort in memory. */
const A_COMMIT = 10_000;

/**
 * Reads articles and puts them into an archive.
 *
 * @returns batch after batch in the order of the articles, each when it has been committed: whatever was told is kept, come what may. Memory
 *   holds one commit. The caller closes the writer.
 * @throws ArchiveError when the disk refuses; what was told before stays.
 */
export async function* addArticles(
  articles: AsyncIterable<RawOutcome>,
  writer: ArchiveWriter,
  setting: AddSetting,
): AsyncGenerator<readonly Added[]> {
  const crew = hireCrew(setting);
  let waiting: Added[] = [];
  let read = 0;
  try {
    for await (const outcomes of readThrough(articles, crew.width, (raws) => crew.articles('shelveBatch', raws))) {
      const fates = writer.put(outcomes.flatMap((outcome) => (outcome.ok ? [outcome.arrival] : []))).values();
      for (const outcome of outcomes)
        waiting.push(outcome.ok ? { ok: true, id: outcome.arrival.id, name: outcome.name, fate: fates.next().value as Fate } : outcome);
      read += outcomes.length;
      setting.onRead?.(read);
      if (writer.waiting < A_COMMIT) writer.tidyALittle();
      else {
        writer.commit();
        yield waiting;
        waiting = [];
      }
    }
    writer.commit();
    yield waiting;
  } finally {
    await crew.close();
  }
}
