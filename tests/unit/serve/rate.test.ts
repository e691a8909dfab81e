import { expect, it } from 'vitest';
import { rateLimit } from '../../../src/serve/rate.js';

function clock() {
  let time = 0;
  return { now: () => time, pass: (ms: number) => (time += ms) };
}

it('grants a burst at once, then as many turns as time brings', () => {
  const { now, pass } = clock();
  const limit = rateLimit({ burst: 3, perSecond: 2 }, now);
  expect([1, 2, 3].map(() => limit.take('a'))).toEqual([0, 0, 0]);
  expect(limit.take('a')).toBeCloseTo(0.5);
  pass(499);
  expect(limit.take('a')).toBeGreaterThan(0);
  pass(2);
  expect(limit.take('a')).toBe(0);
  expect(limit.take('a')).toBeGreaterThan(0);
  pass(60_000);
  expect([1, 2, 3, 4].filter(() => limit.take('a') === 0)).toHaveLength(3);
});

it('counts each asker alone', () => {
  const limit = rateLimit({ burst: 1, perSecond: 1 }, () => 0);
  expect(limit.take('a')).toBe(0);
  expect(limit.take('b')).toBe(0);
  expect(limit.take('a')).toBeGreaterThan(0);
});

it('forgets nobody who still has to wait, however many ask', () => {
  const limit = rateLimit({ burst: 1, perSecond: 1 }, () => 0);
  limit.take('a');
  for (let i = 0; i < 3000; i++) limit.take(`other ${i}`);
  expect(limit.take('a')).toBeGreaterThan(0);
});
