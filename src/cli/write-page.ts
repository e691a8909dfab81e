import { writeFile } from 'node:fs/promises';
import type { Result } from '../model/result.js';
import { printableLine } from '../text/printable.js';
import { Failure, systemReason } from './failure.js';
import type { PageMaker } from './render-pages.js';
import type { Sink } from './streams.js';

/** Writes the page of a result's first cluster, and tells its path. @throws Failure when the disk refuses. */
export async function writePage(path: string, result: Result, pages: PageMaker, told: Sink): Promise<void> {
  const [page] = pages(result, { index: false });
  await writeFile(path, page?.content ?? '').catch((error: unknown) => {
    throw new Failure(`cannot write ${printableLine(path)}: ${systemReason(error) ?? String(error)}`, { cause: error });
  });
  told.write(`${printableLine(path)}\n`);
}
