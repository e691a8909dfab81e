import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Attribution } from '../model/attribution.js';
import type { Collation } from '../model/collation.js';
import type { Options } from '../model/options.js';
import type { RawArticle } from '../read/raw-article.js';
import { refuse } from '../read/refuse.js';
import { bringThrough, type Stop } from './bring-through.js';
import { type Examination, type ExamineTask, examineBatch } from './examine.js';
import { openPool, type Pool } from './pool.js';
import type { Refused } from './read-through.js';
import type { Related } from './relate.js';
import {
  type ArticleWork,
  type AttributeTask,
  attributeBatch,
  type CollateTask,
  collateBatch,
  lineBatch,
  type Outcomes,
  prepareBatch,
  type RelateTask,
  readBatch,
  relateBatch,
  shelveBatch,
} from './tasks.js';

/** Who does the work: this thread, or a pool of others. */
export interface Crew {
  /**
   * One outcome for each article, in their order. An article over the time or memory it may take is rejected by name.
   */
  articles<Name extends keyof Outcomes>(name: Name, raws: readonly RawArticle[]): Promise<readonly Outcomes[Name][]>;
  attribute(task: AttributeTask): Promise<readonly (readonly Attribution[])[]>;
  relate(task: RelateTask): Promise<readonly (Related | null)[]>;
  collate(task: CollateTask): Promise<readonly Collation[]>;
  examine(task: ExamineTask): Promise<readonly Examination[]>;
  /** Batches that may be under way at once. */
  readonly width: number;
  close(): Promise<void>;
}

const HERE: ArticleWork = { prepareBatch, readBatch, lineBatch, shelveBatch };
const WORKER: string = fileURLToPath(new URL('../pipeline/worker.js', import.meta.url));

/**
 * Heap of one thread, in MB. A text of 50 MB, the most that is read by default, takes a part of it; beyond it the thread ends
 * and its page is rejected, where otherwise the whole process would end.
 */
const THREAD_MB = 2048;

/**
 * Plain texts up to these sums are read in this thread: starting another takes longer, and reading them cannot: its cost is
 * linear in their bytes. Pages and records, which may hold pages, always go where they can be stopped.
 */
const MOST_HERE = { articles: 100, bytes: 1 << 20, pairs: 100, members: 50 } as const;

const isPlain = ({ format }: RawArticle): boolean => format === 'text' || format === 'markdown';

export interface CrewSetting {
  readonly options: Options;
  readonly threads: number;
  /** Path of the module that threads run, and heap of each in MB; tests give their own. */
  readonly worker?: string;
  readonly threadMb?: number;
}

/** Hires threads; the first starts with the first work that needs one. A run from sources (no built worker) does all work here. */
export function hireCrew({ options, threads, worker = WORKER, threadMb = THREAD_MB }: CrewSetting): Crew {
  const canHire = existsSync(worker);
  let pool: Promise<Pool> | null = null;
  const hired = (): Promise<Pool> => (pool ??= openPool(worker, threads, threadMb));
  let articles = 0;
  let bytes = 0;
  let pairs = 0;
  let members = 0;
  let labelled = 0;
  let holdings = 0;
  /** Counts the articles that come in, and tells whether all of them so far can be read in this thread. */
  const fitHere = (raws: readonly RawArticle[]): boolean => {
    articles += raws.length;
    for (const raw of raws) bytes += raw.bytes.length;
    return articles <= MOST_HERE.articles && bytes <= MOST_HERE.bytes && raws.every(isPlain);
  };
  return {
    async articles(name, raws) {
      if (!canHire || fitHere(raws)) return HERE[name]({ raws, options });
      const started = await hired();
      return bringThrough(
        raws,
        (some) => started.attempt(name, { raws: some, options }, options.pageSeconds),
        (raw, stop) => stopped(raw, stop, { seconds: options.pageSeconds, threadMb }),
      );
    },
    async attribute(task) {
      labelled += task.documents.length;
      if (!canHire || labelled <= MOST_HERE.members) return attributeBatch(task);
      return (await (await hired()).run('attributeBatch', task)) as readonly (readonly Attribution[])[];
    },
    async relate(task) {
      pairs += task.pairs.length;
      if (!canHire || pairs <= MOST_HERE.pairs) return relateBatch(task);
      return (await (await hired()).run('relateBatch', task)) as readonly (Related | null)[];
    },
    async collate(task) {
      members += task.documents.length;
      if (!canHire || members <= MOST_HERE.members) return collateBatch(task);
      return (await (await hired()).run('collateBatch', task)) as readonly Collation[];
    },
    async examine(task) {
      holdings += task.holdings.length;
      if (!canHire || holdings <= MOST_HERE.articles) return examineBatch(task);
      return (await (await hired()).run('examineBatch', task)) as readonly Examination[];
    },
    // One batch more than threads keeps each of them fed while results travel.
    width: threads + 1,
    async close() {
      await (await pool)?.close();
    },
  };
}

interface Limits {
  readonly seconds: number;
  readonly threadMb: number;
}

/** What is told of an article that stopped its thread. */
function stopped({ name }: RawArticle, stop: Stop, { seconds, threadMb }: Limits): Refused {
  if (stop.kind === 'late')
    return refuse(name, 'too-slow', `took longer than the ${seconds} seconds an article may take; raise pageSeconds to read it`);
  const code = stop.error instanceof Error && 'code' in stop.error ? stop.error.code : '';
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return refuse(name, 'failed', `takes more than the ${threadMb} MB of memory an article may take`);
  return refuse(name, 'failed', `ended the thread that read it (${stop.error instanceof Error ? stop.error.message : 'unknown fault'})`);
}
