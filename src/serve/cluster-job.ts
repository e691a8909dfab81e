import type { Progress } from '../pipeline/work-out.js';

/** How the work on the clusters stands. */
export type JobState =
  | { readonly state: 'working'; readonly stage: Progress['stage']; readonly done: number; readonly total: number | null }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'done' };

/** A long piece of work that is done at most once at a time; what came of it last is kept while it is done anew. */
export interface Job<Outcome> {
  state(): JobState;
  /** Null before the first success. */
  outcome(): Outcome | null;
  /** Begins, unless it is under way. */
  start(): void;
  /** Breaks the work off, and resolves when it has ended. */
  stop(): Promise<void>;
}

export interface JobSetting<Outcome> {
  readonly work: (onProgress: (progress: Progress) => void, signal: AbortSignal) => Promise<Outcome>;
  /** Called whenever the state changed in a way that a reader would see. */
  readonly onChange: (state: JobState) => void;
  /** What a reader is told of an error. */
  readonly told: (error: unknown) => string;
}

const BEGUN: JobState = { state: 'working', stage: 'read', done: 0, total: null };

/** Steps of a stage that are told one by one. */
const STEPS = 100;

export function clusterJob<Outcome>({ work, onChange, told }: JobSetting<Outcome>): Job<Outcome> {
  let state: JobState = BEGUN;
  let outcome: Outcome | null = null;
  let running: Promise<void> | null = null;
  let abort = new AbortController();
  const become = (next: JobState): void => {
    const isTold = isOtherStep(state, next);
    state = next;
    if (isTold) onChange(next);
  };
  const run = async (): Promise<void> => {
    try {
      outcome = await work((progress) => become({ state: 'working', ...progress }), abort.signal);
      become({ state: 'done' });
    } catch (error) {
      become({ state: 'failed', message: told(error) });
    } finally {
      running = null;
    }
  };
  return {
    state: () => state,
    outcome: () => outcome,
    start() {
      if (running !== null) return;
      abort = new AbortController();
      become(BEGUN);
      running = run();
    },
    async stop() {
      abort.abort();
      await running;
    },
  };
}

function isOtherStep(before: JobState, after: JobState): boolean {
  if (before.state !== 'working' || after.state !== 'working' || before.stage !== after.stage || before.total !== after.total) return true;
  const step = ({ done, total }: typeof after): number => (total === null || total === 0 ? done : Math.floor((done / total) * STEPS));
  return step(before) !== step(after);
}
