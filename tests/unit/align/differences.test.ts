import { describe, expect, it } from 'vitest';
import { compareTexts, mirror } from '../../../src/align/compare.js';
import type { Alignment } from '../../../src/model/alignment.js';
import { parseNotation } from './notation.js';

const FIRST = 'The harbour board of Larkhaven met on Monday to hear the engineers on the northern ramp.';
const SECOND = 'Ferries to Osmund Bay will stop until the spring, at the latest until Easter, the board said.';
const THIRD = 'Shopkeepers on the island said they feared for the Christmas trade and asked the council for help.';

/** Every difference as `kind before→after`, `¶` where a paragraph begins after a gap. */
function told(notation: string): readonly string[] {
  const [a, b] = parseNotation(notation);
  return compareTexts(a, b).differences.map(
    ({ kind, a: inA, b: inB, breakA, breakB }) =>
      `${kind} ${JSON.stringify(a.slice(...inA))}${breakA ? '¶' : ''}→${JSON.stringify(b.slice(...inB))}${breakB ? '¶' : ''}`,
  );
}

describe('a difference is told with what both texts have there', () => {
  it.each([
    ['letters written otherwise', 'The board met in the [OFFICE/office] of the northern ramp on Monday', ['form "OFFICE"→"office"']],
    ['one letter', 'The board met on the northern [r/R]amp on Monday morning again', ['form "r"→"R"']],
    ['a joined letter', 'The harbour board met in the o[ffi/ﬃ]ce of the northern ramp', ['form "ffi"→"ﬃ"']],
    ['two words', 'The board met in the [NEW OFFICE/new office] on the northern ramp', ['form "NEW"→"new"', 'form "OFFICE"→"office"']],
    ['a form beside a lost space', 'The board met in the new[ O/o]ffice on the northern ramp', ['gap " "→""', 'form "O"→"o"']],
    ['the last letter', 'The board met again on the northern ram[P/p]', ['form "P"→"p"']],
    ['a paragraph break lost', `${FIRST}[\n\n/ ]${SECOND}`, ['gap ".\\n\\n"¶→". "']],
    ['a paragraph break made', `${FIRST}[ /\n\n]${SECOND}`, ['gap ". "→".\\n\\n"¶']],
    ['a paragraph break wider', `${FIRST}[\n\n/\n\n\n]${SECOND}`, ['gap ".\\n\\n"¶→".\\n\\n\\n"¶']],
    ['marks at the start', `[“/]${FIRST}`, ['gap "“"→""']],
    ['marks at the end', `${FIRST.slice(0, -1)}[./!]`, ['gap "."→"!"']],
    ['words at the start', `[Yesterday/Today] ${FIRST}`, ['words "Yesterday"→"Today"']],
    ['words at the end', `${FIRST.slice(0, -1)} [again/soon].`, ['words "again"→"soon"']],
    ['words between marks', 'The harbour board said “[never/always]” to the engineers on the northern ramp', ['words "never"→"always"']],
    [
      'words that begin alike',
      'The harbour board of Larkhaven met the [engineers/engines] on the northern ramp',
      ['words "engineers"→"engines"'],
    ],
    ['words put in', 'The harbour board met [/late ]on Monday to hear the engineers', ['words ""→"late "']],
    ['a paragraph put in', `${FIRST}\n\n[/${THIRD}\n\n]${SECOND}`, [`added ""→${JSON.stringify(THIRD)}`]],
    ['a paragraph cut', `${FIRST}\n\n[${THIRD}\n\n/]${SECOND}`, [`removed ${JSON.stringify(THIRD)}→""`]],
    ['a quotation put in', `${FIRST}[/\n\n“${THIRD}”]`, [`added ""→${JSON.stringify(`“${THIRD}”`)}`]],
  ])('%s', (_, notation, expected) => {
    expect(told(notation)).toEqual(expected);
  });

  it('the place of what only one has is behind the passage before it', () => {
    const [a, b] = [`${FIRST}\n\n${SECOND}`, `${FIRST}\n\n${THIRD}\n\n${SECOND}`];
    const place = FIRST.length - 1;
    expect(compareTexts(a, b).differences.map(({ a: inA }) => inA)).toEqual([[place, place]]);
    expect(compareTexts(b, a).differences.map(({ b: inB }) => inB)).toEqual([[place, place]]);
    expect(compareTexts(SECOND, `${THIRD}\n\n${SECOND}`).differences.map(({ a: inA }) => inA)).toEqual([[0, 0]]);
  });

  it('what both have in another order is neither added nor removed', () => {
    const [a, b] = [[FIRST, SECOND, THIRD].join('\n\n'), [THIRD, FIRST, SECOND].join('\n\n')];
    expect(compareTexts(a, b).differences.filter(({ kind }) => kind !== 'gap')).toEqual([]);
  });
});

describe('a passage', () => {
  const passages = (notation: string): readonly string[] => {
    const [a, b] = parseNotation(notation);
    return compareTexts(a, b).passages.map((passage) => {
      const marks = [passage.kind, passage.moved ? 'moved' : '', passage.quoted ? 'quoted' : '', passage.wholeSentence ? 'sentence' : ''];
      return `${marks.filter((mark) => mark !== '').join(' ')} ${passage.equal} ${passage.ownProse} ${b.slice(...passage.b)}`;
    });
  };
  const letters = (text: string): number => text.replaceAll(/[^\p{L}]/gu, '').length;

  it('is the same where all letters are, edited otherwise', () => {
    expect(passages(`${FIRST}[ /]\n\n${SECOND}`)).toEqual(
      [FIRST, SECOND].map((one) => `same sentence ${letters(one)} ${letters(one)} ${one}`),
    );
    const edited = FIRST.replace('Monday', 'Friday');
    const equal = letters(FIRST) - letters('Monday');
    expect(passages(FIRST.replace('Monday', '[Monday/Friday]'))).toEqual([`edited sentence ${equal} ${equal} ${edited}`]);
    expect(passages(FIRST.replace('on Monday', '[on Monday/]'))[0]).toMatch(/^edited/);
    expect(passages(FIRST.replace('on Monday', '[/late] on Monday'))[0]).toMatch(/^edited/);
  });

  it('is quoted where nine tenths stand in quotation marks in both texts, and its prose is the rest', () => {
    expect(passages(`“${SECOND}”`)).toEqual([`same quoted sentence ${letters(SECOND)} 0 “${SECOND}”`]);
    expect(passages(`[“/]${SECOND}[”/]`)).toEqual([`same sentence ${letters(SECOND)} ${letters(SECOND)} ${SECOND}`]);
    const [one] = passages(`“${SECOND.slice(0, -1)},” the mayor told the council of the island on Sunday.`);
    expect(one).toMatch(new RegExp(`^same sentence ${letters(SECOND) + 41} 41 `));
  });

  it('holds a whole sentence or not', () => {
    const middle = 'the engineers on the northern ramp of the old ferry quay and its eleven cracks';
    const [a, b] = [
      'Yesterday nobody in the town hall of Larkhaven had been told a single word about',
      'In the spring of that same year the council asked three divers to look for',
    ];
    expect(passages(`[${a}/${b}] ${middle} [when they came to the door/because nothing else was left].`)[0]).toMatch(/^(same|edited) \d/);
    expect(passages(`${FIRST} [${a}/${b}].`)[0]).toMatch(/^\w+ sentence/);
  });
});

describe('the other side of an alignment', () => {
  const notation = `[“/]${FIRST.replace('Monday', '[Monday/Friday]')}[ /\n\n]${SECOND}[\n\n${THIRD}/]`;
  const [a, b] = parseNotation(notation);

  it('is the alignment of the other order', () => {
    const there: Alignment = compareTexts(a, b);
    expect(mirror(there)).toEqual(compareTexts(b, a));
    expect(mirror(mirror(there))).toEqual(there);
    expect(mirror(there).differences.map(({ kind }) => kind)).toContain('added');
  });

  it('does not depend on which text is longer, or comes first', () => {
    for (const [x, y] of [
      ['Monday', 'Friday'],
      ['Friday', 'Monday'],
      ['May', 'September'],
    ] as const) {
      const found = told(`The harbour board met on [${x}/${y}] to hear the engineers on the northern ramp`);
      expect(found).toEqual([`words "${x}"→"${y}"`]);
    }
  });
});
