import type { Edge, Evidence, Unseen } from '../model/cluster.js';
import { compareText } from '../model/compare-text.js';
import type { Document } from '../model/document.js';
import { MEMBER_RELATIONS } from '../model/relation.js';
import type { JudgedPair } from './judged-pair.js';
import { count } from './page-date.js';

interface Carriers {
  readonly name: string;
  readonly children: Set<string>;
  /** Those that another carrier is a version of. */
  readonly whole: Set<string>;
  readonly inPassages: boolean[];
}

/**
 * One unseen source for each agency that at least two texts without a parent carry. A text of two agencies hangs on the
 * one that more texts of the cluster carry.
 */
export function unseenSources(clusterId: string, pairs: readonly JudgedPair[], parentOf: ReadonlySet<string>): readonly Unseen[] {
  const carriers = new Map<string, Carriers>();
  for (const { facts, judgement } of pairs) {
    const name = judgement.commonAgency;
    if (name === null || parentOf.has(facts.a) || parentOf.has(facts.b)) continue;
    const known = carriers.get(name) ?? { name, children: new Set(), whole: new Set(), inPassages: [] };
    known.children.add(facts.a).add(facts.b);
    if (MEMBER_RELATIONS.has(facts.kind)) known.whole.add(facts.a).add(facts.b);
    known.inPassages.push(facts.agenciesCitedInBoth.includes(name) && !MEMBER_RELATIONS.has(facts.kind));
    carriers.set(name, known);
  }
  const placed = new Set<string>();
  const sources: Omit<Unseen, 'id'>[] = [];
  for (const { name, children, whole, inPassages } of [...carriers.values()].sort(
    (x, y) => y.children.size - x.children.size || compareText(x.name, y.name),
  )) {
    const free = [...children].filter((child) => !placed.has(child)).sort();
    if (free.length < 2) continue;
    for (const child of free) placed.add(child);
    sources.push({
      name,
      reason: reasonFor(name, free.filter((child) => whole.has(child)).length, free.length, inPassages.every(Boolean)),
      children: free,
    });
  }
  return sources
    .sort((x, y) => compareText(x.name ?? '', y.name ?? ''))
    .map((source, index) => ({ id: `${clusterId}-u${index + 1}`, ...source }));
}

/**
 * @param whole texts that are related to another carrier as versions of one story; the rest only shares passages.
 * @param cited whether the agency is only named inside shared passages, and credited by none.
 */
function reasonFor(name: string, whole: number, children: number, cited: boolean): string {
  if (cited) return `${count(children, 'text')} share passages in which both name ${name} as the source.`;
  if (whole === 0) return `${count(children, 'text')} share passages, and ${name} is credited with them.`;
  const rest = children - whole;
  return `${count(whole, 'text')} carry the same text, and ${name} is credited with it${rest === 0 ? '' : `; ${count(rest, 'more text')} ${rest === 1 ? 'shares' : 'share'} passages with them under the same credit`}.`;
}

/** A text that credits the agency, or names it in the very passages it shares; one that does not is less surely the agency's. Set by hand. */
const CREDITED = 0.95;
const UNCREDITED = 0.75;

/** A large cluster of one agency's copies would repeat the same sentence for every pair. */
const MOST_SHARED_TOLD = 3;

/**
 * The edge from an agency to a text that carries its copy.
 *
 * @param pairs the pairs that the text is part of, the nearest first.
 */
export function commonSourceEdge(
  source: Unseen,
  child: string,
  pairs: readonly JudgedPair[],
  labels: ReadonlyMap<string, string>,
  documents: ReadonlyMap<string, Document>,
): Edge {
  const credits = documents.get(child)?.credits.filter((known) => known.agency === source.name) ?? [];
  const credit = credits.find((known) => known.role !== 'cited') ?? credits[0];
  const label = labels.get(child) ?? child;
  const others = pairs.filter(({ judgement }) => judgement.commonAgency === source.name);
  const named =
    credit !== undefined && (credit.role !== 'cited' || others.some(({ facts }) => facts.agenciesCitedInBoth.includes(credit.agency)));
  const evidence: Evidence[] = others.slice(0, MOST_SHARED_TOLD).map(({ facts }) => ({
    kind: 'shared-text',
    weight: 0,
    favours: 'neither',
    explanation: `${label} shares ${count(facts.passages, 'passage')} with ${labels.get(facts.a === child ? facts.b : facts.a) ?? 'another text'}.`,
  }));
  const how =
    credit === undefined
      ? `${label} does not credit ${source.name}, the texts it shares passages with do.`
      : `${label} ${credit.role === 'cited' ? 'names' : 'credits'} ${source.name}.`;
  return {
    from: source.id,
    to: child,
    kind: 'common-source',
    confidence: named ? CREDITED : UNCREDITED,
    evidence: [{ kind: 'common-agency', weight: 0, favours: 'from', explanation: how }, ...evidence],
  };
}
