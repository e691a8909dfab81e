import { type Act, decisionLayer, type Merge } from '../archive/decision-layer.js';
import type { DecisionEntry, DecisionLog } from '../archive/decision-log.js';
import type { FlagJudgement, Judgement, JudgementChange } from '../model/decision.js';

/** A reviewer's act as pages hear of it. */
export interface ToldAct {
  /** Its place among all acts, from 1. */
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly cluster: string | null;
  /** How each flag that it touched stands after it. */
  readonly judgements: readonly FlagJudgement[];
  /** Number of the act that this one takes back; null when that is not there any more. */
  readonly undoes?: number | null;
}

/** The reviewers' decisions of an archive, kept up with whoever else writes them. */
export interface Review {
  /** Takes in what other processes wrote. @returns acts that were new */
  catchUp(): readonly ToldAct[];
  readonly seen: number;
  /** Acts behind a number. */
  since(number: number): readonly ToldAct[];
  on(flag: string): Judgement;
  all(): readonly FlagJudgement[];
  change(flags: readonly string[], change: JudgementChange, cluster: string): ToldAct;
  /** Takes back the reviewer's last act on a cluster's page; null when there is none. */
  undo(cluster: string): ToldAct | null;
  bringIn(judgements: readonly FlagJudgement[]): Omit<Merge, 'entry'>;
}

interface Reviewing {
  readonly log: Pick<DecisionLog, 'news' | 'append'>;
  readonly reviewer: string;
  readonly now: () => Date;
  /** Called with every act, whoever's it is. */
  readonly onAct: (act: ToldAct) => void;
}

/** @throws ArchiveError from every function, when the disk refuses */
export function review({ log, reviewer, now, onAct }: Reviewing): Review {
  const layer = decisionLayer();
  const acts: ToldAct[] = [];
  const catchUp = (): readonly ToldAct[] => {
    const news = log.news().map((entry): ToldAct => {
      const back = layer.take(entry);
      const { undoes, ...act } = entry;
      return { number: layer.seen, ...act, ...(undoes === undefined ? {} : { undoes: back }) };
    });
    acts.push(...news);
    for (const act of news) onAct(act);
    return news;
  };
  const act = (cluster: string | null): Act => ({ at: now().toISOString(), by: reviewer, cluster });
  const write = (entry: DecisionEntry): ToldAct => {
    log.append(entry);
    const own = JSON.stringify(entry.judgements);
    const told = catchUp().findLast(({ judgements }) => JSON.stringify(judgements) === own);
    if (told === undefined) throw new Error('what was written to the log of decisions is not there');
    return told;
  };
  catchUp();
  return {
    catchUp,
    get seen() {
      return layer.seen;
    },
    since: (number) => acts.slice(number),
    on: (flag) => layer.on(flag),
    all: () => layer.all(),
    change(flags, change, cluster) {
      catchUp();
      return write(layer.changed(flags, change, act(cluster)));
    },
    undo(cluster) {
      catchUp();
      const entry = layer.undone(act(cluster));
      return entry === null ? null : write(entry);
    },
    bringIn(judgements) {
      catchUp();
      const { entry, ...counts } = layer.merged(judgements, act(null));
      if (entry !== null) write(entry);
      return counts;
    },
  };
}
