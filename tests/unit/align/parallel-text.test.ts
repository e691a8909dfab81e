import { describe, expect, it } from 'vitest';
import { parallelText } from '../../../src/align/parallel-text.js';
import { witnessOfText } from '../../../src/align/witness.js';
import type { ParallelText } from '../../../src/model/parallel-text.js';

const FIRST = 'The harbour board of Larkhaven met on Monday to hear the engineers on the northern ramp.';
const SECOND = 'Ferries to Osmund Bay will stop until the spring, at the latest until Easter, the board said.';
const THIRD = 'Shopkeepers on the island said they feared for the Christmas trade and asked the council for help.';

const parallel = (...texts: readonly string[]): ParallelText =>
  parallelText(texts.map((text, i) => ({ id: String.fromCharCode(65 + i), witness: witnessOfText(text) })));

/** Each segment as `AB: text | C: other`, a form that differs in spaces or marks after `~`, `… D` for those that cannot speak. */
const told = (...texts: readonly string[]): readonly string[] =>
  parallel(...texts).segments.map(({ readings, silent }) => {
    const shown = readings.map((forms) => forms.map(({ text, witnesses }) => `${witnesses.join('')}: ${text}`).join(' ~ '));
    return `${shown.join(' | ')}${silent.length === 0 ? '' : ` … ${silent.join('')}`}`;
  });

/** The story of one version, put together from its forms. */
function storyOf({ segments, transpositions }: ParallelText, id: string): string {
  const forms = segments.map(({ readings }) => readings.flat().find(({ witnesses }) => witnesses.includes(id))?.text ?? '');
  const stretches = transpositions.find(({ document }) => document === id)?.stretches ?? [0];
  const starts = [...stretches].sort((x, y) => x - y);
  return stretches
    .map((from) =>
      forms
        .slice(
          from,
          starts.find((next) => next > from),
        )
        .join(''),
    )
    .join('');
}

describe('versions told as one text', () => {
  it('are one segment where all agree, parted where words differ', () => {
    expect(told(FIRST, FIRST)).toEqual([`AB: ${FIRST}`]);
    expect(told(FIRST, FIRST.replace('Monday', 'Tuesday'), FIRST)).toEqual([
      'ABC: The harbour board of Larkhaven met on ',
      'AC: Monday  | B: Tuesday ',
      'ABC: to hear the engineers on the northern ramp.',
    ]);
  });

  it('have the forms of one reading side by side, the most carried first', () => {
    expect(told('one two three', 'one two, three', 'one two, three')).toEqual(['ABC: one ', 'BC: two,  ~ A: two ', 'ABC: three']);
    expect(told('one two three', 'one TWO three')).toEqual(['AB: one ', 'A: two  ~ B: TWO ', 'AB: three']);
    expect(told('“one two', 'one two')).toEqual(['A: “one  ~ B: one ', 'AB: two']);
  });

  it('have an empty form where one has nothing', () => {
    expect(told('The board met late on Monday again', 'The board met on Monday again')).toEqual([
      'AB: The board met ',
      'A: late  | B: ',
      'AB: on Monday again',
    ]);
  });

  it('name those that cannot speak', () => {
    const long = Array.from({ length: 70 }, (_, i) => `entry${i}`).join(' ');
    const segments = told(`${FIRST} ${long}`, `${FIRST} ${long}`, FIRST);
    expect(segments.at(-1)).toBe(`AB: ${long} … C`);
    expect(told(`${FIRST} ${long.replace('entry9 ', 'page9 ')}`, `${FIRST} ${long}`, `${FIRST} ${long}`, FIRST)).toContain(
      'BC: entry9  | A: page9  … D',
    );
  });

  it('tell the order of a version that has it otherwise', () => {
    const text = parallel([FIRST, SECOND, THIRD].join('\n\n'), [FIRST, SECOND, THIRD].join('\n\n'), [THIRD, FIRST, SECOND].join('\n\n'));
    expect(text.transpositions.map(({ document }) => document)).toEqual(['C']);
    const [order = []] = text.transpositions.map(({ stretches }) => stretches);
    expect(order).toHaveLength(2);
    expect(order[0]).toBeGreaterThan(order[1] ?? 0);
    expect(storyOf(text, 'C').replaceAll(/\s+/g, ' ')).toBe(`${THIRD} ${FIRST} ${SECOND}`);
  });

  it('give every version back', () => {
    const texts = [
      `“${FIRST}”\n\n${SECOND}\n`,
      `${FIRST.replace('Monday', 'Tuesday')}\n\n${SECOND.replaceAll(' ', '')}`,
      `${FIRST.toUpperCase()} ${THIRD}\n\n${SECOND}`,
    ];
    const all = parallel(...texts);
    expect(texts.map((_, i) => storyOf(all, String.fromCharCode(65 + i)))).toEqual(texts);
    expect(all.leftOut).toEqual([]);
  });

  it('may be none, or have no letter', () => {
    expect(parallel()).toEqual({ segments: [], transpositions: [], leftOut: [] });
    expect(told('…', '!?')).toEqual([]);
  });
});
