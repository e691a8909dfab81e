import { describe, expect, it } from 'vitest';
import { drawRow } from '../../../src/report/catalogue/draw-row.js';
import { compareRows, parseQuery } from '../../../src/report/catalogue/query.js';
import type { CatalogueData, CatalogueRow } from '../../../src/report/catalogue/row-model.js';
import { labelsThatFit, timelineOf } from '../../../src/report/catalogue/timeline.js';
import { drawTwig } from '../../../src/report/catalogue/twig.js';
import { civil } from '../../../src/report/clock.js';

const row = (more: Partial<CatalogueRow>): CatalogueRow => ({
  id: 'k-1',
  title: 'Rope ferry',
  finding: 'The copy lost spaces.',
  dates: '7 April 2031',
  cast: '2 versions',
  outlets: [0],
  major: 0,
  minor: 1,
  info: 0,
  alone: 0,
  aloneMajor: 0,
  coverage: 0.8,
  families: { spacing: 3 },
  kinds: ['missing-space'],
  versions: 2,
  time: 100,
  bars: [0],
  tree: [[-1, 'v', 'solid']],
  ...more,
});

const data: CatalogueData = { outlets: ['Saltmarsh Gazette', 'Tidings 24'], rows: [] };
const holds = (query: string, more: Partial<CatalogueRow> = {}): boolean => parseQuery(query, data)(row(more));

describe('a search', () => {
  it.each([
    ['', {}, true],
    ['ROPE', {}, true],
    ['rope bell', {}, false],
    ['saltmarsh', {}, true],
    ['april', {}, true],
    ['>79%', {}, true],
    ['>80%', {}, false],
    ['<81', {}, true],
    ['outlet:tidings', {}, false],
    ['outlet:"tidings 24"', { outlets: [1] }, true],
    ['flag:spa', {}, true],
    ['flag:missing-space', {}, true],
    ['flag:facts', {}, false],
    ['major', {}, false],
    ['major', { major: 2 }, true],
    ['major', { alone: 1, aloneMajor: 1 }, true],
    ['>56%', { coverage: 0.57 }, true],
    ['>57%', { coverage: 0.57 }, false],
    ['rope >10% flag:spacing', {}, true],
  ] as const)('%j on %j is %s', (query, more, expected) => {
    expect(holds(query, more as Partial<CatalogueRow>)).toBe(expected);
  });

  it('survives any punctuation', () => {
    for (const query of ['outlet:', 'flag:"', '>', '<%', '((((', 'a'.repeat(5000), '\\', '"']) expect(typeof holds(query)).toBe('boolean');
  });
});

describe('an order', () => {
  it('puts the newest, the gravest, the largest or the closest first', () => {
    const rows = [
      row({ id: 'a', time: null, major: 1, versions: 9, coverage: 0.05 }),
      row({ id: 'b', time: 50, major: 3, versions: 2, coverage: 0.99 }),
      row({ id: 'c', time: 70, major: 2, versions: 4, coverage: 0.5 }),
    ];
    const ids = (order: 'new' | 'major' | 'versions' | 'coverage'): string =>
      [...rows]
        .sort(compareRows(order))
        .map(({ id }) => id)
        .join('');
    expect([ids('new'), ids('major'), ids('versions'), ids('coverage')]).toEqual(['cba', 'bca', 'acb', 'bca']);
  });
});

describe('the timeline', () => {
  const at = (year: number, month: number, day: number, major = false) => ({ time: civil(year, month, day, 600), major });

  it.each([
    ['day', [at(2031, 3, 1), at(2031, 3, 14)], 14],
    ['month', [at(2031, 0, 1), at(2031, 11, 1)], 12],
    ['year', [at(2001, 0, 1), at(2031, 0, 1)], 31],
    ['year', [at(1900, 0, 1), at(2031, 0, 1)], 31],
  ] as const)('counts by %s where that is the finest that fits', (unit, dated, bars) => {
    const timeline = timelineOf(dated);
    expect(timeline?.unit).toBe(unit);
    expect(timeline?.bars).toHaveLength(bars);
    expect(timeline?.bars.reduce((sum, { all }) => sum + all, 0)).toBe(dated.length);
  });

  it('counts what belongs to clusters with a major finding', () => {
    expect(timelineOf([at(2031, 3, 1, true), at(2031, 3, 1), at(2031, 3, 2)])?.bars.map(({ all, major }) => [all, major])).toEqual([
      [2, 1],
      [1, 0],
    ]);
  });

  it.each([320, 1000])('writes only labels that have room, on %d pixels', (width) => {
    for (const dated of [
      [at(2031, 3, 1), at(2031, 3, 14)],
      [at(2031, 3, 1), at(2031, 3, 31)],
      [at(2030, 11, 1), at(2031, 10, 1)],
      [at(1900, 0, 1), at(2031, 0, 1)],
    ]) {
      const timeline = timelineOf(dated);
      if (timeline === null) throw new Error('there are several bars');
      const bar = Math.min(88, width / timeline.bars.length);
      const fit = labelsThatFit(timeline, width);
      const written = timeline.bars.flatMap(({ label }, i) => (fit[i] === true ? [[i * bar, i * bar + label.length * 7] as const] : []));
      expect(written.length).toBeGreaterThan(1);
      written.forEach(([, end], i) => {
        expect(end).toBeLessThanOrEqual(written[i + 1]?.[0] ?? width);
      });
    }
  });

  it('is left out where one bar would say it all', () => {
    expect(timelineOf([])).toBeNull();
    expect(timelineOf([at(2031, 3, 1), at(2031, 3, 1)])).toBeNull();
  });
});

describe('the small tree', () => {
  it('draws each node once and each line in its kind, whatever hangs on what', () => {
    const svg = drawTwig([
      [2, 'v', 'solid'],
      [0, 's', 'dotted'],
      [-1, 'u', 'solid'],
      [0, 'v', 'dashed'],
    ]);
    expect(svg.match(/<circle/g)).toHaveLength(3);
    expect(svg.match(/<rect class="sat"/g)).toHaveLength(1);
    expect([...svg.matchAll(/<path( class="\w+")?/g)].map(([, kind = '']) => kind.trim())).toEqual([
      '',
      'class="dotted"',
      'class="dashed"',
    ]);
    expect(svg).not.toContain('NaN');
  });
});

describe('a row', () => {
  it('tells what single texts show apart from what differs between versions', () => {
    const html = drawRow(row({ minor: 0, alone: 3, aloneMajor: 1 }), data, null);
    expect(html).toContain('No major finding between versions');
    expect(html).toContain('In single texts: 3, 1 major');
    expect(drawRow(row({ major: 2 }), data, null)).not.toContain('In single texts');
  });

  it.each([
    [1, '100 %'],
    [0.9999, 'over 99 %'],
    [0.0001, 'under 1 %'],
  ] as const)('says a share of %d as %s', (coverage, said) => {
    expect(drawRow(row({ coverage }), data, null)).toContain(`up to ${said} shared`);
  });
});
