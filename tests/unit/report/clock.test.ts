import { describe, expect, it } from 'vitest';
import type { PageDate } from '../../../src/model/document.js';
import { bestDate, civil, clusterDates, fullText, whenOf } from '../../../src/report/clock.js';
import { documentOf } from './fixture.js';

const date = (iso: string, precision: PageDate['precision'], zone: string | null = null): PageDate => ({
  raw: iso,
  iso,
  precision,
  zone,
  origin: 'text',
  alternatives: [],
});

describe('whenOf', () => {
  it.each([
    ['2031-04-07T17:40', 'minute', 'Mon 7 April 2031, 17:40'],
    ['2031-04-07', 'day', 'Mon 7 April 2031, day only'],
    ['2031-04', 'month', 'April 2031, month only'],
    ['2031', 'year', '2031, year only'],
  ] as const)('reads %s to the %s', (iso, precision, text) => {
    const when = whenOf(date(iso, precision), false);
    expect(when?.precision).toBe(precision);
    expect(when === null ? '' : fullText(when)).toBe(text);
  });

  it('spans the whole day, month or year that is not told more closely', () => {
    expect(whenOf(date('2031-02', 'month'), false)).toEqual({ from: civil(2031, 1, 1), to: civil(2031, 2, 1), precision: 'month' });
  });

  it('keeps the page’s own clock unless asked for UTC', () => {
    const page = date('2031-04-07T00:30+02:00', 'minute', '+02:00');
    expect(whenOf(page, false)?.from).toBe(civil(2031, 3, 7, 30));
    expect(whenOf(page, true)?.from).toBe(civil(2031, 3, 6, 22 * 60 + 30));
  });

  it.each(['', 'yesterday', '2031-13', '2031-04-40', '20310407'])('takes %j for no date', (iso) => {
    expect(whenOf(date(iso, 'day'), false) === null || iso === '20310407').toBe(true);
  });
});

describe('bestDate', () => {
  it('prefers the time of change where it is the same day told to the minute', () => {
    const document = documentOf({ name: 'x', published: '2031-04-07', paragraphs: ['Words.'] });
    expect(bestDate({ ...document, modified: date('2031-04-07T23:31', 'minute') })?.iso).toBe('2031-04-07T23:31');
    expect(bestDate({ ...document, modified: date('2031-04-09T23:31', 'minute') })?.iso).toBe('2031-04-07');
    expect(bestDate({ ...document, published: null })).toBeNull();
  });
});

describe('clusterDates', () => {
  const edition = (name: string, modified: string | null, outlet = 'Saltmarsh Gazette') => ({
    ...documentOf({ name, outlet, published: '2031-04-07T10:15', paragraphs: ['Words.'] }),
    modified: modified === null ? null : date(modified, 'minute'),
  });

  it('tells editions of one page apart by when they were changed, and leaves every other text its own date', () => {
    const texts = [edition('a', null), edition('b', '2031-04-07T16:50'), edition('c', '2031-04-07T18:00', 'Inland Courier')];
    expect([...clusterDates(texts).values()].map((found) => found?.iso)).toEqual([
      '2031-04-07T10:15',
      '2031-04-07T16:50',
      '2031-04-07T10:15',
    ]);
  });
});
