import { expect, test } from 'vitest';
import { recent } from '../../../src/pipeline/recent.js';

/** What is made for each number asked for. */
function madeFor(most: number, asked: readonly number[], weigh: (item: number) => number = () => 1): readonly number[] {
  const made: number[] = [];
  const look = recent(
    most,
    (number) => {
      made.push(number);
      return number * 10;
    },
    weigh,
  );
  for (const number of asked) expect(look(number)).toBe(number * 10);
  return made;
}

test('what is remembered is not made again', () => {
  expect(madeFor(2, [1, 2, 1, 2, 2, 1])).toEqual([1, 2]);
});

test('what was asked for longest ago is let go', () => {
  expect(madeFor(2, [1, 2, 1, 3, 1, 2])).toEqual([1, 2, 3, 2]);
});

test('the last one is kept however heavy it is, and what is light stays', () => {
  expect(madeFor(5, [1, 9, 9, 1, 1], (item) => item)).toEqual([1, 9, 1]);
  expect(madeFor(30, [1, 2, 1, 2], (item) => item)).toEqual([1, 2]);
});
