import { type Decisions, decisionOn, type Finding } from '../compare/findings.js';
import { DECISIONS, type Decision } from '../strings.js';
import { keep, stored } from './stored.js';

/** The reviewer's decisions on one cluster, kept in this browser. */
export interface DecisionBook {
  readonly decisions: Decisions;
  /** Sets a decision on every flag of a finding; the same decision again takes it back. */
  decide(finding: Finding, decision: Decision): void;
  /** Takes the last change back; gives the flags it touched, or null when there is none. */
  undo(): readonly string[] | null;
  /** The decisions as a file that the served archive imports. */
  exported(): string;
}

const FORMAT = 'stemma-decisions/1';

/** Where a cluster's decisions are kept. The index page counts them there. */
const decisionsKey = (cluster: string): string => `stemma-decisions:${cluster}`;

/** Reads decisions as they were kept; whatever is not one is left out. */
export function readDecisions(cluster: string): Map<string, Decision> {
  const raw = stored(decisionsKey(cluster));
  const out = new Map<string, Decision>();
  if (typeof raw !== 'object' || raw === null) return out;
  for (const [id, value] of Object.entries(raw)) {
    const decision = DECISIONS.find((known) => known === value);
    if (decision !== undefined) out.set(id, decision);
  }
  return out;
}

export function decisionBook(cluster: string): DecisionBook {
  const decisions = readDecisions(cluster);
  const past: ReadonlyMap<string, Decision | null>[] = [];
  const put = (id: string, decision: Decision | null): void => {
    if (decision === null) decisions.delete(id);
    else decisions.set(id, decision);
  };
  const sorted = (): Record<string, Decision> => Object.fromEntries([...decisions].sort(([x], [y]) => (x < y ? -1 : 1)));
  const save = (): void => keep(decisionsKey(cluster), sorted());
  return {
    decisions,
    decide(finding, decision) {
      past.push(new Map(finding.flags.map(({ id }) => [id, decisions.get(id) ?? null] as const)));
      const next = decisionOn(finding, decisions) === decision ? null : decision;
      for (const { id } of finding.flags) put(id, next);
      save();
    },
    undo() {
      const last = past.pop();
      if (last === undefined) return null;
      for (const [id, decision] of last) put(id, decision);
      save();
      return [...last.keys()];
    },
    exported: () => `${JSON.stringify({ format: FORMAT, cluster, decisions: sorted() }, null, 1)}\n`,
  };
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
