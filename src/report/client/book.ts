import { DECISIONS_FORMAT, type DecisionsFile, isSaid, type JudgementChange } from '../../model/decision.js';
import type { Judgements } from '../compare/findings.js';

/** What the reviewers said of the findings of one cluster, and where it is kept. */
export interface DecisionBook {
  readonly judgements: Judgements;
  /** Changes what is said of some flags; resolves when it is kept. */
  change(flags: readonly string[], change: JudgementChange): Promise<void>;
  /** Takes the last act back; false when there is none. */
  undo(): Promise<boolean>;
  /** Calls back whenever the judgements changed, here or elsewhere. */
  onChange(listener: () => void): void;
}

/** The judgements as a file that the served archive imports. */
export function exportedText(judgements: Judgements): string {
  const decisions = [...judgements]
    .filter(([, judgement]) => isSaid(judgement))
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([flag, { decision, note, by, at }]) => ({ flag, decision, note, by, at }));
  const file: DecisionsFile = { format: DECISIONS_FORMAT, decisions };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Hands the reader a file, without any server. */
export function saveFile(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
