import { describe, expect, it } from 'vitest';
import { RELATION_KINDS, type RelationKind } from '../../../src/model/relation.js';
import { groupDocuments, type Link } from '../../../src/stemma/group.js';
import { seededRandom, shuffled } from '../../measure/seeded-random.js';
import { fc } from '../../property/texts.js';

const link = (a: string, b: string, kind: RelationKind = 'republication', coverageA = 0.9, coverageB = coverageA): Link => ({
  a,
  b,
  kind,
  coverageA,
  coverageB,
});
const members = (links: readonly Link[]): readonly string[] => groupDocuments(links).map((group) => group.members.join(' '));

describe('groups', () => {
  it('of no links are none', () => {
    expect(groupDocuments([])).toEqual([]);
  });

  it.each<RelationKind>(['identical', 'republication', 'reworked'])('are joined by %s', (kind) => {
    expect(members([link('a', 'b', kind)])).toEqual(['a b']);
  });

  it.each<RelationKind>(['partial', 'rewrite'])('are never joined by %s', (kind) => {
    expect(groupDocuments([link('a', 'b', kind), link('b', 'c', kind), link('a', 'c', kind)])).toEqual([]);
  });

  it('have satellites that share passages with members', () => {
    expect(groupDocuments([link('b', 'c'), link('a', 'c', 'partial'), link('a', 'b', 'partial')])).toEqual([
      { members: ['b', 'c'], satellites: [{ document: 'a', of: ['b', 'c'] }] },
    ]);
  });

  it('of two stories are each other’s satellites where they share passages', () => {
    const groups = groupDocuments([link('a', 'b'), link('c', 'd'), link('b', 'c', 'partial')]);
    expect(groups.map(({ satellites }) => satellites)).toEqual([[{ document: 'c', of: ['b'] }], [{ document: 'b', of: ['c'] }]]);
  });

  describe('two agency stories and one article merged from both', () => {
    const story = (name: string): readonly Link[] => [
      link(`${name}1`, `${name}2`),
      link(`${name}1`, `${name}3`),
      link(`${name}2`, `${name}3`),
    ];
    const merged = (name: string, coverage: number): readonly Link[] =>
      [1, 2, 3].map((copy) => link('merged', `${name}${copy}`, 'reworked', coverage, 0.98));

    it('stay two: the merged article goes to the nearer', () => {
      const links = [...story('x'), ...story('y'), ...merged('x', 0.6), ...merged('y', 0.4)];
      expect(members(links)).toEqual(['merged x1 x2 x3', 'y1 y2 y3']);
      expect(groupDocuments(links)[1]?.satellites).toEqual([{ document: 'merged', of: ['y1', 'y2', 'y3'] }]);
    });

    it('stay two where each has one copy only', () => {
      expect(members([link('merged', 'x1', 'reworked', 0.6), link('merged', 'y1', 'reworked', 0.4)])).toEqual(['merged x1']);
    });

    it('stay two where the merged article is nearer to both than their own copies to each other', () => {
      expect(
        members([
          link('x1', 'x2', 'reworked', 0.5),
          link('y1', 'y2', 'reworked', 0.5),
          ...[1, 2].flatMap((copy) => [link('m', `x${copy}`, 'republication', 0.9), link('m', `y${copy}`, 'republication', 0.85)]),
        ]),
      ).toHaveLength(2);
    });
  });

  it('do not grow along a chain of weak links', () => {
    const chain = 'abcdefgh'.split('');
    const sizes = groupDocuments(chain.slice(1).map((id, index) => link(chain[index] ?? '', id, 'reworked', 0.4))).map(
      (group) => group.members.length,
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2);
  });

  const graph = fc
    .uniqueArray(
      fc.tuple(fc.nat(9), fc.nat(9), fc.constantFrom(...RELATION_KINDS), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
      {
        maxLength: 25,
        selector: ([x, y]) => `${Math.min(x, y)}-${Math.max(x, y)}`,
      },
    )
    .map((links) =>
      links
        .filter(([x, y]) => x !== y)
        .map(([x, y, kind, coverageA, coverageB]) => link(`d${x}`, `d${y}`, kind, coverageA / 4, coverageB / 4)),
    );

  it('do not depend on the order of links, nor on which end is A', () => {
    fc.assert(
      fc.property(graph, fc.nat(), (links, seed) => {
        const random = seededRandom(seed);
        const turned = shuffled(links, random).map((given) =>
          random() < 0.5 ? given : link(given.b, given.a, given.kind, given.coverageB, given.coverageA),
        );
        expect(groupDocuments(turned)).toEqual(groupDocuments(links));
      }),
    );
  });

  it('hold every document at most once, in order; a satellite is no member of the same group', () => {
    fc.assert(
      fc.property(graph, (links) => {
        const groups = groupDocuments(links);
        const all = groups.flatMap((group) => group.members);
        expect(new Set(all).size).toBe(all.length);
        for (const group of groups) {
          expect(group.members.length).toBeGreaterThan(1);
          expect([...group.members].sort()).toEqual(group.members);
          for (const { document, of } of group.satellites) {
            expect(group.members).not.toContain(document);
            expect(of.every((member) => group.members.includes(member))).toBe(true);
            expect(new Set(of).size).toBe(of.length);
          }
        }
      }),
    );
  });
});
