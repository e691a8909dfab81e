import type { Edge, Evidence, Unseen } from '../model/cluster.js';
import { compareText } from '../model/compare-text.js';
import type { Document } from '../model/document.js';
import type { PairFacts } from '../model/pair-facts.js';
import { percent } from '../model/percent.js';
import { disjointSets } from './disjoint-sets.js';
import type { Sign } from './evidence.js';
import { isDirected, MOST_UNDECIDED } from './judge-pair.js';
import type { JudgedPair } from './judged-pair.js';
import { count } from './page-date.js';
import { commonSourceEdge, unseenSources } from './unseen-sources.js';

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
  if (facts.kind === 'rewrite') return `${a} and ${b} tell ${count(facts.rewritten, 'passage')} in other words.`;
  return `${a} and ${b} share ${count(facts.passages, 'passage')}: ${percent(facts.coverageA)} of the one, ${percent(facts.coverageB)} of the other.`;
}

const evidenceOf = (sign: Sign, fromIsA: boolean): Evidence => ({
  kind: sign.kind,
  weight: Math.round(Math.abs(sign.weight) * 100) / 100,
  favours: sign.weight === 0 ? 'neither' : sign.weight > 0 === fromIsA ? 'from' : 'to',
  explanation: sign.explanation,
});

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
