/**
 * Loaded into the measured process by `--import`: writes its peak resident memory, in kilobytes, to a file when it ends.
 * The figure is the kernel's own for the whole process, worker threads included, so nothing is missed between two looks.
 */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env['STEMMA_PEAK_FILE'];
if (isMainThread && file !== undefined) {
  process.on('exit', () => {
    writeFileSync(file, String(process.resourceUsage().maxRSS));
  });
}
