import { type FlagJudgement, isSaid, type Judgement, type JudgementChange, NO_JUDGEMENT } from '../model/decision.js';
import { actId } from './act-id.js';
import type { DecisionEntry } from './decision-log.js';

/** Who does something, when and on the page of which cluster. */
export interface Act {
  readonly at: string;
  readonly by: string;
  readonly cluster: string | null;
}

/** What came of judgements that were brought in from a file. */
export interface Merge {
  /** Null when there is nothing to write. */
  readonly entry: DecisionEntry | null;
  readonly taken: number;
  /** What stands here was said later. */
  readonly older: number;
  /** The same stands here. */
  readonly same: number;
}

/** The decisions of an archive as they stand after the entries of its log, by the ids of flags. They know nothing of the flags themselves. */
export interface DecisionLayer {
  /** Entries taken in so far; the last one's number. */
  readonly seen: number;
  /** Takes in the next entry of the log. @returns the number of the entry that it takes back; null when it takes back none that is there */
  take(entry: DecisionEntry): number | null;
  /** `NO_JUDGEMENT` where nothing was said. */
  on(flag: string): Judgement;
  /** Everything that is said, in the order of the flags. */
  all(): readonly FlagJudgement[];
  /** The entry that changes some flags. */
  changed(flags: readonly string[], change: JudgementChange, act: Act): DecisionEntry;
  /** The entry that takes back the last act of a reviewer on a cluster's page, but for flags that others have judged since; null when there is none. */
  undone(act: Act): DecisionEntry | null;
  /** The entry that brings in what was judged elsewhere; of two judgements of a flag the later stands. */
  merged(judgements: readonly FlagJudgement[], act: Act): Merge;
}

/** A judgement and the entry that set it. */
interface Standing {
  readonly number: number;
  readonly judgement: Judgement;
}

interface Past extends Pick<DecisionEntry, 'by' | 'cluster'> {
  readonly id: string;
  readonly number: number;
  readonly flags: readonly string[];
}

export function decisionLayer(): DecisionLayer {
  /** What was said of each flag, the last on top; an undo takes it off. */
  const stacks = new Map<string, Standing[]>();
  /** Acts that can be taken back, oldest first. */
  let past: readonly Past[] = [];
  let seen = 0;
  /** Numbers of the entries by their ids. */
  const numbers = new Map<string, number>();
  const standing = (flag: string): Standing | null => stacks.get(flag)?.at(-1) ?? null;
  const on = (flag: string): Judgement => standing(flag)?.judgement ?? NO_JUDGEMENT;
  const set = ({ flag, ...judgement }: FlagJudgement): void => {
    const stack = stacks.get(flag) ?? [];
    stack.push({ number: seen, judgement });
    stacks.set(flag, stack);
  };
  const takenBack = ({ undoes, by, cluster }: DecisionEntry): number | null => {
    if (typeof undoes === 'string') return numbers.get(undoes) ?? null;
    const own = past.filter((one) => one.by === by && one.cluster === cluster);
    // A number counts the lines that can be read: where one before it was damaged since, it means another act. Last in, first out, always held.
    return (own.find(({ number }) => number === undoes) ?? own.at(-1))?.number ?? null;
  };
  const takeBack = ({ judgements }: DecisionEntry, number: number | null): void => {
    past = past.filter((one) => one.number !== number);
    for (const judgement of judgements) {
      if (standing(judgement.flag)?.number === number) stacks.get(judgement.flag)?.pop();
      else set(judgement);
    }
  };
  return {
    get seen() {
      return seen;
    },
    take(entry) {
      seen++;
      const { by, cluster, judgements, undoes } = entry;
      const id = actId(entry);
      const back = undoes === undefined ? null : takenBack(entry);
      numbers.set(id, seen);
      if (undoes === undefined) {
        for (const judgement of judgements) set(judgement);
        if (cluster !== null)
          past = [...past.slice(-MOST_PAST), { id, by, cluster, number: seen, flags: judgements.map(({ flag }) => flag) }];
      } else takeBack(entry, back);
      return back;
    },
    on,
    all: () =>
      [...stacks.keys()]
        .sort()
        .map((flag) => ({ flag, ...on(flag) }))
        .filter(isSaid),
    changed: (flags, change, { at, by, cluster }) => ({
      at,
      by,
      cluster,
      judgements: flags.map((flag) => changedJudgement(flag, on(flag), change, { at, by })),
    }),
    undone({ at, by, cluster }) {
      const last = past.findLast((one) => one.by === by && one.cluster === cluster);
      if (last === undefined) return null;
      const judgements = last.flags
        .filter((flag) => standing(flag)?.number === last.number)
        .map((flag): FlagJudgement => ({ flag, ...(stacks.get(flag)?.at(-2)?.judgement ?? NO_JUDGEMENT) }));
      return { at, by, cluster, judgements, undoes: last.id };
    },
    merged: (judgements, act) => merge(judgements, act, on),
  };
}

/** Acts that can be taken back one after the other. */
const MOST_PAST = 2000;

function changedJudgement(flag: string, before: Judgement, change: JudgementChange, by: Pick<Judgement, 'at' | 'by'>): FlagJudgement {
  const { decision = before.decision, note = before.note } = change;
  return { flag, decision, note, ...by };
}

function merge(judgements: readonly FlagJudgement[], { at, by }: Act, on: (flag: string) => Judgement): Merge {
  const taken = new Map<string, FlagJudgement>();
  let [older, same] = [0, 0];
  for (const judgement of judgements) {
    const here = taken.get(judgement.flag) ?? on(judgement.flag);
    // Nothing is from the future: it would beat whatever is said until then.
    const told = { ...judgement, by: judgement.by || by, at: judgement.at === '' || judgement.at > at ? at : judgement.at };
    if (here.decision === judgement.decision && here.note === judgement.note) same++;
    else if (judgement.at !== '' && here.at > told.at) older++;
    else taken.set(judgement.flag, told);
  }
  const entry = taken.size === 0 ? null : { at, by, cluster: null, judgements: [...taken.values()] };
  return { entry, taken: taken.size, older, same };
}
