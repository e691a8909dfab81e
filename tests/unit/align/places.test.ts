import { describe, expect, it } from 'vitest';
import { collate } from '../../../src/align/collate.js';
import { compareTexts } from '../../../src/align/compare.js';
import { witnessOfText } from '../../../src/align/witness.js';
import type { Place } from '../../../src/model/collation.js';

const FIRST = 'The harbour board of Larkhaven met on Monday to hear the engineers on the northern ramp.';
const SECOND = 'Ferries to Osmund Bay will stop until the spring, at the latest until Easter, the board said.';
const THIRD = 'Shopkeepers on the island said they feared for the Christmas trade and asked the council for help.';
const FOURTH = 'A mayor of three terms, Ida Brandvold, called the closure the worst news since the flood.';

const collated = (texts: Readonly<Record<string, string>>) =>
  collate(Object.entries(texts).map(([id, text]) => ({ id, witness: witnessOfText(text) })));
const shown = (texts: Readonly<Record<string, string>>, { document, span }: Place): string =>
  `${document} ${span.join('-')} ${(texts[document] ?? '').slice(...span)}`;

describe('the places of a collation', () => {
  it('are those of the words, an empty one behind the word before it, by document', () => {
    const texts = { d: 'One two, three four', c: 'One three four', b: 'One two, three four', a: 'three four' };
    const { loci } = collated(texts);
    expect(loci.map(({ readings }) => readings.map(({ witnesses }) => witnesses.map((place) => shown(texts, place))))).toEqual([
      [['b 0-7 One two', 'd 0-7 One two'], ['a 0-0 '], ['c 0-3 One']],
    ]);
  });

  it('of a text that lacks a word stand behind the letter before', () => {
    const texts = { a: 'The board met late on Monday', b: 'The board met (on Monday' };
    const [locus] = collated(texts).loci;
    expect(locus?.readings.map(({ witnesses }) => witnesses.map((place) => shown(texts, place)))).toEqual([['a 14-18 late'], ['b 13-13 ']]);
  });

  it('of two blocks that moved side by side are two', () => {
    const order = [FIRST, SECOND, THIRD, FOURTH];
    const plain = order.join('\n\n');
    const moved = [FOURTH, THIRD, FIRST, SECOND].join('\n\n');
    const texts = { c: moved, a: plain, b: plain, d: moved.toUpperCase() };
    const { moves, exact, fragments, leftOut } = collated(texts);
    const told = (id: string, text: (story: string) => string): readonly string[] => [
      `${id} 0-${FOURTH.length - 1} ${text(FOURTH.slice(0, -1))}`,
      `${id} ${FOURTH.length + 2}-${FOURTH.length + 1 + THIRD.length} ${text(THIRD.slice(0, -1))}`,
    ];
    const all = [...told('c', (story) => story), ...told('d', (story) => story.toUpperCase())];
    expect(moves.map((place) => shown(texts, place))).toEqual(all);
    expect([exact, fragments, leftOut]).toEqual([true, [], []]);
  });

  it('are named by document among those that cannot speak', () => {
    const long = Array.from({ length: 70 }, (_, i) => `entry${i}`).join(' ');
    const whole = `${FIRST} ${long}`;
    const { loci, fragments } = collated({
      ...{ z: FIRST, y: whole, x: whole.replace('entry30 ', 'page30 '), a: FIRST.toUpperCase(), w: FIRST },
      ...{ b: whole, c: whole, d: whole },
    });
    expect([loci.map(({ lacunae }) => lacunae), fragments]).toEqual([[['a', 'w', 'z']], ['a', 'w', 'z']]);
  });
});

describe('the order of what a comparison tells', () => {
  it('is that of B, and of A where B has one place for two', () => {
    const [a, b] = [[FIRST, SECOND, THIRD, FOURTH].join('\n\n'), [FOURTH, FIRST, THIRD].join('\n\n')];
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const { passages, differences } = compareTexts(x, y);
      const key = ({ a: inA, b: inB }: (typeof differences)[number] | (typeof passages)[number]): readonly number[] => [...inB, inA[0]];
      for (const told of [passages, differences])
        expect(told.map(key)).toEqual(
          told.map(key).sort((p, q) => (p[0] ?? 0) - (q[0] ?? 0) || (p[1] ?? 0) - (q[1] ?? 0) || (p[2] ?? 0) - (q[2] ?? 0)),
        );
    }
  });

  it('counts the letters in passages on each side', () => {
    const { coveredA, coveredB, lettersA, lettersB, equal } = compareTexts(
      `${FIRST}\n\n${SECOND}`,
      `${THIRD}\n\n${FIRST.replace('on Monday', 'late on Monday')}`,
    );
    const letters = (text: string): number => text.replaceAll(/\W/g, '').length;
    expect([lettersA, lettersB]).toEqual([letters(FIRST + SECOND), letters(THIRD + FIRST) + 4]);
    expect([coveredA, coveredB, equal]).toEqual([letters(FIRST), letters(FIRST) + 4, letters(FIRST)]);
  });
});
