import type { Piscina } from 'piscina';
import type { RawArticle } from '../read/raw-article.js';
import type { Attempt } from './bring-through.js';
import { NOT_BEGUN, newPlace, stepOf } from './place.js';
import type { ArticleTask, Outcomes } from './tasks.js';
import { watch } from './watch.js';

/** Threads with a guard on each: what they do can be broken off. */
export interface Pool {
  run(name: string, task: unknown): Promise<unknown>;
  /** Does a piece of work on articles; says which one stopped it by taking longer than `seconds` or by ending the thread. */
  attempt<Name extends keyof Outcomes>(name: Name, task: Omit<ArticleTask, 'place'>, seconds: number): Promise<Attempt<Outcomes[Name]>>;
  close(): Promise<void>;
}

/**
 * Starts threads as work comes in.
 * @param worker path of the module whose exports are the tasks
 * @param threadMb heap of each thread
 */
export async function openPool(worker: string, threads: number, threadMb: number): Promise<Pool> {
  // Loaded here, so that a run without threads need not.
  const { Piscina: Threads } = await import('piscina');
  const pool = new Threads({
    filename: worker,
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 1000,
    resourceLimits: { maxOldGenerationSizeMb: threadMb },
  });
  // A thread that dies without work harms nobody: the next piece starts another.
  pool.on('error', () => {});
  return {
    run: (name, task) => pool.run(task, { name }),
    attempt: (name, task, seconds) => attemptIn(pool, name, task, seconds),
    close: () => pool.destroy(),
  };
}

async function attemptIn<Outcome>(
  pool: Piscina,
  name: string,
  task: { readonly raws: readonly RawArticle[] },
  seconds: number,
): Promise<Attempt<Outcome>> {
  const place = newPlace();
  const stop = new AbortController();
  const last = task.raws.length - 1;
  const unwatch = watch(place, task.raws.length, seconds, () => {
    stop.abort();
  });
  try {
    const outcomes = (await pool.run({ ...task, place }, { name, signal: stop.signal })) as readonly Outcome[];
    return { ok: true, outcomes };
  } catch (error) {
    const step = stepOf(place);
    // A thread that cannot even begin lacks its own code: no article is at fault.
    if (step === NOT_BEGUN) throw error;
    return { ok: false, at: Math.min(step, last), stop: stop.signal.aborted ? { kind: 'late' } : { kind: 'crash', error } };
  } finally {
    unwatch();
  }
}
