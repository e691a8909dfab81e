import type { Edge, Evidence, Unseen } from '../model/cluster.js';
import { compareText } from '../model/compare-text.js';
import type { Document } from '../model/document.js';
import type { PairFacts } from '../model/pair-facts.js';
import { percent } from '../model/percent.js';
import type { Sign } from './evidence.js';
import { isDirected, type Judgement, MOST_UNDECIDED } from './judge-pair.js';
import { count } from './page-date.js';

/** Two related documents of one cluster with what was concluded about them. */
export interface JudgedPair {
  readonly facts: PairFacts;
  readonly judgement: Judgement;
}

export interface Tree {
  readonly edges: readonly Edge[];
  readonly unseen: readonly Unseen[];
}

/**
 * Draws the family tree of a cluster: directed edges first, the nearest copies before the distant ones, each text with
 * one parent and without a circle; then unseen agencies over the texts that carry their copy; then undirected edges
 * between parts that nothing else joins.
 *
 * @param clusterId part of the ids of unseen sources. @param nodes members and satellites, ids in rising order.
 */
export function drawTree(
  clusterId: string,
  nodes: readonly string[],
  related: readonly JudgedPair[],
  labels: ReadonlyMap<string, string>,
  documents: ReadonlyMap<string, Document>,
): Tree {
  const pairs = [...related].sort(byCloseness);
  const joined = disjointSets(nodes);
  const parentOf = new Set<string>();
  const edges: Edge[] = [];
  for (const pair of pairs.filter(({ judgement }) => isDirected(judgement))) {
    const [from, to] = ends(pair);
    if (parentOf.has(to) || !joined.join(from, to)) continue;
    parentOf.add(to);
    edges.push(edgeOf(pair, pair.judgement.confidence, pair.judgement.doubt, labels));
  }
  const unseen = unseenSources(clusterId, pairs, parentOf);
  const pairsOf = pairsByDocument(pairs);
  for (const source of unseen) {
    for (const child of source.children) {
      joined.join(source.children[0] ?? child, child);
      edges.push(commonSourceEdge(source, child, pairsOf.get(child) ?? [], labels, documents));
    }
  }
  for (const pair of pairs) {
    if (!joined.join(pair.facts.a, pair.facts.b)) continue;
    const second = isDirected(pair.judgement);
    edges.push(edgeOf(pair, Math.min(pair.judgement.confidence, MOST_UNDECIDED), second ? SECOND_SOURCE : pair.judgement.doubt, labels));
  }
  return { edges: edges.sort((x, y) => compareText(x.from, y.from) || compareText(x.to, y.to)), unseen };
}

const SECOND_SOURCE =
  'The evidence leans to one side, but the text it would make the copy has a nearer source; both may be the source of parts of it.';

/** The nearest texts first, then the surer direction; ties by id. */
function byCloseness(x: JudgedPair, y: JudgedPair): number {
  return (
    y.facts.similarity - x.facts.similarity ||
    y.judgement.confidence - x.judgement.confidence ||
    compareText(`${x.facts.a} ${x.facts.b}`, `${y.facts.a} ${y.facts.b}`)
  );
}

/** Source and copy as the evidence leans; where it does not lean, as the pair stands. */
const ends = ({ facts, judgement }: JudgedPair): [from: string, to: string] =>
  judgement.net < 0 ? [facts.b, facts.a] : [facts.a, facts.b];

function edgeOf(pair: JudgedPair, confidence: number, doubt: string | null, labels: ReadonlyMap<string, string>): Edge {
  const { facts, judgement } = pair;
  const [from, to] = ends(pair);
  const told = (explanation: string): Evidence => ({ kind: 'shared-text', weight: 0, favours: 'neither', explanation });
  const evidence = [...judgement.signs.map((sign) => evidenceOf(sign, from === facts.a)), told(sharedText(facts, labels))];
  if (doubt !== null) evidence.push({ kind: 'doubt', weight: 0, favours: 'neither', explanation: doubt });
  // A pair that an agency explains is joined here only when one of the two already has a nearer source.
  return { from, to, kind: judgement.kind === 'common-source' ? 'derived' : judgement.kind, confidence, evidence };
}

function sharedText(facts: PairFacts, labels: ReadonlyMap<string, string>): string {
  const [a, b] = [labels.get(facts.a) ?? facts.a, labels.get(facts.b) ?? facts.b];
  return `${a} and ${b} share ${count(facts.passages, 'passage')}: ${percent(facts.coverageA)} of the one, ${percent(facts.coverageB)} of the other.`;
}

const evidenceOf = (sign: Sign, fromIsA: boolean): Evidence => ({
  kind: sign.kind,
  weight: Math.round(Math.abs(sign.weight) * 100) / 100,
  favours: sign.weight === 0 ? 'neither' : sign.weight > 0 === fromIsA ? 'from' : 'to',
  explanation: sign.explanation,
});

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
function unseenSources(clusterId: string, pairs: readonly JudgedPair[], parentOf: ReadonlySet<string>): readonly Unseen[] {
  const carriers = new Map<string, Carriers>();
  for (const { facts, judgement } of pairs) {
    const name = judgement.commonAgency;
    if (name === null || parentOf.has(facts.a) || parentOf.has(facts.b)) continue;
    const known = carriers.get(name) ?? { name, children: new Set(), whole: new Set(), inPassages: [] };
    known.children.add(facts.a).add(facts.b);
    if (facts.kind !== 'partial') known.whole.add(facts.a).add(facts.b);
    known.inPassages.push(facts.agenciesCitedInBoth.includes(name) && facts.kind === 'partial');
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

/** A text that credits the agency, or names it in the very passages it shares; one that does not is less surely the agency's. */
const CREDITED = 0.95;
const UNCREDITED = 0.75;

function commonSourceEdge(
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

function pairsByDocument(pairs: readonly JudgedPair[]): ReadonlyMap<string, readonly JudgedPair[]> {
  const byDocument = new Map<string, JudgedPair[]>();
  for (const pair of pairs) {
    for (const id of [pair.facts.a, pair.facts.b]) {
      const known = byDocument.get(id);
      if (known === undefined) byDocument.set(id, [pair]);
      else known.push(pair);
    }
  }
  return byDocument;
}

/** A large cluster of one agency's copies would repeat the same sentence for every pair. */
const MOST_SHARED_TOLD = 3;

/** Which nodes are already in one part of the drawing (union-find with path halving). */
function disjointSets(ids: readonly string[]): { join(x: string, y: string): boolean } {
  const above = new Map(ids.map((id) => [id, id]));
  const root = (id: string): string => {
    let at = id;
    for (let next = above.get(at) ?? at; next !== at; next = above.get(at) ?? at) {
      above.set(at, above.get(next) ?? next);
      at = next;
    }
    return at;
  };
  return {
    /** Joins two parts; false when they already are one. */
    join(x, y): boolean {
      const [rootX, rootY] = [root(x), root(y)];
      if (rootX === rootY) return false;
      above.set(rootX, rootY);
      return true;
    },
  };
}
