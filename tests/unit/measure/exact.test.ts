import { describe, expect, it } from 'vitest';
import { countNamed, countNames, isExact, ratesOf } from '../../eval/exact.js';

describe('exact values', () => {
  it.each([
    ['“Ferry’s  End” – Now', '"ferry\'s end" - now', true],
    ['Ferry stops', 'Ferry stops.', false],
    ['Ferry stops', 'The ferry stops', false],
    [null, null, true],
    [null, 'Ferry stops', false],
  ])('%s and %s', (truth, said, exact) => {
    expect(isExact(truth, said)).toBe(exact);
  });
});

describe('names as sets', () => {
  it('order, case and repeats do not count', () => {
    expect(countNames(['Ines Marlow', 'Otto Pell'], ['otto pell', 'Ines Marlow', 'Ines Marlow'])).toEqual({
      hits: 2,
      missed: 0,
      invented: 0,
    });
  });

  it('both empty is one hit, one empty misses and invents', () => {
    expect(countNames([], [])).toEqual({ hits: 1, missed: 0, invented: 0 });
    expect(countNames([], ['Otto Pell'])).toEqual({ hits: 0, missed: 1, invented: 1 });
  });

  it('without a name for nobody an empty set counts nothing', () => {
    expect(countNamed([], [])).toEqual({ hits: 0, missed: 0, invented: 0 });
    expect(countNamed(['Ines Marlow'], [])).toEqual({ hits: 0, missed: 1, invented: 0 });
  });

  it('rates are over all names of all pages', () => {
    const counts = [countNames(['A', 'B', 'C'], ['A', 'B', 'C']), countNames(['D'], ['E'])];
    expect(ratesOf(counts)).toEqual({ precision: 3 / 4, recall: 3 / 4, f1: 3 / 4 });
    expect(ratesOf([])).toEqual({ precision: 1, recall: 1, f1: 1 });
  });
});
