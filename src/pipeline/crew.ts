import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Preparation } from './prepare.js';
import type { Related } from './relate.js';
import { type PrepareTask, prepareBatch, type RelateTask, relateBatch } from './tasks.js';

/** Who does the work: this thread, or a pool of others. */
export interface Crew {
  prepare(task: PrepareTask): Promise<readonly Preparation[]>;
  relate(task: RelateTask): Promise<readonly (Related | null)[]>;
  /** Batches that may be under way at once. */
  readonly width: number;
  close(): Promise<void>;
}

const WORKER: string = fileURLToPath(new URL('./worker.js', import.meta.url));

/**
 * Hires threads. One thread, or a run from sources (no built worker), does all work here.
 *
 * The pool starts with its first task, so a small run pays nothing for it.
 */
export function hireCrew(threads: number): Crew {
  if (threads <= 1 || !existsSync(WORKER))
    return { prepare: async (task) => prepareBatch(task), relate: async (task) => relateBatch(task), width: 1, close: async () => {} };
  const pool = new Piscina({ filename: WORKER, minThreads: 1, maxThreads: threads, idleTimeout: 1000 });
  return {
    prepare: (task) => pool.run(task, { name: 'prepareBatch' }) as Promise<readonly Preparation[]>,
    relate: (task) => pool.run(task, { name: 'relateBatch' }) as Promise<readonly (Related | null)[]>,
    // One batch more than threads keeps each of them fed while results travel.
    width: threads + 1,
    close: () => pool.destroy(),
  };
}
