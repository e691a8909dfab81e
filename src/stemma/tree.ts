import { DIRECTED_FROM, type Edge, type Evidence, type Unseen } from '../model/cluster.js';
import { compareText } from '../model/compare-text.js';
import type { PairFacts } from '../model/pair-facts.js';
import { percent } from '../model/percent.js';
import type { Kin } from './descent.js';
import { disjointSets } from './disjoint-sets.js';
import type { Sign } from './evidence.js';
import { isDirected, LEAST_TEXTUAL, MOST_UNDECIDED, rounded, UNDECIDED } from './judge-pair.js';
import type { JudgedPair } from './judged-pair.js';
import { areVersions, type LikelyTree, likelyTree } from './likely-tree.js';
import { count } from './page-date.js';
import { commonSourceEdge, unseenSources } from './unseen-sources.js';

export interface Tree {
  readonly edges: readonly Edge[];
  readonly unseen: readonly Unseen[];
}

/** What a family tree is drawn from. */
export interface Stock {
  /** Part of the ids of unseen sources. */
  readonly clusterId: string;
  readonly kin: Kin;
  readonly pairs: readonly JudgedPair[];
  readonly labels: ReadonlyMap<string, string>;
}

/**
 * Draws the family tree of a cluster: the arcs of the likeliest tree that are sure enough; then unseen agencies over the texts that carry
 * their copy; then undirected edges between parts that nothing else joins, the likeliest links first. What shares passages hangs on the
 * versions and never stands between two of them.
 */
export function drawTree({ clusterId, kin, pairs: related, labels }: Stock): Tree {
  const documents = new Map(kin.texts.map((text) => [text.id, text] as const));
  const likely = likelyTree(kin, related);
  const pairs = [...related].sort(byLink(likely, kin));
  const joined = joining(kin);
  const parentOf = new Set<string>();
  const edges: Edge[] = [];
  for (const pair of pairs) {
    const arc = areVersions(pair, kin) && kin.members > 2 ? directedArc(pair, likely) : arcOfTwo(pair);
    if (arc === null || parentOf.has(arc.to) || !joined.join(pair.facts, areVersions(pair, kin))) continue;
    parentOf.add(arc.to);
    edges.push(edgeOf(pair, arc.down, arc.confidence, pair.judgement.doubt === null ? null : BY_THE_OTHERS, labels));
  }
  const unseen = unseenSources(clusterId, pairs, parentOf);
  const pairsOf = pairsByDocument(pairs);
  for (const source of unseen) {
    for (const child of source.children) {
      joined.meet(source.children[0] ?? child, child);
      edges.push(commonSourceEdge(source, child, pairsOf.get(child) ?? [], labels, documents));
    }
  }
  for (const pair of pairs) {
    if (!joined.join(pair.facts, areVersions(pair, kin))) continue;
    edges.push(edgeOf(pair, pair.judgement.net >= 0, undirectedConfidence(pair, likely, kin), doubtOf(pair), labels));
  }
  return { edges: edges.sort((x, y) => compareText(x.from, y.from) || compareText(x.to, y.to)), unseen };
}

/** What the edges drawn so far join. */
interface Joining {
  /** Joins the two texts of a pair. @returns false where they were joined already. @param versions whether both are versions of the story */
  join(pair: Pick<PairFacts, 'a' | 'b'>, versions: boolean): boolean;
  /** Joins two texts that carry the copy of one source. */
  meet(a: string, b: string): void;
}

/** For a text that shares passages all versions are one: it hangs on one of them, and what parts them is not bridged by it. */
function joining({ texts, members }: Kin): Joining {
  const ids = texts.map(({ id }) => id);
  const [inside, around] = [disjointSets(ids), disjointSets(ids)];
  const [first = ''] = ids;
  for (const id of ids.slice(1, members)) around.join(first, id);
  return {
    join: ({ a, b }, versions) => (versions ? inside : around).join(a, b),
    meet(a, b) {
      inside.join(a, b);
      around.join(a, b);
    },
  };
}

interface Arc {
  /** True when it leads from A to B. */
  readonly down: boolean;
  readonly to: string;
  readonly confidence: number;
}

/** Who had shared passages first, and which of only two versions, is told by the two texts alone. */
function arcOfTwo({ facts, judgement }: JudgedPair): Arc | null {
  if (!isDirected(judgement)) return null;
  const down = judgement.net > 0;
  return { down, to: down ? facts.b : facts.a, confidence: judgement.confidence };
}

/** The arc of the likeliest tree between two texts, if it is sure enough to be told. */
function directedArc(pair: JudgedPair, likely: LikelyTree): Arc | null {
  const { from, to } = pair.ways.down;
  const down = likely.parents[to] === from;
  if (!down && likely.parents[from] !== to) return null;
  // What the other versions say never goes against what the two say themselves.
  if ((down ? pair.judgement.net : -pair.judgement.net) < 0) return null;
  const [source, copy] = down ? [from, to] : [to, from];
  const confidence = rounded(likely.made(source, copy));
  if (confidence < DIRECTED_FROM) return null;
  // Between two outlets the direction must hold without the dates.
  const [there, back] = [likely.madeUndated(source, copy), likely.madeUndated(copy, source)];
  if (!pair.ways.down.revision && there < back * Math.exp(LEAST_TEXTUAL)) return null;
  return { down, to: down ? pair.facts.b : pair.facts.a, confidence };
}

/** Versions before passages. */
function linkOf(pair: JudgedPair, { made }: LikelyTree, kin: Kin): number {
  const { from, to } = pair.ways.down;
  return areVersions(pair, kin) ? made(from, to) + made(to, from) : -1;
}

function undirectedConfidence(pair: JudgedPair, { made }: LikelyTree, kin: Kin): number {
  if (!areVersions(pair, kin)) return Math.min(MOST_UNDECIDED, pair.judgement.confidence);
  const { from, to } = pair.ways.down;
  const share = Math.max(made(from, to), made(to, from));
  return Math.min(MOST_UNDECIDED, Math.max(UNDECIDED, rounded(share)));
}

const doubtOf = ({ judgement }: JudgedPair): string | null => judgement.doubt ?? (isDirected(judgement) ? SECOND_SOURCE : null);

/** The likeliest link first, then the nearest texts; ties by id. */
const byLink =
  (likely: LikelyTree, kin: Kin) =>
  (x: JudgedPair, y: JudgedPair): number =>
    Math.round((linkOf(y, likely, kin) - linkOf(x, likely, kin)) * LINK_STEPS) ||
    y.facts.similarity - x.facts.similarity ||
    y.judgement.confidence - x.judgement.confidence ||
    compareText(`${x.facts.a} ${x.facts.b}`, `${y.facts.a} ${y.facts.b}`);

/** Links that are nearer than this are alike: the last bits of a sum must not decide. */
const LINK_STEPS = 1e6;

const BY_THE_OTHERS = 'These two texts alone do not tell who copied whom; that follows from how both stand among the other versions.';

const SECOND_SOURCE =
  'The evidence leans to one side, but the text it would make the copy has a nearer source; both may be the source of parts of it.';

function edgeOf(pair: JudgedPair, down: boolean, confidence: number, doubt: string | null, labels: ReadonlyMap<string, string>): Edge {
  const { facts, judgement } = pair;
  const [from, to] = down ? [facts.a, facts.b] : [facts.b, facts.a];
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
