import { MEMBER_RELATIONS } from '../model/relation.js';
import { bestTree, marginalsOf } from './arborescence.js';
import { type Kin, originsOf } from './descent.js';
import type { Sign } from './evidence.js';
import { named, sum } from './judge-pair.js';
import type { JudgedPair } from './judged-pair.js';
import { closeness, dot } from './score.js';
import { DESCENT_WEIGHTS } from './weights.js';

/** Who each text was most likely made from. */
export interface LikelyTree {
  /** For each member its source among the others, or `NONE`. */
  readonly parents: Int32Array;
  /** How likely it is that `to` was made from `from`, over all trees. `[from * count + to]` */
  readonly made: Float64Array;
  /** The same without what the dates say. */
  readonly madeUndated: Float64Array;
  /** How likely it is that a text was made from none of the others. */
  readonly none: Float64Array;
}

/** Whether two texts are versions of the story: a pair with a satellite shares passages, however much of it they are. */
export const areVersions = ({ facts, ways: { down } }: JudgedPair, { members }: Pick<Kin, 'members'>): boolean =>
  MEMBER_RELATIONS.has(facts.kind) && Math.max(down.from, down.to) < members;

/** Larger families are not summed over all their trees, which takes the cube of their number: 600 texts take a second or two. */
const MOST_SUMMED = 600;

/**
 * Weighs all trees of the members that the pairs allow against one another and takes the one with the most arcs that are expected to be right. A pair that
 * an agency explains allows no arc. O(texts³); beyond `MOST_SUMMED` texts the ways into each text are weighed by themselves, in O(texts²).
 */
export function likelyTree(kin: Kin, pairs: readonly JudgedPair[]): LikelyTree {
  const count = kin.members;
  const owing = new Float64Array(count);
  const versions = pairs.filter((pair) => areVersions(pair, kin) && pair.judgement.commonAgency === null);
  for (const { ways, judgement } of versions) {
    const owed = named(judgement.signs);
    const copy = owed > 0 ? ways.down.to : ways.down.from;
    owing[copy] = Math.max(owing[copy]!, Math.abs(owed));
  }
  const weigh = (counts: (sign: Sign) => boolean) => {
    const arcs = new Float64Array(count * count).fill(Number.NEGATIVE_INFINITY);
    for (const { ways, judgement } of versions) {
      const { from, to } = ways.down;
      const near = closeness(ways);
      const fitted = sum(judgement.signs.filter((sign) => sign.fitted));
      // What was weighed by hand speaks against one direction, and never for a text over others that lie as near.
      const byHand = sum(judgement.signs.filter((sign) => !sign.fitted && counts(sign)));
      arcs[from * count + to] = near + fitted / 2 + Math.min(0, byHand);
      arcs[to * count + from] = near - fitted / 2 - Math.max(0, byHand);
    }
    const roots = Float64Array.from(originsOf(kin), (features, i) => dot(features, DESCENT_WEIGHTS.origin) - owing[i]!);
    return count > MOST_SUMMED ? alone(count, arcs, roots) : marginalsOf(count, arcs, roots);
  };
  const { arcs: made, roots: none } = weigh(() => true);
  const isDated = versions.some(({ judgement }) => judgement.signs.some(({ kind }) => kind === 'date'));
  const madeUndated = isDated ? weigh(({ kind }) => kind !== 'date').arcs : made;
  return { parents: bestTree(count, made.map(worth), none.map(worth)), made, madeUndated, none };
}

/** An arc that cannot be is worth nothing and may still be needed to make a tree. */
const worth = (share: number): number => (share > 0 ? share : NOT_WORTH);
const NOT_WORTH = -1e6;

/** The ways into each text against one another, as if the other texts had no say. */
function alone(count: number, arcs: Float64Array, roots: Float64Array): { arcs: Float64Array; roots: Float64Array } {
  const shares = new Float64Array(count * count);
  const none = new Float64Array(count);
  for (let to = 0; to < count; to++) {
    let best = roots[to]!;
    for (let from = 0; from < count; from++) best = Math.max(best, arcs[from * count + to]!);
    let sum = Math.exp(roots[to]! - best);
    for (let from = 0; from < count; from++) sum += Math.exp(arcs[from * count + to]! - best);
    none[to] = Math.exp(roots[to]! - best) / sum;
    for (let from = 0; from < count; from++) shares[from * count + to] = Math.exp(arcs[from * count + to]! - best) / sum;
  }
  return { arcs: shares, roots: none };
}
