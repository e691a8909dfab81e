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
 * @param links at most one for each pair. @returns groups by smallest member id; the order of links makes no difference.
 */
export function groupDocuments(links: readonly Link[]): readonly Group[] {
  const strong = links.filter((link) => MEMBER_RELATIONS.has(link.kind)).sort(byStrength);
  const neighbours = neighboursOf(strong);
  const groupOf = new Map<string, Set<string>>();
  for (const id of neighbours.keys()) groupOf.set(id, new Set([id]));
  for (const link of strong) {
    const [x, y] = [groupOf.get(link.a), groupOf.get(link.b)];
    if (x === undefined || y === undefined || x === y || !isDense(x, y, neighbours)) continue;
    const [small, large] = x.size < y.size ? [x, y] : [y, x];
    for (const id of small) {
      large.add(id);
      groupOf.set(id, large);
    }
  }
  const groups = [...new Set(groupOf.values())].filter((group) => group.size > 1);
  const satellites = satellitesOf(links, groups, groupOf);
  return groups
    .map((group) => ({ members: [...group].sort(), satellites: satellites.get(group) ?? [] }))
    .sort((x, y) => compareText(x.members[0], y.members[0]));
}

const compareText = (x = '', y = ''): number => (x < y ? -1 : x > y ? 1 : 0);

/** How much of both texts is shared, then of either; ties by id. */
function byStrength(x: Link, y: Link): number {
  const both = Math.min(y.coverageA, y.coverageB) - Math.min(x.coverageA, x.coverageB);
  const either = Math.max(y.coverageA, y.coverageB) - Math.max(x.coverageA, x.coverageB);
  const [idsX, idsY] = [x, y].map((link) => [link.a, link.b].sort());
  return both || either || compareText(idsX?.[0], idsY?.[0]) || compareText(idsX?.[1], idsY?.[1]);
}

function neighboursOf(links: readonly Link[]): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = new Map<string, Set<string>>();
  for (const { a, b } of links) {
    for (const [id, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = neighbours.get(id) ?? new Set();
      known.add(other);
      neighbours.set(id, known);
    }
  }
  return neighbours;
}

function isDense(x: ReadonlySet<string>, y: ReadonlySet<string>, neighbours: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const [small, large] = x.size < y.size ? [x, y] : [y, x];
  let crossing = 0;
  for (const id of small) for (const other of neighbours.get(id) ?? []) if (large.has(other)) crossing++;
  return crossing > small.size * large.size * CROSS_LINKS;
}

type Satellites = Group['satellites'];

function satellitesOf(
  links: readonly Link[],
  groups: readonly ReadonlySet<string>[],
  groupOf: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<ReadonlySet<string>, Satellites> {
  const shared = new Map<ReadonlySet<string>, Map<string, string[]>>(groups.map((group) => [group, new Map()]));
  for (const { a, b } of links) {
    for (const [member, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const group = groupOf.get(member);
      const found = group === undefined || group.has(other) ? undefined : shared.get(group);
      found?.set(other, [...(found.get(other) ?? []), member]);
    }
  }
  return new Map(
    [...shared].map(([group, found]) => [
      group,
      [...found].map(([document, of]) => ({ document, of: [...of].sort() })).sort((x, y) => compareText(x.document, y.document)),
    ]),
  );
}
