import { expect, test } from 'vitest';
import { atLeast, atMost, bestOf } from '../../measure/measurement.js';

const values = (all: ReturnType<typeof bestOf>): readonly (readonly [string, number])[] => all.map(({ metric, value }) => [metric, value]);

test('the best of two runs goes by the direction of each metric', () => {
  const first = [
    { metric: 'seconds', value: 2, target: atMost(null) },
    { metric: 'articles a second', value: 2, target: atLeast(null) },
  ];
  const second = first.map((one) => ({ ...one, value: 3 }));
  const best = [
    ['seconds', 2],
    ['articles a second', 3],
  ];
  expect(values(bestOf(first, second))).toEqual(best);
  expect(values(bestOf(second, first))).toEqual(best);
});

test('what only one of two runs could measure is kept', () => {
  const known = { metric: 'seconds', value: 2, target: atMost(null) };
  const unknown = { ...known, value: Number.NaN };
  expect(values(bestOf([known], [unknown]))).toEqual([['seconds', 2]]);
  expect(values(bestOf([unknown], [known]))).toEqual([['seconds', 2]]);
  expect(values(bestOf([], [known]))).toEqual([['seconds', 2]]);
  expect(values(bestOf([known], []))).toEqual([['seconds', 2]]);
});
