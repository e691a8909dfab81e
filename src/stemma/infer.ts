import { DIRECTED_FROM, type Edge, type Lineage } from '../model/cluster.js';
import type { Collation } from '../model/collation.js';
import { compareText } from '../model/compare-text.js';
import type { Document } from '../model/document.js';
import type { PairFacts } from '../model/pair-facts.js';
import { MEMBER_RELATIONS } from '../model/relation.js';
import { shorten } from '../text/cut.js';
import { withSharedAgencies } from './agency-copies.js';
import { type Kin, waysOf } from './descent.js';
import { type Group, groupDocuments } from './group.js';
import { isDirected, type Judgement, judgePair } from './judge-pair.js';
import type { JudgedPair } from './judged-pair.js';
import { labelDocuments } from './label.js';
import { orderPages } from './page-date.js';
import { readingsOf } from './readings.js';
import { summarise } from './summary.js';
import { drawTree } from './tree.js';

export interface InferOptions {
  readonly ignoreDates: boolean;
}

/** Documents that belong together and what is known of their pairs: all that a cluster is inferred from besides the documents themselves. */
export interface Family {
  readonly group: Group;
  /** Related pairs with a member on at least one side: what two satellites share is another story. */
  readonly facts: readonly PairFacts[];
}

/**
 * Gathers related documents into families.
 *
 * @param facts at most one for each pair of documents. @returns families by id of their smallest member, the same for every order of the
 *   input. O(pairs log pairs).
 */
export function gatherFamilies(facts: readonly PairFacts[], crowded: ReadonlySet<string> = new Set()): readonly Family[] {
  const byDocument = factsByDocument(facts);
  return groupDocuments(facts, crowded).map((group) => ({ group, facts: pairsWithin(group, byDocument) }));
}

/** The family of two documents that somebody chose to compare, whatever their relation: partial reuse makes B a satellite. */
export function pairFamily(facts: PairFacts): Family {
  const member = MEMBER_RELATIONS.has(facts.kind);
  const group: Group = {
    members: member ? [facts.a, facts.b].sort() : [facts.a],
    satellites: member ? [] : [{ document: facts.b, of: [facts.a] }],
  };
  return { group, facts: [facts] };
}

function factsByDocument(facts: readonly PairFacts[]): ReadonlyMap<string, readonly PairFacts[]> {
  const byDocument = new Map<string, PairFacts[]>();
  for (const pair of facts) {
    for (const id of [pair.a, pair.b]) {
      const known = byDocument.get(id);
      if (known === undefined) byDocument.set(id, [pair]);
      else known.push(pair);
    }
  }
  return byDocument;
}

/**
 * Infers who copied whom in a family.
 *
 * @param documents at least those of the family. @param collation of its members; null where there are but two texts to look at.
 * @returns the same for every order of the facts. Cost: O(pairs × loci), and the cube of the texts (`likely-tree`).
 */
export function inferFamily(
  { group, facts }: Family,
  documents: ReadonlyMap<string, Document>,
  collation: Collation | null,
  options: InferOptions,
): Lineage {
  const members = [...group.members].sort(compareText).flatMap((id) => documents.get(id) ?? []);
  const satellites = group.satellites.flatMap(({ document }) => documents.get(document) ?? []);
  const texts = [...members, ...satellites];
  const kin = { texts, members: members.length, facts, readings: collation === null ? null : readingsOf(collation, members) };
  const labels = labelDocuments(texts);
  const id = `k-${group.members[0] ?? ''}`;
  const tree = drawTree({ clusterId: id, kin, pairs: withSharedAgencies(judgedPairs(kin, labels, options)), labels });
  const byDocument = factsByDocument(facts);
  const factsOf = (x: string, y: string): PairFacts | null =>
    byDocument.get(x)?.find((pair) => (pair.a === x && pair.b === y) || (pair.a === y && pair.b === x)) ?? null;
  const account = { ...group, ...tree, documents, labels, factsOf, ignoreDates: options.ignoreDates };
  return {
    id,
    title: titleOf(group, tree.edges, documents),
    summary: summarise(account),
    members: group.members,
    satellites: group.satellites,
    ...tree,
  };
}

function pairsWithin(group: Group, byDocument: ReadonlyMap<string, readonly PairFacts[]>): readonly PairFacts[] {
  const members = new Set(group.members);
  const satellites = new Set(group.satellites.map(({ document }) => document));
  return group.members.flatMap((member) =>
    (byDocument.get(member) ?? []).filter((facts) => {
      const other = facts.a === member ? facts.b : facts.a;
      return satellites.has(other) || (members.has(other) && member < other);
    }),
  );
}

function judgedPairs(kin: Kin, labels: ReadonlyMap<string, string>, { ignoreDates }: InferOptions): readonly JudgedPair[] {
  const labelOf = ({ id, name }: Document): string => labels.get(id) ?? name;
  return waysOf(kin).map((ways) => {
    const { facts, from, to } = ways.down;
    const [a, b] = [kin.texts[from]!, kin.texts[to]!];
    return { facts, ways, judgement: judgePair({ facts, a, b, labelA: labelOf(a), labelB: labelOf(b), ignoreDates, ways }) };
  });
}

/**
 * The headline of the text that most others were made from; without a directed edge the one most members bear; the
 * smaller id on ties; else the first words of the first member.
 */
function titleOf(group: Group, edges: readonly Edge[], documents: ReadonlyMap<string, Document>): string {
  const members = group.members.flatMap((id) => documents.get(id) ?? []);
  const directed = edges.filter(({ kind, confidence }) => kind !== 'common-source' && confidence >= DIRECTED_FROM);
  const copies = (id: string): number => directed.filter(({ from }) => from === id).length - directed.filter(({ to }) => to === id).length;
  const bearers = (headline: string): number => members.filter((member) => member.headline?.value === headline).length;
  const [best] = members
    .flatMap(({ id, headline }) =>
      headline === null ? [] : [{ headline: headline.value, copies: copies(id), bearers: bearers(headline.value) }],
    )
    .sort((x, y) => y.copies - x.copies || y.bearers - x.bearers);
  if (best !== undefined) return best.headline;
  const first = members[0];
  const [start, end] = first?.body[0] ?? [0, 0];
  return shorten(first?.text.slice(start, end).trim() ?? '', TITLE_LENGTH);
}

/** Units of the first paragraph that stand for a missing headline. */
const TITLE_LENGTH = 60;

/**
 * Which of two related documents is A: the likelier source where that can be told, else the older page, else the smaller id.
 *
 * @returns true when `a` comes first.
 */
export function comesFirst(judgement: Judgement, a: Document, b: Document, options: InferOptions): boolean {
  if (isDirected(judgement)) return judgement.net > 0;
  const order = options.ignoreDates ? 0 : orderPages(a, b).sign;
  if (order !== 0) return order < 0;
  return judgement.net === 0 ? a.id < b.id : judgement.net > 0;
}

/** The judgement of one pair outside any cluster, for the order of its relation. */
export function judgeAlone(facts: PairFacts, a: Document, b: Document, options: InferOptions): Judgement {
  const [pair] = judgedPairs({ texts: [a, b], members: 2, facts: [facts], readings: null }, labelDocuments([a, b]), options);
  if (pair === undefined) throw new Error(`${facts.a} and ${facts.b} are not the pair that was to be judged`);
  return pair.judgement;
}
