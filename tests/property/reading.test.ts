import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import type { ReadingAnswer, ReadingRun } from './reading-run.js';

/** `STEMMA_FUZZ=count` or `count:seed` runs longer or elsewhere; `1@input:seed` makes one input again. */
const [, count = '20000', only, seedText = '20240611'] = /^(\d+)(?:@(\d+))?(?::(\d+))?$/.exec(process.env['STEMMA_FUZZ'] ?? '20000') ?? [];
const seed = Number(seedText);
const from = Number(only ?? 0);
const to = from + Number(count);

/** An input takes milliseconds, a whole page of hundreds of kilobytes a second on a busy machine. */
const HANGS_AFTER_MS = 60_000;
const LOOK_EVERY_MS = 1000;

/** A thread does not take the loader of TypeScript from its arguments; it has to ask for it. */
const START = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL('./reading-run.ts', import.meta.url).href)});
});`;

/** Runs the inputs in a thread that is ended when it stays with one of them: a hang becomes a failure with a number. */
function readAll(): Promise<ReadingAnswer> {
  const at = new SharedArrayBuffer(4);
  const place = new Int32Array(at);
  const workerData: ReadingRun = { seed, from, to, at };
  const worker = new Worker(START, { eval: true, workerData });
  return new Promise((resolve, reject) => {
    let [last, since] = [-1, Date.now()];
    const watch = setInterval(() => {
      const now = Atomics.load(place, 0);
      if (now !== last) [last, since] = [now, Date.now()];
      else if (Date.now() - since > HANGS_AFTER_MS) {
        void worker.terminate();
        reject(new Error(`input ${now} hangs; STEMMA_FUZZ=1@${now}:${seed} makes it again`));
      }
    }, LOOK_EVERY_MS);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      clearInterval(watch);
      reject(new Error(`the thread ended at input ${Atomics.load(place, 0)} of seed ${seed}`));
    });
  });
}

describe(`reading ${to - from} pages, made up and mutated, of seed ${seed}`, () => {
  it(
    'gives documents that keep every law, or a rejection, and never ends otherwise',
    async () => {
      const { documents, rejected, failure } = await readAll();
      expect(failure, failure === null ? '' : `STEMMA_FUZZ=1@${failure.input}:${seed} makes it again`).toBeNull();
      // An input that is a table gives several or none.
      expect(documents + rejected).toBeGreaterThan((to - from) * 0.8);
      if (to - from > 100) expect(documents).toBeGreaterThan((to - from) * 0.5);
    },
    24 * 60 * 60 * 1000,
  );
});
