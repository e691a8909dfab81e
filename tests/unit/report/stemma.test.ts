import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src/model/result.js';
import { dossierOf, lineOf } from '../../../src/report/cluster/dossier.js';
import { edgeViews } from '../../../src/report/cluster/evidence-view.js';
import { drawTall } from '../../../src/report/stemma/draw-tall.js';
import { drawWide } from '../../../src/report/stemma/draw-wide.js';
import { lanesLayout } from '../../../src/report/stemma/lanes.js';
import { layoutOf, WIDTH } from '../../../src/report/stemma/layout.js';
import { edgeSentence } from '../../../src/report/stemma/svg-parts.js';
import { ticksOf } from '../../../src/report/stemma/ticks.js';
import { timeScale } from '../../../src/report/stemma/time-scale.js';
import { clusterOf, documentOf, edgeOf, resultOf } from './fixture.js';
import { ferry, hostile, manyVersions } from './stories.js';

function dossier(result: Result) {
  const [cluster] = result.clusters;
  if (cluster === undefined) throw new Error('the story has a cluster');
  return dossierOf(cluster, new Map(result.documents.map((document) => [document.id, document] as const)), result.relations);
}

const told = (published: string | undefined, name: string) =>
  documentOf({ name, paragraphs: ['Words.'], ...(published === undefined ? {} : { published }) });

describe('sigla', () => {
  it('follow the tree, then time; satellites last; unseen sources in Greek', () => {
    expect(dossier(ferry()).witnesses.map(({ siglum, name, shape }) => `${siglum} ${name} ${shape}`)).toEqual([
      'A Saltmarsh Gazette version',
      'B Saltmarsh Gazette version',
      'C Inland Courier version',
      'D Tidings 24 version',
      'E Brackwater Almanac satellite',
      'α Northlight Agency unseen',
    ]);
  });

  it('put a copy behind its source even when its clock is earlier', () => {
    const [early, late] = [told('2031-01-01T08:00', 'copy'), told('2031-01-02T08:00', 'source')];
    const result = resultOf([early, late], [], [clusterOf('k-1', [early, late], [edgeOf(late, early, 0.95)])]);
    expect(dossier(result).witnesses.map(({ name }) => name)).toEqual(['source', 'copy']);
  });

  it('do not depend on the order of the input', () => {
    const result = ferry();
    const [cluster] = result.clusters;
    if (cluster === undefined) throw new Error('the story has a cluster');
    const turned = { ...result, clusters: [{ ...cluster, members: [...cluster.members].reverse(), edges: [...cluster.edges].reverse() }] };
    expect(dossier(turned).witnesses).toEqual(dossier(result).witnesses);
  });

  it('survive edges that run in a ring', () => {
    const texts = ['a', 'b', 'c'].map((name) => told(undefined, name));
    const [a, b, c] = texts;
    if (a === undefined || b === undefined || c === undefined) throw new Error('three texts');
    const ring = dossier(resultOf(texts, [], [clusterOf('k-1', texts, [edgeOf(a, b, 0.9), edgeOf(b, c, 0.8), edgeOf(c, a, 0.7)])]));
    expect(ring.links.filter(({ tree }) => tree)).toHaveLength(2);
    expect(drawWide(ring, '')).toContain('class="edge');
  });
});

describe('time scale', () => {
  const stretch = fc.tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.nat(2000)).map(([from, length]) => [from, from + length] as const);

  it('never lets a later time stand left of an earlier one, and keeps what it was given inside', () => {
    fc.assert(
      fc.property(
        fc.array(stretch, { minLength: 1, maxLength: 12 }),
        fc.array(fc.integer({ min: -1000, max: 10_010_000 }), { maxLength: 20 }),
        (stretches, times) => {
          const scale = timeScale(stretches, 100, 600);
          const sorted = [...times].sort((x, y) => x - y).map((time) => scale.at(time));
          for (const [i, x] of sorted.entries()) expect(x).toBeGreaterThanOrEqual((sorted[i - 1] ?? x) - 1e-6);
          for (const [from, to] of stretches)
            for (const time of [from, to]) {
              expect(scale.at(time)).toBeGreaterThanOrEqual(100 - 1e-6);
              expect(scale.at(time)).toBeLessThanOrEqual(600 + 1e-6);
            }
        },
      ),
    );
  });

  it('is linear where nothing is left out', () => {
    const scale = timeScale(
      [
        [0, 0],
        [60, 60],
        [180, 180],
      ],
      0,
      180,
    );
    expect([30, 90, 170].map((time) => scale.at(time))).toEqual([30, 90, 170]);
  });

  it('breaks at a gap that dwarfs the rest, and not inside a day that is known as a day', () => {
    expect(
      timeScale(
        [
          [0, 0],
          [30, 30],
          [100_000, 100_000],
        ],
        0,
        500,
      ).parts,
    ).toHaveLength(2);
    expect(
      timeScale(
        [
          [0, 0],
          [30, 30],
          [35, 1475],
        ],
        0,
        500,
      ).parts,
    ).toHaveLength(1);
  });

  it('gives ticks that can be told apart, on dates of any distance', () => {
    for (const length of [10, 600, 5000, 90_000, 2_000_000, 900_000_000]) {
      const { ticks } = ticksOf(timeScale([[0, length]], 0, 600), 700);
      ticks.forEach((tick, i) => {
        const before = ticks[i - 1];
        if (before !== undefined) expect(tick.x - before.x).toBeGreaterThanOrEqual(40);
      });
      expect(ticks.length).toBeGreaterThan(0);
      expect(ticks.length).toBeLessThan(70);
    }
  });
});

describe('layout', () => {
  it('gives every witness a row of its own and a place inside the drawing', () => {
    for (const result of [ferry(), hostile(), manyVersions(30)]) {
      const { spots } = layoutOf(dossier(result));
      expect(new Set(spots.map(({ y }) => y)).size).toBe(spots.length);
      for (const { x } of spots) {
        expect(x).toBeGreaterThan(15);
        expect(x).toBeLessThan(WIDTH - 90);
      }
    }
  });

  it('leaves room for a name that stands over its node, because a line comes in from the right', () => {
    const result = manyVersions(12);
    const [cluster] = result.clusters;
    if (cluster === undefined) throw new Error('there is a cluster');
    const told = dossier(result);
    const turned = { ...told, links: told.links.map((link) => ({ ...link, from: link.to, to: link.from })) };
    const { spots, rowHeight } = layoutOf(turned);
    expect(rowHeight).toBeLessThan(62);
    expect(spots.filter(({ fromRight }) => fromRight)).not.toEqual([]);
    for (const [i, { y, fromRight }] of spots.entries()) {
      const above = spots[i - 1];
      if (above !== undefined) expect(y - above.y).toBe(fromRight ? 70 : rowHeight);
    }
  });

  it('puts a text known to the day inside its day, behind what it was copied from and before its copies', () => {
    const [a, b, c] = [told('2031-01-02T14:00', 'a'), told('2031-01-02', 'b'), told('2031-01-02T20:00', 'c')];
    const result = resultOf([a, b, c], [], [clusterOf('k-1', [a, b, c], [edgeOf(a, b, 0.9), edgeOf(b, c, 0.9)])]);
    const at = new Map(layoutOf(dossier(result)).spots.map((spot) => [spot.witness.name, spot] as const));
    const [source, middle, copy] = ['a', 'b', 'c'].map((name) => at.get(name));
    expect(middle?.band).not.toBeNull();
    expect(middle?.x ?? 0).toBeGreaterThan(source?.x ?? 999);
    expect(middle?.x ?? 999).toBeLessThan(copy?.x ?? 0);
  });

  it('puts a source known to the day before a copy of the early hours, within its day', () => {
    const [a, b] = [told('2031-01-02', 'a'), told('2031-01-02T07:00', 'b')];
    const { spots } = layoutOf(dossier(resultOf([a, b], [], [clusterOf('k-1', [a, b], [edgeOf(a, b, 0.9)])])));
    const [source, copy] = ['a', 'b'].map((name) => spots.find((spot) => spot.witness.name === name));
    expect(source?.x ?? 999).toBeLessThan(copy?.x ?? 0);
    expect(source?.x ?? 0).toBeGreaterThanOrEqual(source?.band?.[0] ?? 999);
  });

  it('puts an undated copy behind its source, and an undated source before the axis', () => {
    const [a, b, c] = [told(undefined, 'a'), told('2031-01-02T14:00', 'b'), told(undefined, 'c')];
    const result = resultOf([a, b, c], [], [clusterOf('k-1', [a, b, c], [edgeOf(a, b, 0.9), edgeOf(b, c, 0.9)])]);
    const { spots, axisFrom } = layoutOf(dossier(result));
    const x = (name: string): number => spots.find((spot) => spot.witness.name === name)?.x ?? Number.NaN;
    expect(x('a')).toBeLessThan(axisFrom);
    expect(x('c')).toBeGreaterThan(x('b'));
  });

  it('counts generations when nothing is dated', () => {
    const [a, b] = [told(undefined, 'a'), told(undefined, 'b')];
    const { scale, spots } = layoutOf(dossier(resultOf([a, b], [], [clusterOf('k-1', [a, b], [edgeOf(a, b, 0.9)])])));
    expect(scale).toBeNull();
    expect(spots[1]?.x ?? 0).toBeGreaterThan(spots[0]?.x ?? 0);
  });

  it('leaves out what cannot be drawn any more, and counts it', () => {
    const { spots, hidden } = layoutOf(dossier(manyVersions(300)));
    expect(spots.length + hidden).toBe(300);
    expect(spots.length).toBeLessThanOrEqual(120);
  });
});

describe('lanes of the narrow drawing', () => {
  it('put later texts lower, keep nodes of one lane apart, and each in a lane', () => {
    const lanes = lanesLayout(dossier(ferry()));
    if (lanes === null) throw new Error('the ferry is dated');
    const own = dossier(ferry());
    const dated = lanes.spots.filter(({ index }) => own.witnesses[index]?.when?.precision === 'minute');
    const byTime = [...dated].sort((x, y) => (own.witnesses[x.index]?.when?.from ?? 0) - (own.witnesses[y.index]?.when?.from ?? 0));
    expect(byTime.map(({ y }) => y)).toEqual([...byTime.map(({ y }) => y)].sort((x, y) => x - y));
    for (const a of lanes.spots)
      for (const b of lanes.spots) if (a.index < b.index && a.lane === b.lane) expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual(58);
    expect(lanes.spots).toHaveLength(own.witnesses.length);
  });

  it('give way to generations where nothing is dated or too many are', () => {
    const [a, b] = [told(undefined, 'a'), told(undefined, 'b')];
    const undated = dossier(resultOf([a, b], [], [clusterOf('k-1', [a, b], [edgeOf(a, b, 0.9)])]));
    expect(lanesLayout(undated)).toBeNull();
    expect(drawTall(undated)).toContain('by generation');
    expect(drawTall(dossier(ferry()))).toContain('time running down');
    expect(drawTall(dossier(manyVersions(30)))).toContain('by generation');
  });
});

describe('the drawing', () => {
  it.each([
    [0.9, 'solid'],
    [0.899999999, 'solid'],
    [0.89, 'dashed'],
    [0.6, 'dashed'],
    [0.59, 'dotted'],
    [0, 'dotted'],
  ] as const)('draws confidence %d %s', (confidence, line) => {
    expect(lineOf(confidence)).toBe(line);
  });

  it.each([
    [0.95, 'derived', 'C is made from A or a copy of it.'],
    [0.8, 'derived', 'C is probably made from A or a copy of it.'],
    [0.65, 'derived', 'C may be made from A or a copy of it.'],
    [0.899999999, 'revision', 'C is a later edition of A by the same outlet.'],
    [0.7, 'excerpt', 'C may be made with passages from A or a copy of it.'],
    [0.75, 'common-source', 'C is probably taken from A, a source that is not among the files.'],
  ] as const)('claims no more in words than confidence %d allows: %s', (confidence, kind, said) => {
    const own = dossier(ferry());
    const link = own.links.find(({ from, to }) => own.witnesses[from]?.siglum === 'A' && own.witnesses[to]?.siglum === 'C');
    if (link === undefined) throw new Error('the story has an edge from A to C');
    expect(edgeSentence({ ...link, edge: { ...link.edge, confidence, kind } }, own)).toBe(said);
  });

  it('gives a dotted edge no arrowhead and its sentence no direction', () => {
    const own = dossier(ferry());
    const dotted = own.links.find(({ edge }) => edge.confidence === 0.41);
    if (dotted === undefined) throw new Error('the story has a dotted edge');
    expect(edgeSentence(dotted, own)).toBe('A and E belong together. Which came first cannot be told.');
    for (const svg of [drawWide(own, ''), drawTall(own)]) {
      const edges = svg.split('<a ').slice(1);
      expect(edges).toHaveLength(6);
      for (const edge of edges) expect(edge.includes('class="head"')).toBe(!edge.includes('edge dotted'));
    }
  });

  it('says why an edge has no direction before what ties its ends together, and only there', () => {
    const own = dossier(ferry());
    const kinds = (confidence: number): readonly string[] => {
      const links = own.links.slice(0, 1).map((link) => {
        const doubt = { kind: 'doubt', weight: 0, favours: 'neither', explanation: 'The clocks disagree.' } as const;
        return { ...link, edge: { ...link.edge, confidence, evidence: [...link.edge.evidence, doubt] } };
      });
      return edgeViews({ ...own, links })[0]?.items.map(({ name }) => name) ?? [];
    };
    expect(kinds(0.5)[0]).toBe('Doubt');
    expect(kinds(0.9).at(-1)).toBe('Doubt');
    expect(kinds(0.5).toSorted()).toEqual(kinds(0.9).toSorted());
  });

  it('marks unseen sources hollow, satellites square, and names every edge for those who do not see it', () => {
    const svg = drawWide(dossier(ferry()), 'words');
    expect(svg.match(/<circle class="g-node hollow"/g)).toHaveLength(1);
    expect(svg.match(/<rect class="g-node sat"/g)).toHaveLength(1);
    expect(svg.match(/<rect class="g-range"/g)).toHaveLength(1);
    expect(svg.match(/aria-label="[^"]+confidence 0\.\d\d\./g)).toHaveLength(6);
    expect(svg).toContain('<desc id="g-d">words</desc>');
  });
});
