import type { FlagJudgement } from '../../model/decision.js';
import type { Flag } from '../../model/flag.js';
import { plain, visible } from '../escape.js';
import { findingTitle } from '../finding-title.js';
import { count, DECISION_NAMES } from '../strings.js';

/** A reviewer's act, as the page is told it. */
export interface ReviewAct {
  readonly at: string;
  readonly by: string;
  readonly cluster: string | null;
  readonly judgements: readonly FlagJudgement[];
  /** Number of the act that it takes back, from 1; null when that is not there any more. */
  readonly undoes?: number | null;
}

/** What the page of all decisions says. */
export interface DecisionsView {
  readonly pageTitle: string;
  readonly sentence: string;
  readonly rows: readonly ActRow[];
  readonly older: string;
  readonly tool: string;
}

interface ActRow {
  /** `2026-11-30 19:33`, in UTC. */
  readonly when: string;
  readonly by: string;
  readonly what: string;
  readonly note: string;
  /** What the first flag is called; empty when no cluster shown has it. */
  readonly finding: string;
  readonly link: string | null;
}

/** Acts that are shown, the last first. */
const MOST_SHOWN = 200;

const OPEN = 'Open again';

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function whatOf({ cluster, judgements, undoes }: ReviewAct, acts: readonly ReviewAct[]): string {
  const [first] = judgements;
  if (cluster === null) return `${count(judgements.length, 'decision')} imported`;
  if (undoes !== undefined) {
    const undone = undoes === null ? undefined : acts[undoes - 1];
    return undone === undefined || undone.undoes !== undefined ? 'Taken back' : `Taken back: ${lower(whatOf(undone, acts))}`;
  }
  if (first === undefined) return '';
  if (first.decision === null) return first.note === '' ? OPEN : 'Note';
  return `${DECISION_NAMES[first.decision].state}${first.note === '' ? '' : ', with a note'}`;
}

/** A flag among the clusters shown, and one cluster that has it. */
export type FindFlag = (id: string) => { readonly flag: Flag; readonly cluster: string } | null;

function rowOf(act: ReviewAct, acts: readonly ReviewAct[], find: FindFlag): ActRow {
  const { at, by, cluster, judgements } = act;
  const [first] = judgements;
  const found = first === undefined ? null : find(first.flag);
  const more = judgements.length > 1 ? ` × ${judgements.length}` : '';
  return {
    when: at.slice(0, 16).replace('T', ' '),
    by: plain(by, 60),
    what: whatOf(act, acts),
    note: cluster === null ? '' : visible(first?.note ?? ''),
    finding: found === null ? '' : `${findingTitle(found.flag)}${more}`,
    link: found === null || cluster === null ? null : `cluster-${found.cluster}.html#flag=${found.flag.id}`,
  };
}

/** @param acts in their order, the last one last */
export function decisionsView(acts: readonly ReviewAct[], all: readonly FlagJudgement[], find: FindFlag, tool: string): DecisionsView {
  const decided = all.filter(({ decision }) => decision !== null).length;
  const notes = all.filter(({ note }) => note !== '').length;
  return {
    pageTitle: 'Decisions, Stemma',
    sentence:
      all.length === 0
        ? 'Nothing is decided yet.'
        : `${count(decided, 'finding')} ${decided === 1 ? 'is' : 'are'} decided${notes === 0 ? '' : `, ${count(notes, 'note')} ${notes === 1 ? 'is' : 'are'} written`}.`,
    rows: acts
      .slice(-MOST_SHOWN)
      .reverse()
      .map((act) => rowOf(act, acts, find)),
    older: acts.length > MOST_SHOWN ? `${count(acts.length - MOST_SHOWN, 'older act')} stand in the archive.` : '',
    tool,
  };
}
