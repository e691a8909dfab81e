import { Worker } from 'node:worker_threads';

/** Memory of the thread's own objects; a page of print takes some MB. */
const HEAP_MB = 512;

/** Why a task gave no answer: it took longer than its budget, or the thread died of it. */
export type NoAnswer = 'slow' | 'died';

/** What the thread sent back, whatever it is; the caller knows its own thread. */
export type Outcome = { readonly answer: unknown } | NoAnswer;

function ask(worker: Worker, task: unknown, budgetMs: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome): void => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', died).off('exit', died);
      resolve(outcome);
    };
    const answered = (answer: unknown): void => end({ answer });
    const died = (): void => end('died');
    const timer = setTimeout(() => end('slow'), budgetMs);
    worker.on('message', answered).on('error', died).on('exit', died);
    worker.postMessage(task);
  });
}

/**
 * Work in a thread of its own, one task at a time, that may hang or exhaust its memory without harm. The thread starts with its
 * first task, is kept for the next, and does not keep the program alive.
 * @param budgetMs the only limit by the clock: what passes it is given up, and never gives another answer instead
 */
export function apart(entry: URL, budgetMs: number): (task: unknown) => Promise<Outcome> {
  let idle: Worker | null = null;
  const start = (): Worker => {
    const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
    // A thread may also die of what a task left behind; the next task then gets a new one.
    worker.on('error', () => {});
    worker.on('exit', () => {
      if (idle === worker) idle = null;
    });
    return worker;
  };
  return async (task) => {
    const worker = idle ?? start();
    idle = null;
    worker.ref();
    const outcome = await ask(worker, task, budgetMs);
    if (typeof outcome === 'string') await worker.terminate();
    else {
      worker.unref();
      idle = worker;
    }
    return outcome;
  };
}
