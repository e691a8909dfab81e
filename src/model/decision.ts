export const DECISIONS = ['confirm', 'dismiss', 'question'] as const;
/** What a reviewer may say of a finding. */
export type Decision = (typeof DECISIONS)[number];

/** What a reviewer said of a flag: a decision, a note, or both. With neither it is as if nothing had been said. */
export interface Judgement {
  readonly decision: Decision | null;
  /** Empty when there is none. */
  readonly note: string;
  /** The reviewer's name; empty where nobody told it. */
  readonly by: string;
  /** When it was said, ISO 8601 in UTC; empty where that is not known. */
  readonly at: string;
}

/** A judgement with the flag it is about. */
export interface FlagJudgement extends Judgement {
  readonly flag: string;
}

/** The part of a judgement that a change sets; what it leaves out stays. */
export interface JudgementChange {
  readonly decision?: Decision | null;
  readonly note?: string;
}

/** Judgements as they travel between a static report and an archive: `schemas/decisions.schema.json`. */
export interface DecisionsFile {
  readonly format: typeof DECISIONS_FORMAT;
  readonly decisions: readonly FlagJudgement[];
}

export const DECISIONS_FORMAT = 'stemma-decisions/1';

/** Units of a note that are kept. */
export const MOST_NOTE = 4000;

/** What form the id of a flag has. */
export const FLAG_ID: RegExp = /^[a-z0-9][a-z0-9-]{0,79}$/;

export const NO_JUDGEMENT: Judgement = { decision: null, note: '', by: '', at: '' };

/** Whether a judgement says anything. */
export const isSaid = ({ decision, note }: Pick<Judgement, 'decision' | 'note'>): boolean => decision !== null || note !== '';
