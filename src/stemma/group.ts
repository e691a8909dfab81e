import { compareText } from '../model/compare-text.js';
import { MEMBER_RELATIONS, type RelationKind } from '../model/relation.js';

/** The part of a relation that decides who belongs together. */
export interface Link {
  readonly a: string;
  readonly b: string;
  readonly kind: RelationKind;
  readonly coverageA: number;
  readonly coverageB: number;
}

export interface Group {
  /** Ids in rising order. */
  readonly members: readonly string[];
  /** Documents that share passages with members and are no members; ids in rising order. */
  readonly satellites: readonly { readonly document: string; readonly of: readonly string[] }[];
}

/** Two groups become one only when more than this share of the pairs across them are related as members are. */
const CROSS_LINKS = 0.5;

/**
 * Gathers documents into stories. Links are taken from the strongest to the weakest; a link joins two groups when most
 * pairs across them are linked too (average linkage), so one article merged from two agency stories does not fuse them:
 * it stays with the nearer one and is a satellite of the other. Partial reuse never joins.
 *
 * @param links at most one for each pair.
 * @param crowded documents with more copies than they were compared with: a link between two of them joins without counting, since
 *   most pairs of a crowd were never looked at.
 * @returns groups by smallest member id; the order of links makes no difference.
 */
export function groupDocuments(links: readonly Link[], crowded: ReadonlySet<string> = new Set()): readonly Group[] {
  const strong = links.filter((link) => MEMBER_RELATIONS.has(link.kind)).sort(byStrength);
  const groupOf = new Map<string, Gathering>();
  for (const { a, b } of strong) for (const id of [a, b]) if (!groupOf.has(id)) groupOf.set(id, { members: [id], crossing: new Map() });
  for (const { a, b } of strong) countCrossing(groupOf.get(a), groupOf.get(b));
  for (const { a, b } of strong) {
    const [x, y] = [groupOf.get(a), groupOf.get(b)];
    if (x === undefined || y === undefined || x === y) continue;
    const isCrowd = crowded.has(a) && crowded.has(b);
    if (isCrowd || (x.crossing.get(y) ?? 0) > x.members.length * y.members.length * CROSS_LINKS) merge(x, y, groupOf);
  }
  const groups = [...new Set(groupOf.values())].filter(({ members }) => members.length > 1);
  const satellites = satellitesOf(links, groupOf);
  return groups
    .map((group) => ({ members: [...group.members].sort(compareText), satellites: satellites.get(group) ?? [] }))
    .sort((x, y) => compareText(x.members[0], y.members[0]));
}

/** A group in the making. */
interface Gathering {
  readonly members: string[];
  /** How many links lead to each other group; kept up to date, so that no link is counted twice. */
  readonly crossing: Map<Gathering, number>;
}

function countCrossing(x: Gathering | undefined, y: Gathering | undefined): void {
  if (x === undefined || y === undefined) return;
  x.crossing.set(y, (x.crossing.get(y) ?? 0) + 1);
  y.crossing.set(x, (y.crossing.get(x) ?? 0) + 1);
}

/** Moves the smaller group into the larger: every document moves at most log n times. */
function merge(x: Gathering, y: Gathering, groupOf: Map<string, Gathering>): void {
  const [small, large] = x.members.length < y.members.length ? [x, y] : [y, x];
  for (const id of small.members) {
    large.members.push(id);
    groupOf.set(id, large);
  }
  large.crossing.delete(small);
  for (const [other, count] of small.crossing) {
    other.crossing.delete(small);
    if (other === large) continue;
    const sum = (large.crossing.get(other) ?? 0) + count;
    large.crossing.set(other, sum);
    other.crossing.set(large, sum);
  }
}

/** How much of both texts is shared, then of either; ties by id. */
function byStrength(x: Link, y: Link): number {
  const both = Math.min(y.coverageA, y.coverageB) - Math.min(x.coverageA, x.coverageB);
  const either = Math.max(y.coverageA, y.coverageB) - Math.max(x.coverageA, x.coverageB);
  const [idsX, idsY] = [x, y].map((link) => [link.a, link.b].sort());
  return both || either || compareText(idsX?.[0], idsY?.[0]) || compareText(idsX?.[1], idsY?.[1]);
}

type Satellites = Group['satellites'];

function satellitesOf(links: readonly Link[], groupOf: ReadonlyMap<string, Gathering>): ReadonlyMap<Gathering, Satellites> {
  const shared = new Map<Gathering, Map<string, string[]>>();
  const note = (member: string, other: string): void => {
    const group = groupOf.get(member);
    if (group === undefined || group.members.length === 1 || groupOf.get(other) === group) return;
    const found = shared.get(group) ?? new Map<string, string[]>();
    shared.set(group, found);
    const of = found.get(other);
    if (of === undefined) found.set(other, [member]);
    else of.push(member);
  };
  for (const { a, b } of links) {
    note(a, b);
    note(b, a);
  }
  return new Map(
    [...shared].map(([group, found]) => [
      group,
      [...found].map(([document, of]) => ({ document, of: of.sort(compareText) })).sort((x, y) => compareText(x.document, y.document)),
    ]),
  );
}
