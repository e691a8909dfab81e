import type { Attribution } from '../model/attribution.js';
import { compareText } from '../model/compare-text.js';
import { type Columns, columnsOf } from './columns.js';
import { type VariantGraph, variantGraph } from './variant-graph.js';
import type { Witness } from './witness.js';

/** A member of a cluster, ready to be collated. */
export interface Member {
  readonly id: string;
  readonly witness: Witness;
  /** Who said what in it; without them no claims are told. */
  readonly attributions?: readonly Attribution[];
}

/** Distinct texts that are collated; the ids that come first. More would take minutes, and no story of that many wordings is known. */
const MOST_TEXTS = 500;

/** Members laid beneath one another in columns. */
export interface LaidOut {
  /** Members with the same letters together, all of them. */
  readonly copies: readonly (readonly Member[])[];
  /** Those of them that are collated. */
  readonly kept: readonly (readonly Member[])[];
  /** The text that stands for each of these in the graph. */
  readonly texts: readonly Witness[];
  readonly graph: VariantGraph;
  readonly columns: Columns;
}

/** Puts the words of all members into columns, in an order that does not depend on theirs. */
export function laidOut(members: readonly Member[]): LaidOut {
  const copies = distinctTexts([...members].sort((x, y) => compareText(x.id, y.id)));
  const kept = copies.slice(0, MOST_TEXTS);
  const texts = kept.map(bestCut);
  const graph = variantGraph(texts);
  const columns = columnsOf(
    graph,
    kept.map((copy) => copy.length),
  );
  return { copies, kept, texts, graph, columns };
}

/** Of copies with the same letters the one that lost the fewest spaces: its words are the ones that others can be held against. */
function bestCut(copies: readonly Member[]): Witness {
  const cuts = ({ witness }: Member): number => witness.cuts.reduce((sum, cut) => sum + Math.min(1, cut), 0);
  const [first, ...others] = copies.map((member) => ({ witness: member.witness, cuts: cuts(member) }));
  return others.reduce((best, one) => (one.cuts > best!.cuts ? one : best), first)!.witness;
}

/** Members with the same letters together, in the order of their first. O(letters). */
function distinctTexts(members: readonly Member[]): readonly (readonly Member[])[] {
  const buckets = new Map<string, Member[][]>();
  const distinct: Member[][] = [];
  for (const member of members) {
    const { codes } = member.witness.letters;
    // The sum tells most texts apart; the letters decide.
    const key = `${codes.length} ${codes.reduce((sum, code, i) => (Math.imul(sum, 31) + code + i) | 0, 0)}`;
    const bucket = buckets.get(key) ?? [];
    buckets.set(key, bucket);
    const same = bucket.find(([first]) => first?.witness.letters.codes.every((code, i) => code === codes[i]));
    if (same !== undefined) same.push(member);
    else {
      const copy = [member];
      bucket.push(copy);
      distinct.push(copy);
    }
  }
  return distinct;
}
