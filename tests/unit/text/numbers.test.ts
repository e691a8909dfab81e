import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../../src/text/numbers.js';

describe('the numbers of a text', () => {
  it.each<[string, readonly number[]]>([
    ['', []],
    ['no number here', []],
    ['25', [25]],
    ['twenty-five', [25]],
    ['Twenty five', [25]],
    ['zero', [0]],
    ['nineteen', [19]],
    ['5,200', [5200]],
    ['1,234,567.', [1234567]],
    ['3.5', [3.5]],
    ['1.2m', [1_200_000]],
    ['1.2 million', [1_200_000]],
    ['1.2bn', [1_200_000_000]],
    ['two hundred', [200]],
    ['ten thousand', [10_000]],
    ['two hundred thousand', [200_000]],
    ['between 3 and 12 ships', [3, 12]],
    ['in 2019, 40 of them', [2019, 40]],
    ['a hundred', []],
    ['a ship', []],
    ['£5m and $7bn', [5_000_000, 7_000_000_000]],
    ['at 10 p.m.', [10]],
    ['v1.2.3', []],
    ['ninety-nine', [99]],
  ])('%j: %j', (text, values) => {
    expect(numbersIn(text)).toEqual(values);
  });

  it.each([
    ['in words and digits', 'two thousand five hundred', '2,500'],
    ['with a scale before tens', 'three hundred twenty-five', '325'],
    ['with "and"', 'two hundred and five', '205'],
    ['of full width', '２５', '25'],
  ])('are one by value: %s', (_, words, digits) => {
    expect(numbersIn(words)).toEqual(numbersIn(digits));
  });

  it('are not added across a comma', () => {
    expect(numbersIn('killed twenty, five of them children')).toEqual([20, 5]);
    expect(numbersIn('killed 20, five of them children')).toEqual([20, 5]);
  });

  it('leave ordinals out', () => {
    expect(numbersIn('the 21st ferry')).toEqual([]);
    expect(numbersIn('the twenty-first ferry')).toEqual([]);
  });

  it('do not take millimetres for millions of millions', () => {
    expect(numbersIn('rain of 10mm')).toEqual([10]);
  });
});
