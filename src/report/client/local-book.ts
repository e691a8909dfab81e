import { DECISIONS, type FlagJudgement, isSaid, type Judgement, MOST_NOTE, NO_JUDGEMENT } from '../../model/decision.js';
import type { DecisionBook } from './book.js';
import { layer } from './dom.js';
import { keep, stored } from './stored.js';

/** Where a cluster's judgements are kept. The index page counts them there. */
const keyOf = (cluster: string): string => `stemma-decisions:${cluster}`;

/** Reads judgements as they were kept in this browser, those that were taken back among them; whatever is not one is left out. */
export function readJudgements(cluster: string): Map<string, Judgement> {
  const raw = stored(keyOf(cluster));
  if (typeof raw !== 'object' || raw === null) return new Map();
  return new Map(
    Object.entries(raw).flatMap(([flag, value]: [string, unknown]) => {
      const judgement = judgementOf(value);
      return judgement === null ? [] : [[flag, judgement] as const];
    }),
  );
}

function judgementOf(value: unknown): Judgement | null {
  if (typeof value !== 'object' || value === null) return null;
  const { decision: kept, note, at } = value as Readonly<Record<string, unknown>>;
  const decision = DECISIONS.find((known) => known === kept) ?? null;
  return {
    decision,
    note: typeof note === 'string' ? note.slice(0, MOST_NOTE) : '',
    by: '',
    at: typeof at === 'string' ? at : '',
  };
}

/** The judgements of a page that was opened from disk: what was written into it, and over that what stays in this browser until it is exported. */
export function localBook(cluster: string): DecisionBook {
  const written = new Map(((layer() ?? []) as readonly FlagJudgement[]).map(({ flag, ...judgement }) => [flag, judgement] as const));
  const own = readJudgements(cluster);
  const judgements = new Map([...written, ...own]);
  const past: ReadonlyMap<string, Judgement>[] = [];
  const listeners: (() => void)[] = [];
  const put = (flag: string, judgement: Judgement): void => {
    judgements.set(flag, judgement);
    // What is taken back is kept only where it would come back with the page.
    if (written.get(flag) === judgement || !(isSaid(judgement) || written.has(flag))) own.delete(flag);
    else own.set(flag, judgement);
  };
  const changed = (): void => {
    keep(keyOf(cluster), Object.fromEntries([...own].map(([flag, { decision, note, at }]) => [flag, { decision, note, at }])));
    for (const listener of listeners) listener();
  };
  return {
    judgements,
    change(flags, change) {
      past.push(new Map(flags.map((flag) => [flag, judgements.get(flag) ?? NO_JUDGEMENT])));
      const at = new Date().toISOString();
      for (const flag of flags) put(flag, { ...(judgements.get(flag) ?? NO_JUDGEMENT), ...change, by: '', at });
      changed();
      return Promise.resolve();
    },
    undo() {
      const last = past.pop();
      if (last === undefined) return Promise.resolve(false);
      for (const [flag, judgement] of last) put(flag, judgement);
      changed();
      return Promise.resolve(true);
    },
    onChange(listener) {
      listeners.push(listener);
    },
  };
}
