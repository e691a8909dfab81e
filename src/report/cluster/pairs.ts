import type { Relation } from '../../model/relation.js';
import { isLostGap } from '../compare/page-model.js';
import type { Dossier } from './dossier.js';
import { relationSize } from './size.js';

/** A relation with its ends as indexes of witnesses. */
export interface Pair {
  readonly relation: Relation;
  readonly a: number;
  readonly b: number;
  /** True for the pair of a version and its nearest relative, and for every edge: its findings are the page's findings. */
  readonly main: boolean;
}

const key = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The relation that ties a version to an earlier one most closely. */
function nearest(pairs: readonly Pair[]): ReadonlyMap<number, Pair> {
  const best = new Map<number, Pair>();
  for (const pair of pairs) {
    const later = Math.max(pair.a, pair.b);
    const other = best.get(later);
    if (other === undefined || pair.relation.similarity > other.relation.similarity) best.set(later, pair);
    else if (pair.relation.similarity === other.relation.similarity && Math.min(pair.a, pair.b) < Math.min(other.a, other.b))
      best.set(later, pair);
  }
  return best;
}

/**
 * The pairs of a cluster, main ones first, each group in the order of the sigla.
 *
 * Main pairs are the edges between two texts; a version that hangs on no other text (all its sources are unseen) is paired
 * with its nearest earlier relative, so that every version is compared with something.
 */
export function pairsOf(dossier: Dossier): readonly Pair[] {
  const index = new Map(dossier.witnesses.map((witness, i) => [witness.id, i] as const));
  const all = dossier.relations.flatMap((relation) => {
    const [a, b] = [index.get(relation.a), index.get(relation.b)];
    return a === undefined || b === undefined ? [] : [{ relation, a, b, main: false }];
  });
  const edges = new Set(dossier.links.map(({ from, to }) => key(from, to)));
  const tied = new Set(dossier.links.filter(({ from }) => dossier.witnesses[from]?.shape !== 'unseen').map(({ to }) => to));
  const closest = nearest(all);
  return all
    .map((pair) => ({
      ...pair,
      main: edges.has(key(pair.a, pair.b)) || (!tied.has(Math.max(pair.a, pair.b)) && closest.get(Math.max(pair.a, pair.b)) === pair),
    }))
    .sort((x, y) => Number(y.main) - Number(x.main) || Math.min(x.a, x.b) - Math.min(y.a, y.b) || Math.max(x.a, x.b) - Math.max(y.a, y.b));
}

/** The pair that a version is judged by: with its parent where that is a text, else with its nearest relative. */
export function ownPair(witness: number, dossier: Dossier, pairs: readonly Pair[]): Pair | null {
  const parent = dossier.witnesses[witness]?.parent ?? -1;
  const mine = pairs.filter(({ main, a, b }) => main && (a === witness || b === witness));
  return mine.find(({ a, b }) => a === parent || b === parent) ?? mine.find(({ a, b }) => Math.max(a, b) === witness) ?? null;
}

/** Every pair costs its flags and passages, and the texts it is the first to need; past this the page carries only main pairs. */
const SOFT_BYTES = 740_000;
/** Past this not even all main pairs are carried: a page that cannot be opened shows nothing. */
const HARD_BYTES = 12_000_000;

/** The pairs that the page carries in full, in the same order, and how many it leaves out. */
export function carriedPairs(pairs: readonly Pair[], dossier: Dossier): { readonly carried: readonly Pair[]; readonly left: number } {
  const texts = new Set<number>();
  const carried: Pair[] = [];
  let bytes = 0;
  for (const pair of pairs) {
    const fresh = [pair.a, pair.b].filter((end) => !texts.has(end));
    const cost = relationSize(pair.relation) + fresh.reduce((sum, end) => sum + (dossier.witnesses[end]?.document?.text.length ?? 0), 0);
    if (bytes + cost > (pair.main ? HARD_BYTES : SOFT_BYTES)) continue;
    bytes += cost;
    for (const end of fresh) texts.add(end);
    carried.push(pair);
  }
  return { carried, left: pairs.length - carried.length };
}

/** Gaps that one side of a pair lost. */
export const lostGaps = (relation: Relation): number => relation.flags.filter(isLostGap).length;

/** The pair drawn first: the one with the most to see, by major findings and lost gaps; the first of equals. */
export function firstPair(carried: readonly Pair[]): number {
  let [best, most] = [0, -1];
  carried.forEach(({ relation, main }, i) => {
    const major = relation.flags.filter(({ severity }) => severity === 'major').length;
    // A lost gap says less than a changed claim, but twenty say that the text was copied by machine.
    const worth = main ? 3 * major + lostGaps(relation) + 1 : 0;
    if (worth > most) [best, most] = [i, worth];
  });
  return best;
}
