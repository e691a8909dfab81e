import { MEMBER_RELATIONS } from '../model/relation.js';
import { bestTree, marginalsOf, NONE } from './arborescence.js';
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
  /** How likely it is that `to` was made from `from`, over all trees. */
  readonly made: Share;
  /** The same without what the dates say. */
  readonly madeUndated: Share;
}

type Share = (from: number, to: number) => number;

/** The ways into each member, scored: those from others one behind the other, and that from none. */
interface Scored {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly scores: Float64Array;
  readonly roots: Float64Array;
}

/** Whether two texts are versions of the story: a pair with a satellite shares passages, however much of it they are. */
export const areVersions = ({ facts, ways: { down } }: JudgedPair, { members }: Pick<Kin, 'members'>): boolean =>
  MEMBER_RELATIONS.has(facts.kind) && Math.max(down.from, down.to) < members;

/** Larger families are not summed over all their trees, which takes the cube of their number: 600 texts take a second or two. */
const MOST_SUMMED = 600;

/**
 * Weighs all trees of the members that the pairs allow against one another and takes the one with the most arcs that are expected to be
 * right. A pair that an agency explains allows no arc. O(texts³); beyond `MOST_SUMMED` texts the ways into each text are weighed by
 * themselves, in O(pairs), and parents may form a circle.
 */
export function likelyTree(kin: Kin, pairs: readonly JudgedPair[]): LikelyTree {
  const versions = pairs.filter((pair) => areVersions(pair, kin) && pair.judgement.commonAgency === null);
  const weigh = kin.members > MOST_SUMMED ? weighAlone : weighTrees;
  const dated = weigh(
    kin.members,
    scoredWays(kin, versions, () => true),
  );
  const isDated = versions.some(({ judgement }) => judgement.signs.some(({ kind }) => kind === 'date'));
  const undated = isDated
    ? weigh(
        kin.members,
        scoredWays(kin, versions, ({ kind }) => kind !== 'date'),
      )
    : dated;
  return { parents: dated.parents, made: dated.made, madeUndated: undated.made };
}

function scoredWays(kin: Kin, versions: readonly JudgedPair[], counts: (sign: Sign) => boolean): Scored {
  const [from, to] = [new Int32Array(versions.length * 2), new Int32Array(versions.length * 2)];
  const scores = new Float64Array(versions.length * 2);
  const owing = new Float64Array(kin.members);
  versions.forEach(({ ways, judgement }, i) => {
    const near = closeness(ways);
    const fitted = sum(judgement.signs.filter((sign) => sign.fitted));
    // What was weighed by hand speaks against one direction, and never for a text over others that lie as near.
    const byHand = sum(judgement.signs.filter((sign) => !sign.fitted && counts(sign)));
    from.set([ways.down.from, ways.down.to], i * 2);
    to.set([ways.down.to, ways.down.from], i * 2);
    scores.set([near + fitted / 2 + Math.min(0, byHand), near - fitted / 2 - Math.max(0, byHand)], i * 2);
    const owed = named(judgement.signs);
    const copy = owed > 0 ? ways.down.to : ways.down.from;
    owing[copy] = Math.max(owing[copy]!, Math.abs(owed));
  });
  const roots = Float64Array.from(originsOf(kin), (features, i) => dot(features, DESCENT_WEIGHTS.origin) - owing[i]!);
  return { from, to, scores, roots };
}

function weighTrees(count: number, { from, to, scores, roots }: Scored): Omit<LikelyTree, 'madeUndated'> {
  const arcs = new Float64Array(count * count).fill(Number.NEGATIVE_INFINITY);
  scores.forEach((score, i) => {
    arcs[from[i]! * count + to[i]!] = score;
  });
  const marginals = marginalsOf(count, arcs, roots);
  return {
    parents: bestTree(count, marginals.arcs.map(worth), marginals.roots.map(worth)),
    made: (source, copy) => marginals.arcs[source * count + copy]!,
  };
}

/** An arc that cannot be is worth nothing and may still be needed to make a tree. */
const worth = (share: number): number => (share > 0 ? share : NOT_WORTH);
const NOT_WORTH = -1e6;

/** The ways into each text against one another, as if the other texts had no say. */
function weighAlone(count: number, { from, to, scores, roots }: Scored): Omit<LikelyTree, 'madeUndated'> {
  const best = Float64Array.from(roots);
  const parents = new Int32Array(count).fill(NONE);
  scores.forEach((score, i) => {
    if (score <= best[to[i]!]!) return;
    best[to[i]!] = score;
    parents[to[i]!] = from[i]!;
  });
  const odds = roots.map((score, text) => Math.exp(score - best[text]!));
  scores.forEach((score, i) => {
    odds[to[i]!]! += Math.exp(score - best[to[i]!]!);
  });
  const shares = new Map(Array.from(scores, (score, i) => [from[i]! * count + to[i]!, Math.exp(score - best[to[i]!]!) / odds[to[i]!]!]));
  return { parents, made: (source, copy) => shares.get(source * count + copy) ?? 0 };
}
