import { writeFile } from 'node:fs/promises';
import type { Result } from '../model/result.js';
import { printableLine } from '../text/printable.js';
import { Failure, systemReason } from './failure.js';
import type { Sink } from './streams.js';

/** Writes the page of a result's first cluster, and tells its path. @throws Failure when the disk refuses. */
export async function writePage(path: string, result: Result, told: Sink): Promise<void> {
  const [{ renderReport }, { loadAssets }] = await Promise.all([import('../report/render-report.js'), import('./load-assets.js')]);
  const [page] = renderReport(result, loadAssets(), { index: false });
  await writeFile(path, page?.content ?? '').catch((error: unknown) => {
    throw new Failure(`cannot write ${printableLine(path)}: ${systemReason(error) ?? String(error)}`, { cause: error });
  });
  told.write(`${printableLine(path)}\n`);
}
