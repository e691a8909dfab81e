import { expect, it } from 'vitest';
import { codePointOffsets, decodeKeepingMark } from '../../eval/code-points.js';
import { halfOf } from '../../eval/halves.js';

it('the halves are about equal, and one name is always in the same', () => {
  const halves = Array.from({ length: 1000 }, (_, n) => halfOf(`pair-${n}`));
  const tuned = halves.filter((half) => half === 'tune').length;
  expect(tuned).toBeGreaterThan(450);
  expect(tuned).toBeLessThan(550);
  expect(halfOf('pair-7')).toBe(halves[7]);
});

it('the halves tell names apart that hold the same letters', () => {
  const halves = new Set(['abcd', 'abdc', 'acbd', 'acdb', 'adbc', 'adcb', 'bacd', 'badc'].map(halfOf));
  expect(halves.size).toBe(2);
});

it('code points are counted before every offset, a pair of surrogates as one', () => {
  expect([...codePointOffsets('a\u{1f4f0}b')]).toEqual([0, 1, 2, 2, 3]);
  expect([...codePointOffsets('')]).toEqual([0]);
});

it('a byte order mark is a character of the file', () => {
  expect(decodeKeepingMark(Buffer.from('\ufeffab'))).toBe('\ufeffab');
});
