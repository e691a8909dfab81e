import { expect, it } from 'vitest';
import { isWhole } from '../../property/texts.js';
import { flagsBetween, flagsOf, STORY } from './invented.js';

/** A word of letters that are two units each, shifted by one unit where `shift` is odd. */
const longWord = (shift: number): string => `${'a'.repeat(shift % 2)}${'𐐨'.repeat(40 + shift)}`;

const shownBy = (flags: ReturnType<typeof flagsOf>): readonly string[] =>
  flags.flatMap(({ before, after, explanation, detail }) => [before ?? '', after ?? '', explanation, ...Object.values(detail).map(String)]);

it.each([0, 1, 2, 3])('the words beside a change are not cut inside a character (shift %i)', (shift) => {
  const word = longWord(shift);
  const story = (between: string): string => STORY.replace('ramp, which', `${word}${between}${word}`);
  for (const between of ['', ',', '; ', '” ', '\n\n']) {
    const flags = flagsBetween({ text: story(' ') }, { text: story(between) });
    expect(flags.length).toBeGreaterThan(0);
    expect(shownBy(flags).filter((shown) => !isWhole(shown))).toEqual([]);
  }
});

it.each([0, 1, 2, 3])('the words beside a stray mark are not cut inside a character (shift %i)', (shift) => {
  const flags = flagsOf({ text: `The board said ${longWord(shift)}” ${longWord(shift)}.` });
  expect(flags.map(({ kind }) => kind)).toContain('unbalanced-quotes');
  expect(shownBy(flags).filter((shown) => !isWhole(shown))).toEqual([]);
});

it.each([0, 1, 2, 3])('a long reading is not cut inside a character (shift %i)', (shift) => {
  const flags = flagsBetween({ text: STORY }, { text: `${STORY}\n\nThe board said ${`${longWord(shift)} `.repeat(12)}.` });
  expect(flags.map(({ kind }) => kind)).toEqual(['passage-added']);
  expect(shownBy(flags).filter((shown) => !isWhole(shown))).toEqual([]);
});
