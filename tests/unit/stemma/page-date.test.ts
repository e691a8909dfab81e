import { describe, expect, it } from 'vitest';
import { orderDates, spell, spellDay } from '../../../src/stemma/page-date.js';
import { fc } from '../../property/texts.js';
import { dateOf } from '../flags/invented.js';

const order = (x: string | null, y: string | null) => orderDates(x === null ? null : dateOf(x), y === null ? null : dateOf(y));

describe('two dates', () => {
  it.each([
    ['minutes of one clock', '2024-05-03T10:15', '2024-05-03T10:59', { sign: -1, minutes: 44, sure: false }],
    ['minutes with zones', '2024-05-03T10:15Z', '2024-05-03T10:59Z', { sign: -1, minutes: 44, sure: true }],
    ['zones that turn the order round', '2024-05-03T10:15-05:00', '2024-05-03T11:15+02:00', { sign: 1, minutes: 360, sure: true }],
    ['the same moment in two zones', '2024-05-03T10:15+02:00', '2024-05-03T08:15Z', { sign: 0, minutes: null, sure: false }],
    ['a zone on one side only', '2024-05-03T10:15Z', '2024-05-03T10:59', { sign: -1, minutes: 44, sure: false }],
    ['clocks further apart than any zones', '2024-05-03T10:15', '2024-05-05T10:15', { sign: -1, minutes: 2880, sure: true }],
    ['the same minute', '2024-05-03T10:15', '2024-05-03T10:15', { sign: 0, minutes: null, sure: false }],
    ['the same day', '2024-05-03', '2024-05-03', { sign: 0, minutes: null, sure: false }],
    ['a minute of that day', '2024-05-03', '2024-05-03T10:15', { sign: 0, minutes: null, sure: false }],
    ['days', '2024-05-03', '2024-05-09', { sign: -1, minutes: null, sure: true }],
    ['a day and its month', '2024-05-03', '2024-05', { sign: 0, minutes: null, sure: false }],
    ['a day and an earlier month', '2024-05-03', '2024-02', { sign: 1, minutes: null, sure: true }],
    ['years', '2022', '2024-05-03T10:15', { sign: -1, minutes: null, sure: true }],
    ['none', null, '2024-05-03', { sign: 0, minutes: null, sure: false }],
  ])('%s', (_, x, y, expected) => {
    expect(order(x, y)).toEqual({ ...expected, by: 'published' });
    expect(order(y, x).sign + order(x, y).sign).toBe(0);
  });

  it('of neighbouring days, months or years are in no sure order: zones could turn it round', () => {
    expect(order('2023', '2024-05-03').sure).toBe(false);
    expect(order('2024-04', '2024-05-03').sure).toBe(false);
    expect(order('2024-05-03', '2024-05-04').sure).toBe(false);
    expect(order('2024-05-03T23:50', '2024-05-04').sure).toBe(false);
  });

  it('an order that another date of a page would turn round is not sure', () => {
    const anew = { ...dateOf('2024-05-09'), alternatives: ['2024-05-01T10:00Z'] };
    expect(orderDates(anew, dateOf('2024-05-04'))).toMatchObject({ sign: 1, sure: false });
    expect(orderDates(dateOf('2024-05-04'), anew)).toMatchObject({ sign: -1, sure: false });
    expect(orderDates(anew, dateOf('2024-05-20'))).toMatchObject({ sign: -1, sure: true });
    expect(orderDates({ ...dateOf('2022'), alternatives: ['2022-02-08', '2022-08-02'] }, dateOf('2024-05-04'))).toMatchObject({
      sure: true,
    });
  });

  it('are in one order from either side', () => {
    const iso = fc.constantFrom(
      '2023',
      '2024',
      '2024-05',
      '2024-05-03',
      '2024-05-04',
      '2024-05-03T10:15',
      '2024-05-04T00:15',
      '2024-05-03T23:50Z',
      '2024-05-04T01:15+02:00',
      '2024-05-03T20:15-05:00',
    );
    fc.assert(
      fc.property(iso, iso, (x, y) => {
        const [there, back] = [order(x, y), order(y, x)];
        expect([there.sign, there.minutes, there.sure]).toEqual([-back.sign === 0 ? 0 : -back.sign, back.minutes, back.sure]);
      }),
    );
  });
});

describe('a time between two pages is spelled', () => {
  it.each([
    [1, '1 minute'],
    [44, '44 minutes'],
    [60, '1 hour'],
    [61, '1 hour 1 minute'],
    [398, '6 hours 38 minutes'],
    [1440, '24 hours'],
    [2879, '47 hours 59 minutes'],
    [2880, '2 days'],
    [10_000, '6 days'],
  ])('%i: %s', (minutes, words) => {
    expect(spell(minutes)).toBe(words);
  });
});

describe('a day is spelled', () => {
  it.each([
    ['2024-05-03T10:15', '3 May 2024'],
    ['2024-12-31', '31 December 2024'],
    ['2024-05', 'May 2024'],
    ['2024', '2024'],
  ])('%s: %s', (iso, words) => {
    expect(spellDay(dateOf(iso))).toBe(words);
  });
});
