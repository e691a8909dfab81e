import { MEMBER_RELATIONS } from '../model/relation.js';
import { type Judgement, named, STRONG_DAMAGE, sum, UNDECIDED } from './judge-pair.js';
import type { JudgedPair } from './judged-pair.js';

/**
 * Two versions that each share an agency's text with others have it in common, though neither names the agency: what they read alike and unlike is
 * what its subscribers did with it. Only damage that shows the way, or a text that names the other's outlet, says more. O(pairs).
 */
export function withSharedAgencies(pairs: readonly JudgedPair[]): readonly JudgedPair[] {
  const carried = agenciesByText(pairs);
  if (carried.size === 0) return pairs;
  return pairs.map((pair) => {
    const { facts, judgement, ways } = pair;
    if (!MEMBER_RELATIONS.has(facts.kind) || ways.down.revision || judgement.commonAgency !== null || showsTheWay(judgement)) return pair;
    const agency = [...(carried.get(facts.a) ?? [])].sort().find((name) => carried.get(facts.b)?.has(name) === true);
    return agency === undefined ? pair : { ...pair, judgement: explainedBy(agency, judgement) };
  });
}

/** The agencies whose text each version carries, by its own credit or that of a version it shares the text with. */
function agenciesByText(pairs: readonly JudgedPair[]): ReadonlyMap<string, ReadonlySet<string>> {
  const carried = new Map<string, Set<string>>();
  for (const { facts, judgement } of pairs) {
    if (judgement.commonAgency === null || !MEMBER_RELATIONS.has(facts.kind)) continue;
    for (const id of [facts.a, facts.b]) carried.set(id, (carried.get(id) ?? new Set()).add(judgement.commonAgency));
  }
  return carried;
}

const showsTheWay = ({ signs }: Judgement): boolean =>
  named(signs) !== 0 || Math.abs(sum(signs.filter(({ kind }) => kind === 'damage'))) >= STRONG_DAMAGE;

const explainedBy = (agency: string, judgement: Judgement): Judgement => ({
  ...judgement,
  net: 0,
  confidence: UNDECIDED,
  kind: 'common-source',
  commonAgency: agency,
  doubt: null,
});
