import { describe, expect, it } from 'vitest';
import type { Flag } from '../../../src/model/flag.js';
import { flagsBetween, flagsOf, STORY } from './invented.js';

const only = (kind: Flag['kind'], text: string): Flag | undefined => flagsOf({ text }).find((flag) => flag.kind === kind);

describe('the flag for invisible characters', () => {
  it('names the characters and spells them out in the words', () => {
    const text = 'The gov\u200berned \u202eramp.';
    const flag = only('invisible-characters', text);
    expect(flag?.explanation).toBe(
      'Characters that cannot be seen (zero width space U+200B, right-to-left override U+202E) stand in 2 places: “gov[U+200B]erned”, “[U+202E]ramp.”.',
    );
    expect(text.slice(...(flag?.a ?? [0, 0]))).toBe('gov\u200berned');
  });

  it('lists six places and counts all', () => {
    const flag = only('invisible-characters', 'pi\u200ber '.repeat(40));
    expect(flag?.detail).toMatchObject({ places: 40, listed: { length: 6 } });
    expect(flag?.explanation).toContain('among others');
  });

  it('stays short however many stand in a row', () => {
    expect(only('invisible-characters', `pier${'\u200b'.repeat(50_000)}head`)?.explanation.length).toBeLessThan(1000);
  });
});

describe('the flag for look-alikes', () => {
  it('names the word and its foreign letters', () => {
    const flag = only('homoglyphs', 'The h\u0430rb\u043eur is closed.');
    expect(flag).toMatchObject({ before: 'h\u0430rb\u043eur', after: 'harbour', a: [4, 11] });
    expect(flag?.explanation).toBe(
      'Letters of another script stand for Latin ones that look alike, in one place: “h\u0430rb\u043eur” (\u0430 U+0430, \u043e U+043E).',
    );
  });
});

describe('between a story and a copy full of tricks', () => {
  const kinds = (text: string): readonly string[] => flagsBetween({ text: STORY }, { text }).map(({ kind }) => kind);

  it.each([
    ['invisible characters', STORY.replace(/e(?=[a-z])/g, 'e\u200b').replace(/t(?=h)/g, 't\ufeff')],
    ['invisible characters beside spaces and marks', STORY.replace(/, /g, '\u200b,\u00ad ').replace(/ (?=t)/g, ' \ufeff')],
    ['look-alikes', STORY.replace(/o/g, '\u043e').replace(/a(?=[a-z]{2})/g, '\u0430')],
    ['both', STORY.replace(/o/g, '\u043e\u00ad')],
  ])('nothing differs: %s', (_, copy) => {
    expect(kinds(copy)).toEqual([]);
  });

  it('a space that an invisible character replaces is lost', () => {
    expect(kinds(STORY.replace('board of', 'board\u200bof'))).toEqual(['missing-space']);
    expect(kinds(STORY.replace('board of', 'board\ufeffof'))).toEqual(['missing-space']);
  });
});
