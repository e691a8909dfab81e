import { describe, expect, it } from 'vitest';
import { DIRECTED_FROM, type Edge, type Lineage } from '../../../src/model/cluster.js';
import type { Document } from '../../../src/model/document.js';
import type { PairFacts } from '../../../src/model/pair-facts.js';
import { RELATION_KINDS } from '../../../src/model/relation.js';
import { gatherFamilies, inferFamily, pairFamily } from '../../../src/stemma/infer.js';
import { seededRandom, shuffled } from '../../measure/seeded-random.js';
import { fc, isWhole } from '../../property/texts.js';
import { articleOf, credited, factsOf } from './facts.js';

const infer = (documents: readonly Document[], facts: readonly PairFacts[], ignoreDates = false): readonly Lineage[] =>
  gatherFamilies(facts).map((family) =>
    inferFamily(family, new Map(documents.map((document) => [document.id, document])), null, { ignoreDates }),
  );
const page = (id: string, rest: Parameters<typeof articleOf>[1] = {}): Document => articleOf(id, { outlet: `Outlet ${id}`, ...rest });

const isDirected = (edge: Edge): boolean => edge.kind !== 'common-source' && edge.confidence >= DIRECTED_FROM;

/** Whether edges, read from source to copy, lead back to where they began. */
function hasCircle(edges: readonly Edge[]): boolean {
  const left = [...edges];
  for (;;) {
    const targets = new Set(left.map(({ to }) => to));
    const roots = left.filter(({ from }) => !targets.has(from));
    if (roots.length === 0) return left.length > 0;
    for (const edge of roots) left.splice(left.indexOf(edge), 1);
  }
}

describe('a cluster', () => {
  const documents = [page('a'), page('b'), page('c')];

  it('of a chain of copies is a chain', () => {
    const [cluster] = infer(documents, [
      factsOf('a', 'b', { gapsLostInB: 20, similarity: 0.95 }),
      factsOf('b', 'c', { gapsLostInB: 20, similarity: 0.96 }),
      factsOf('a', 'c', { gapsLostInB: 40, similarity: 0.9 }),
    ]);
    expect(cluster?.edges.map(({ from, to, kind }) => [from, to, kind])).toEqual([
      ['a', 'b', 'derived'],
      ['b', 'c', 'derived'],
    ]);
  });

  it('of more texts than can be weighed as trees is told from the ways into each, without a circle', () => {
    const ids = Array.from({ length: 5000 }, (_, i) => `t${String(i).padStart(4, '0')}`);
    const chain = ids.slice(1).map((id, i) => factsOf(ids[i]!, id, { gapsLostInB: 20 }));
    const texts = new Map(ids.map((id) => [id, page(id)] as const));
    const { edges } = inferFamily({ group: { members: ids, satellites: [] }, facts: chain }, texts, null, { ignoreDates: true });
    expect(edges).toHaveLength(4999);
    expect(edges.filter(({ from, to }) => from >= to)).toEqual([]);
    expect(edges.filter(isDirected).length).toBeGreaterThan(4900);
  });

  it('of one agency’s copies hangs on the agency', () => {
    const carriers = ['a', 'b', 'c'].map((id) => page(id, credited('Northern Wire')));
    const [cluster] = infer(carriers, [factsOf('a', 'b'), factsOf('b', 'c'), factsOf('a', 'c')]);
    expect(cluster?.unseen).toMatchObject([{ name: 'Northern Wire', children: ['a', 'b', 'c'] }]);
    expect(cluster?.edges.map(({ from, kind }) => [from === cluster.unseen[0]?.id, kind])).toEqual([
      [true, 'common-source'],
      [true, 'common-source'],
      [true, 'common-source'],
    ]);
  });

  it('in which two texts share an agency’s text with a third has no edge between the two, but where damage shows the way', () => {
    const texts = [page('a', credited('Northern Wire')), page('b'), page('c')];
    const cut = { onlyInA: 9, coverageA: 0.6, changedWords: 2 };
    const sharing = [factsOf('a', 'b'), factsOf('a', 'c', cut), factsOf('b', 'c', cut)];
    const [common] = infer(texts, sharing);
    expect(common?.unseen[0]?.children).toEqual(['a', 'b', 'c']);
    expect(common?.edges.every(({ kind }) => kind === 'common-source')).toBe(true);
    const [damaged] = infer(texts, [factsOf('a', 'b'), factsOf('a', 'c', { gapsLostInB: 9 }), factsOf('b', 'c', { gapsLostInB: 40 })]);
    expect(damaged?.edges.filter(isDirected).map(({ to }) => to)).toEqual(['c']);
  });

  it('in which nothing tells the order has edges without one', () => {
    const [cluster] = infer(documents, [factsOf('a', 'b'), factsOf('b', 'c'), factsOf('a', 'c')]);
    expect(cluster?.edges).toHaveLength(2);
    expect(cluster?.edges.filter(isDirected)).toEqual([]);
    expect(cluster?.summary.finding).toMatch(/cannot be told/);
  });

  it('that holds a copy twice is joined by its versions, not over a text that shares passages with them', () => {
    const lost = { gapsLostInB: 20, similarity: 0.98 };
    const passages = { kind: 'partial', coverageA: 0.2, coverageB: 0.2, gapsLostInB: 8 } as const;
    const [cluster] = infer(
      [page('a'), page('b'), page('c'), page('s')],
      [
        factsOf('a', 'b', lost),
        factsOf('a', 'c', lost),
        factsOf('b', 'c', { similarity: 1 }),
        factsOf('s', 'b', passages),
        factsOf('s', 'c', passages),
        factsOf('a', 's', { ...passages, gapsLostInB: 0 }),
      ],
    );
    const between = (edges: readonly Edge[], x: string, y: string): boolean =>
      edges.some(({ from, to }) => (from === x && to === y) || (from === y && to === x));
    const edges = cluster?.edges ?? [];
    expect(edges).toHaveLength(3);
    expect(['b', 'c'].some((id) => between(edges, 'a', id))).toBe(true);
    expect(edges.filter(({ from, to }) => from === 's' || to === 's')).toHaveLength(1);
  });

  it('gives each text one source, also when a satellite claims to be another', () => {
    const [cluster] = infer(documents, [factsOf('a', 'c', { gapsLostInB: 20 }), factsOf('b', 'c', { gapsLostInB: 20, similarity: 0.8 })]);
    expect(cluster?.satellites.map(({ document }) => document)).toEqual(['b']);
    expect(cluster?.edges.filter((edge) => edge.to === 'c' && isDirected(edge)).map(({ from }) => from)).toEqual(['a']);
  });

  it('gives a text of two agencies one source', () => {
    const credits = (...agencies: readonly string[]) => ({
      credits: agencies.map((agency) => ({ agency, role: 'wire' as const, span: null })),
    });
    const [cluster] = infer(
      [
        page('a', credits('Harbour Press', 'Northern Wire')),
        page('b', credits('Harbour Press', 'Northern Wire')),
        page('c', credits('Northern Wire')),
      ],
      [factsOf('a', 'b'), factsOf('b', 'c'), factsOf('a', 'c')],
    );
    const sources = (id: string): number => cluster?.edges.filter(({ to }) => to === id).length ?? 0;
    expect([sources('a'), sources('b'), sources('c')]).toEqual([1, 1, 1]);
  });

  it('has a title that cuts no character in two', () => {
    const bare = (id: string): Document => ({ ...articleOf(id), headline: null, text: `${'x'.repeat(59)}😀 and more`, body: [[0, 70]] });
    expect(isWhole(infer([bare('a'), bare('b')], [factsOf('a', 'b')])[0]?.title ?? '')).toBe(true);
  });
});

describe('a pair that somebody chose', () => {
  const documents = new Map([page('a'), page('b')].map((document) => [document.id, document]));

  it('are members, or B is a satellite', () => {
    expect(inferFamily(pairFamily(factsOf('a', 'b')), documents, null, { ignoreDates: false })).toMatchObject({
      members: ['a', 'b'],
      satellites: [],
    });
    expect(inferFamily(pairFamily(factsOf('a', 'b', { kind: 'partial' })), documents, null, { ignoreDates: false })).toMatchObject({
      members: ['a'],
      satellites: [{ document: 'b', of: ['a'] }],
    });
  });
});

const IDS = 'abcdefg'.split('');
const archive = fc.record({
  documents: fc.tuple(
    ...IDS.map((id) =>
      fc
        .record({
          outlet: fc.constantFrom('Daily Lantern', 'County Post', `Outlet ${id}`),
          headline: fc.boolean(),
          byline: fc.boolean(),
          agency: fc.constantFrom(null, null, 'Northern Wire', 'Harbour Press'),
          published: fc.constantFrom('2024-05-03', '2024-05-03T10:15', '2024-05-03T11:00Z', '2024-05-09'),
        })
        .map(({ outlet, headline, byline, agency, published }): Document => {
          const document = articleOf(id, {
            outlet,
            published,
            ...(byline ? { bylines: ['Ida Brandvold'] } : {}),
            ...(agency === null ? {} : credited(agency)),
          });
          return headline ? document : { ...document, headline: null };
        }),
    ),
  ),
  facts: fc
    .uniqueArray(
      fc.record({
        a: fc.constantFrom(...IDS),
        b: fc.constantFrom(...IDS),
        kind: fc.constantFrom('identical', 'republication', ...RELATION_KINDS),
        lostA: fc.constantFrom(0, 0, 3, 30),
        lostB: fc.constantFrom(0, 0, 3, 30),
        similarity: fc.constantFrom(0.5, 0.8, 0.95),
        coverage: fc.constantFrom(0.5, 1),
        aCitesB: fc.constantFrom(null, 'Daily Lantern'),
      }),
      { maxLength: 21, selector: ({ a, b }) => [a, b].sort().join() },
    )
    .map((all) =>
      all
        .filter(({ a, b }) => a !== b)
        .map(({ a, b, kind, lostA, lostB, similarity, coverage, aCitesB }) =>
          factsOf(a, b, { kind, gapsLostInA: lostA, gapsLostInB: lostB, similarity, coverageA: coverage, aCitesB }),
        ),
    ),
});

describe('any cluster', () => {
  it('is the same for every order of documents and pairs', () => {
    fc.assert(
      fc.property(archive, fc.nat(), ({ documents, facts }, seed) => {
        const random = seededRandom(seed);
        expect(infer(shuffled(documents, random), shuffled(facts, random))).toEqual(infer(documents, facts));
      }),
      { numRuns: 1000 },
    );
  });

  it('has edges between its own nodes, each text with one source at most, and no circle', () => {
    fc.assert(
      fc.property(archive, ({ documents, facts }) => {
        for (const { members, satellites, unseen, edges } of infer(documents, facts)) {
          const nodes = [...members, ...satellites.map(({ document }) => document), ...unseen.map(({ id }) => id)];
          for (const { from, to } of edges) expect([nodes.includes(from), nodes.includes(to)]).toEqual([true, true]);
          const told = edges.filter((edge) => isDirected(edge));
          expect(hasCircle(told)).toBe(false);
          const targets = told.map(({ to }) => to);
          expect(new Set(targets).size, JSON.stringify(told.map(({ from, to, confidence }) => [from, to, confidence]))).toBe(
            targets.length,
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('names no source for a text that hangs on an unseen one already', () => {
    fc.assert(
      fc.property(archive, ({ documents, facts }) => {
        for (const { edges } of infer(documents, facts)) {
          const carried = edges.filter(({ kind }) => kind === 'common-source').map(({ to }) => to);
          expect(new Set(carried).size).toBe(carried.length);
          expect(edges.filter((edge) => isDirected(edge) && carried.includes(edge.to))).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('draws all its nodes as one', () => {
    fc.assert(
      fc.property(archive, ({ documents, facts }) => {
        for (const { members, edges } of infer(documents, facts)) {
          const reached = new Set(members.slice(0, 1));
          for (let grown = -1; grown !== reached.size; ) {
            grown = reached.size;
            for (const { from, to } of edges) if (reached.has(from) || reached.has(to)) reached.add(from).add(to);
          }
          expect(members.filter((id) => !reached.has(id))).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('claims in its summary no more than its edges carry', () => {
    const sure = /\btext(?: of [^;,]*)? is (?!probably)/;
    fc.assert(
      fc.property(archive, ({ documents, facts }) => {
        for (const { edges, summary, members } of infer(documents, facts)) {
          const told = edges.filter((edge) => isDirected(edge) && members.includes(edge.to));
          if (!told.some(({ confidence }) => confidence >= 0.9)) expect(summary.finding).not.toMatch(sure);
          if (!told.some(({ confidence }) => confidence >= 0.75)) expect(summary.finding).not.toMatch(/ is probably /);
          if (!told.some(({ confidence }) => confidence < 0.75)) expect(summary.finding).not.toMatch(/ may be /);
          if (told.length > 0)
            expect(summary.finding).toMatch(
              / (?:(?:is|is probably|may be) (?:in part made|a later edition|the )|(?:has|probably has|may have) passages from|(?:probably |may have )?revised its own text)/,
            );
          expect(summary.finding.endsWith('.')).toBe(true);
          for (const lines of [summary.restsOn, summary.speaksAgainst, summary.cannotBeTold]) {
            expect(new Set(lines).size).toBe(lines.length);
            expect(lines.length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('says nothing of dates when these are to be ignored', () => {
    fc.assert(
      fc.property(archive, ({ documents, facts }) => {
        for (const { edges, summary } of infer(documents, facts, true)) {
          expect(edges.flatMap(({ evidence }) => evidence).filter(({ kind }) => kind === 'date')).toEqual([]);
          expect(summary.finding).not.toMatch(/later by their own clocks|dated/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
