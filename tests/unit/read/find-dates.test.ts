import { describe, expect, it } from 'vitest';
import { dateLine, lonelyLabel, readDate } from '../../../src/read/date-line.js';
import { findDates } from '../../../src/read/find-dates.js';

describe('printed dates', () => {
  it.each([
    ['Last Modified: Tuesday، 09 April 2024 11:31 PM', '2024-04-09T23:31'],
    ['2024/04/09 | 00:15', '2024-04-09T00:15'],
    ['Publish Date : 9 April 2024 - 22:00', '2024-04-09T22:00'],
    ['April 9, 2024, 9:52 PM UTC', '2024-04-09T21:52Z'],
    ['9 Apr 2024 4:05 pm BST', '2024-04-09T16:05+01:00'],
    ['4:56 AM, April 09, 2024', '2024-04-09T04:56'],
    ['Updated 1:52 pm CDT, Tuesday, April 9, 2024', '2024-04-09T13:52-05:00'],
    ['6:35 PM ET, Tue April 9, 2024', '2024-04-09T18:35'],
    ['April 9, 2024 10:00AM (UTC)', '2024-04-09T10:00Z'],
    ['2024-04-09T23:31:07+0200', '2024-04-09T23:31+02:00'],
    ['2024-04-09T23:31:07.120Z', '2024-04-09T23:31Z'],
    ['2024-04-09 12:10 GMT+3', '2024-04-09T12:10+03:00'],
    ['12:00 AM, April 9, 2024', '2024-04-09T00:00'],
    ['9 avril 2024', '2024-04-09'],
    ['9. April 2024', '2024-04-09'],
    ['9 de abril de 2024', '2024-04-09'],
    ['April 9th, 2024', '2024-04-09'],
    ['09.04.2024', '2024-04-09'],
    ['2024年4月9日', '2024-04-09'],
    ['25/12/2024', '2024-12-25'],
    ['12/25/2024', '2024-12-25'],
    ['04/04/2024', '2024-04-04'],
    ['April 2024', '2024-04'],
    ['2024-04', '2024-04'],
  ])('%s is %s', (line, iso) => {
    expect(findDates(line).map((date) => date.iso)).toEqual([iso]);
  });

  it.each([['08/02/2024'], ['8/2/2024 10:31 am']])('of %s only the year is certain', (line) => {
    expect(findDates(line)).toMatchObject([{ iso: '2024', precision: 'year', start: 0, end: line.length }]);
  });

  it('both readings of an ambiguous date are told, with the clock', () => {
    expect(findDates('8/2/2024 10:31 am')[0]?.readings).toEqual(['2024-02-08T10:31', '2024-08-02T10:31']);
    expect(findDates('25/12/2024')[0]?.readings).toEqual([]);
  });

  it.each([
    ['News ID: 71904'],
    ['Article 20240409 of 9999'],
    ['15m ago'],
    ['said on Monday'],
    ['90 km (56 mile)'],
    ['30 February 2024'],
    ['January 3'],
    ['call 2019-555-1234'],
    ['room 4012'],
    ['13:75'],
    ['the 2020 harvest 4000'],
  ])('%s holds no date', (line) => {
    expect(findDates(line)).toEqual([]);
  });

  it('an ambiguous or seasonal zone stays unknown', () => {
    expect(findDates('April 9, 2024 5:41 p.m. ET')[0]).toMatchObject({ iso: '2024-04-09T17:41', zone: null });
  });

  it('offsets cover the words that were read', () => {
    const line = 'Posted 9 April 2024 - 22:00 by the desk';
    expect(findDates(line).map(({ start, end }) => line.slice(start, end))).toEqual(['9 April 2024 - 22:00']);
  });
});

describe('lines about dates', () => {
  it('tells published from modified by the words before', () => {
    const line = dateLine('Published: 3 May 2024 Updated: 4 May 2024 10:15');
    expect(line?.published.map(({ iso }) => iso)).toEqual(['2024-05-03']);
    expect(line?.modified.map(({ iso }) => iso)).toEqual(['2024-05-04T10:15']);
    expect(line?.rest).toBe('');
  });

  it('keeps what else stands on the line', () => {
    expect(dateLine('Posted on May 3, 2024 by Ines Marlow')?.rest).toBe('by Ines Marlow');
  });

  it.each([
    ['Updated', 'modified'],
    ['Posted on:', 'published'],
    ['Last updated', 'modified'],
  ])('%s alone announces a date', (line, kind) => {
    expect(lonelyLabel(line)).toBe(kind);
  });

  it('a sentence is no label', () => {
    expect(lonelyLabel('Updated figures are due')).toBeNull();
  });

  it('a bare year is read only where a date is meant', () => {
    expect(readDate('2024', 'given')).toMatchObject({ iso: '2024', precision: 'year' });
    expect(readDate('soon', 'given')).toBeNull();
  });
});
