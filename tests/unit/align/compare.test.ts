import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../src/align/compare.js';
import { applyScript, editScript } from '../../../src/align/edit-script.js';
import { relationKind } from '../../../src/align/relation-kind.js';
import { witnessOfText } from '../../../src/align/witness.js';

const PARAGRAPHS = [
  'The harbour board of Larkhaven met on Monday to hear the engineers on the northern ramp.',
  'Ferries to Osmund Bay will stop until the spring, at the latest until Easter, the board said.',
  'Shopkeepers on the island said they feared for the Christmas trade and asked the council for help.',
  'A mayor of three terms, Ida Brandvold, called the closure the worst news since the flood.',
];
const text = (...order: readonly number[]): string => order.map((index) => PARAGRAPHS[index] ?? '').join('\n\n');
const kindOf = (a: string, b: string) => relationKind(compareTexts(a, b));

describe('empty and bare texts', () => {
  it.each([
    ['both empty', '', ''],
    ['one empty', '', text(0)],
    ['marks against marks', '… — “”', '!?'],
    ['marks against a story', '… — “”', text(0, 1)],
    ['white space', ' \n\n ', '\t'],
  ])('have nothing in common: %s', (_, a, b) => {
    const alignment = compareTexts(a, b);
    expect(alignment.passages).toEqual([]);
    expect(relationKind(alignment)).toBeNull();
    expect(alignment.equal).toBe(0);
  });

  it('of marks alone do not differ where it could be told', () => {
    expect(compareTexts('…', '!?').differences).toEqual([]);
  });
});

describe('spaces beside the marks that open and close a text', () => {
  const spaces = (a: string, b: string): readonly (readonly string[])[] =>
    compareTexts(a, b).differences.map((gap) => [gap.kind, a.slice(...gap.a), b.slice(...gap.b)]);

  it('are compared as all others are', () => {
    expect(spaces('The ferry may refer to :', 'The ferry may refer to:')).toEqual([['gap', ' :', ':']]);
    expect(spaces('… and then the ferry stopped.', '…and then the ferry stopped.')).toEqual([['gap', '… ', '…']]);
  });

  it('but those outside the marks are the page\u2019s', () => {
    expect(spaces('  The ferry stopped for good.\n', 'The ferry stopped for good.')).toEqual([]);
  });
});

describe('a text with itself is identical', () => {
  it.each([
    ['a story', text(0, 1, 2, 3)],
    ['one short sentence', 'Ferry stops.'],
    ['a paragraph twice', text(0, 0)],
    ['a story three times', text(0, 1, 2, 0, 1, 2, 0, 1, 2)],
    ['short paragraphs only', 'Home 2\n\nAway 1\n\nHalf-time 1\n\nGoals: Ott, Lund\n\nCards: none'],
    ['Windows line ends', `${PARAGRAPHS[0] ?? ''}\r\n\r\n${PARAGRAPHS[1] ?? ''}`],
    ['a soft line break in a short text', 'Ferry stops\u2028until Easter'],
    ['one letter', 'x'],
    ['one letter many times', 'a'.repeat(5000)],
    ['Chinese', '拉克海文港務局週一召開會議。'.repeat(3)],
  ])('%s', (_, same) => {
    expect(compareTexts(same, same)).toMatchObject({ differences: [], equal: witnessOfText(same).letters.codes.length });
    expect(kindOf(same, same)).toBe('identical');
  });
});

describe('moved paragraphs', () => {
  it('are passages that moved', () => {
    const alignment = compareTexts(text(0, 1, 2, 3), text(3, 0, 1, 2));
    expect(alignment.passages.filter(({ moved }) => moved)).toHaveLength(1);
    expect(alignment.passages).toHaveLength(4);
    expect(alignment.equal).toBe(alignment.lettersA);
    expect(relationKind(alignment)).toBe('republication');
  });

  it('with an edit inside are found whole', () => {
    const moved = text(3, 0, 1, 2).replace('three terms', 'four terms');
    const alignment = compareTexts(text(0, 1, 2, 3), moved);
    const passage = alignment.passages.filter((found) => found.moved);
    expect(passage).toHaveLength(1);
    expect(moved.slice(...(passage[0]?.b ?? [0, 0]))).toMatch(/^A mayor of four terms.*flood\.$/);
    expect(passage[0]?.kind).toBe('edited');
    expect(alignment.differences.filter(({ kind }) => kind === 'words').map((difference) => moved.slice(...difference.b))).toEqual([
      'four',
    ]);
  });

  it('in any order are all found', () => {
    for (const order of [
      [1, 0, 2, 3],
      [3, 2, 1, 0],
      [2, 3, 0, 1],
      [1, 3, 0, 2],
    ]) {
      const alignment = compareTexts(text(0, 1, 2, 3), text(...order));
      expect(alignment.equal).toBe(alignment.lettersA);
      expect(alignment.differences.filter(({ kind }) => kind !== 'gap')).toEqual([]);
    }
  });

  it('and one repeated: the second copy is new text', () => {
    const alignment = compareTexts(text(0, 1), text(0, 1, 0));
    expect(alignment.coveredA).toBe(alignment.lettersA);
    expect(alignment.differences.map(({ kind }) => kind)).toContain('added');
  });
});

describe('the relation', () => {
  it.each([
    ['identical', text(0, 1, 2), text(0, 1, 2).replace(/ /g, '').toUpperCase()],
    ['republication', text(0, 1, 2, 3), text(0, 1, 2, 3).replace('Monday', 'Tuesday')],
    ['republication', text(0, 1), text(0, 1, 2, 3)],
    ['reworked', text(0, 1, 2), `${text(0)}\n\n${'Nothing of this was known at the county hall when the papers asked there. '.repeat(2)}`],
    [
      'partial',
      text(0, 1, 2, 3),
      `${text(0)}\n\n${'Nothing of this was known at the county hall when the papers asked there. '.repeat(9)}`,
    ],
  ])('%s', (kind, a, b) => {
    expect([kindOf(a, b), kindOf(b, a)]).toEqual([kind, kind]);
  });

  it('is none when only a quotation is shared', () => {
    const speech = '“We will not let the island starve for the sake of a ramp that nobody wanted in the first place,” ';
    expect(
      kindOf(`${speech}Brandvold told a crowd in the market square.`, `Asked about the winter, the mayor answered: ${speech}`),
    ).toBeNull();
  });

  it('is none when only a phrase is shared', () => {
    expect(kindOf(text(0), 'In another town the harbour board of Larkhaven is hardly known.')).toBeNull();
  });
});

describe('hostile texts', () => {
  it('a joined letter against letters with a space between has a gap that begins before it ends', () => {
    const [a, b] = ['oﬃce', 'of fice'].map((word) => `The harbour board of Larkhaven met in the ${word} of the northern ramp.`) as [
      string,
      string,
    ];
    for (const { a: inA, b: inB } of [...compareTexts(a, b).differences, ...compareTexts(b, a).differences]) {
      expect(inA[0]).toBeLessThanOrEqual(inA[1]);
      expect(inB[0]).toBeLessThanOrEqual(inB[1]);
    }
  });

  it('unbroken data lines are equal only when they are', () => {
    const line = (rest: string): string =>
      `The ferry board wrote ${'abcdefghij'.repeat(100)}${rest} in a letter to all the shopkeepers of Larkhaven.`;
    const [a, b] = [line('q'.repeat(500)), line('z'.repeat(200))];
    const [x, y] = [witnessOfText(a), witnessOfText(b)];
    const { runs } = compareTexts(a, b);
    const lettersOfRun = (codes: Uint32Array, from: number, length: number): string =>
      String.fromCodePoint(...codes.slice(from, from + length));
    const unequal = runs.filter(
      (run) => lettersOfRun(x.letters.codes, run.a, run.length) !== lettersOfRun(y.letters.codes, run.b, run.length),
    );
    expect(unequal).toEqual([]);
  });

  it('the order of repeated paragraphs does not make a text another', () => {
    const [a, b] = [text(0, 0, 1, 1), text(1, 1, 0, 0)];
    const [x, y] = [witnessOfText(a), witnessOfText(b)];
    expect(applyScript(a, editScript(x, y, compareTexts(a, b)))).toBe(b);
    expect(kindOf(a, b)).toBe('republication');
  });

  it('Windows line ends part paragraphs at blank lines only', () => {
    expect(witnessOfText('one\r\ntwo\r\n\r\nthree').story.paragraphs).toHaveLength(2);
  });
});
