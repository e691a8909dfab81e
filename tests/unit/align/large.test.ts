import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../src/align/compare.js';
import { relationKind } from '../../../src/align/relation-kind.js';
import { witnessOfText } from '../../../src/align/witness.js';
import { lettersOf } from '../../../src/text/letters.js';
import { seededRandom } from '../../measure/seeded-random.js';

const random = seededRandom(7);
const letters = 'abcdefghijklmnopqrstuvwxyz';
const randomWord = (): string => Array.from({ length: 3 + Math.floor(random() * 6) }, () => letters[Math.floor(random() * 26)]).join('');
/** About 1.2 MB in one paragraph. */
const WORDS = Array.from({ length: 180_000 }, randomWord);
const LARGE = WORDS.join(' ');

describe('a megabyte in one paragraph', () => {
  it('is identical to itself', () => {
    expect(relationKind(compareTexts(LARGE, LARGE))).toBe('identical');
  });

  it('in capitals has the same letters', () => {
    expect(compareTexts(LARGE, LARGE.toUpperCase()).equal).toBe(lettersOf(LARGE).codes.length);
  });

  it('with every space doubled differs at every space', () => {
    expect(compareTexts(LARGE, WORDS.join('  ')).differences).toHaveLength(WORDS.length - 1);
  });

  it('glued has lost every space', () => {
    expect(compareTexts(LARGE, WORDS.join('')).differences).toHaveLength(WORDS.length - 1);
  });
});

describe('a megabyte of one sentence', () => {
  const sentence = 'All talk of the northern ramp and no ferry makes Larkhaven a dull town. ';
  const repeated = sentence.repeat(14_000);

  it('is identical to itself', () => {
    expect(relationKind(compareTexts(repeated, repeated))).toBe('identical');
  });

  it('with one word changed is compared closely, or said to be not', () => {
    const changed = repeated.slice(0, 500_000) + repeated.slice(500_000).replace('dull', 'lively');
    const alignment = compareTexts(repeated, changed);
    expect(alignment.equal >= alignment.lettersA - 100 || !alignment.exact).toBe(true);
  });
});

describe('ten megabytes', () => {
  it('of plain words are read into paragraphs', () => {
    expect(witnessOfText('word '.repeat(2_000_000)).story.paragraphs).toHaveLength(1);
  });

  it('of line breaks are no paragraph', () => {
    expect(witnessOfText('\n'.repeat(1_000_000)).story.paragraphs).toHaveLength(0);
  });
});

it('a letter under forty thousand marks is one letter with its marks', () => {
  const { starts } = lettersOf(`a${'\u0301\u0323'.repeat(20_000)}b`);
  expect([starts[0], starts.at(-1)]).toEqual([0, 40_001]);
});
