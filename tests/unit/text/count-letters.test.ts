import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countLetters } from '../../../src/text/count-letters.js';

it('counts letters and digits of any script, each character once', () => {
  expect(countLetters('Ann, 7: ö Ж 漢 𝒜 — 👁 \u0301')).toBe(8);
});

it('agrees with the pattern it stands for', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => countLetters(text) === (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0)));
});
