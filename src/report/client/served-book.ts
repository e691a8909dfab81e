import { type FlagJudgement, isSaid, type Judgement } from '../../model/decision.js';
import { T } from '../strings.js';
import type { DecisionBook } from './book.js';
import { layer } from './dom.js';
import { follow } from './live.js';
import { type Answer, type Served, send, trouble } from './served.js';

/** An act as the server tells it: its number, and how each flag stands after it. */
interface ToldAct {
  readonly number: number;
  readonly judgements: readonly FlagJudgement[];
}

/** The judgements of a served page: the archive keeps them, and every open page hears of a change. */
export function servedBook(cluster: string, { token, seen }: Served): DecisionBook {
  const judgements = new Map<string, Judgement>();
  /** The act that each flag's judgement is from: an answer and the event about it come in any order. */
  const numbers = new Map<string, number>();
  const listeners: (() => void)[] = [];
  const take = (told: ToldAct): void => {
    for (const { flag, ...judgement } of told.judgements) {
      if (told.number < (numbers.get(flag) ?? 0)) continue;
      numbers.set(flag, told.number);
      if (isSaid(judgement)) judgements.set(flag, judgement);
      else judgements.delete(flag);
    }
    for (const listener of listeners) listener();
  };
  const taken = (answer: Answer): ToldAct | null => {
    trouble(answer.ok ? '' : answer.message);
    if (!answer.ok) return null;
    const told = answer.value as ToldAct;
    take(told);
    return told;
  };
  take({ number: seen, judgements: layer() as readonly FlagJudgement[] });
  follow(seen, { decision: (told) => take(told as ToldAct) }, (is) => trouble(is ? '' : T.unsaved));
  return {
    judgements,
    async change(flags, change) {
      taken(await send(token, 'api/decide', { cluster, flags, ...change }));
    },
    async undo() {
      const told = taken(await send(token, 'api/undo', { cluster }));
      return told !== null && told.judgements.length > 0;
    },
    onChange(listener) {
      listeners.push(listener);
    },
  };
}
