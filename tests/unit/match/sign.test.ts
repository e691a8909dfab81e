import { describe, expect, it } from 'vitest';
import { sign } from '../../../src/match/sign.js';
import { winnow } from '../../../src/match/winnow.js';

const STORY = 'The harbour board of Larkhaven closed the northern ramp on Monday after engineers found cracks in its steel.';

describe('a signature', () => {
  it('does not change with spaces, marks, case, ligatures and invisible characters', () => {
    const damaged = STORY.replace(/ /g, '').replace('engineers', 'engi\u00adneers').toUpperCase();
    expect(sign(damaged, 12, 6)).toEqual(sign(STORY, 12, 6));
    expect(sign(`“${STORY.replace('of', 'oﬀ')}”`, 12, 6)).toEqual(sign(STORY.replace('of', 'off'), 12, 6));
  });

  it.each([
    ['of an empty text', ''],
    ['of marks alone', '“…” — !?'],
    ['of fewer letters than a k-gram', 'short one'],
  ])('has no hash: %s', (_, text) => {
    expect(sign(text, 12, 6)).toHaveLength(0);
  });

  it('of a text of one k-gram is that k-gram, though no window is full', () => {
    expect(sign('abcdefghijkl', 12, 6)).toHaveLength(1);
  });

  it('of one letter repeated a million times is one hash', () => {
    expect(sign('a'.repeat(1_000_000), 25, 16)).toHaveLength(1);
  });

  it('of a repeated paragraph is no longer than of the paragraph twice', () => {
    expect(sign(STORY.repeat(500), 12, 6)).toEqual(sign(STORY.repeat(3), 12, 6));
  });

  it('keeps about two in w + 1 k-grams', () => {
    const words = Array.from({ length: 4000 }, (_, i) => `${(i * 2_654_435_761) % 1_000_003}`).join(' ');
    const letters = words.replaceAll(' ', '').length;
    expect(sign(words, 25, 16).length / letters).toBeCloseTo(2 / 17, 1);
  });
});

describe('winnowing', () => {
  it('takes the rightmost of equal hashes and each place once', () => {
    expect([...winnow(Uint32Array.from([3, 1, 1, 2, 1, 5, 6]), 3)]).toEqual([2, 4]);
  });

  it('of hashes in rising or falling order is no special case', () => {
    expect([...winnow(Uint32Array.from([1, 2, 3, 4]), 2)]).toEqual([0, 1, 2]);
    expect([...winnow(Uint32Array.from([4, 3, 2, 1]), 2)]).toEqual([1, 2, 3]);
  });
});
