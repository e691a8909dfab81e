import { describe, expect, it } from 'vitest';
import { englishWords } from '../../../../src/text/spaces/english-words.js';
import { isSlip } from '../../../../src/text/spaces/one-slip.js';
import { splitRun } from '../../../../src/text/spaces/split-run.js';
import { steadyDistance } from '../../../../src/text/spaces/steady-distance.js';
import { countsOf } from '../../../../src/text/spaces/word-counts.js';

const words = { english: englishWords(), own: countsOf(['quenby']), vocabulary: countsOf(['osmund']) };
const split = (run: string): string => {
  const { cuts } = splitRun(run, words);
  return [0, ...cuts].map((from, n) => run.slice(from, cuts[n] ?? run.length)).join(' ');
};

describe('the likeliest words of a run', () => {
  it.each([
    'political powers',
    'to confront',
    'a clandestine',
    'themeeting of the board'.replace('themeeting', 'the meeting'),
    'Quenby said',
    'Osmund claimed',
    'US military',
  ])('%s', (apart) => {
    expect(split(apart.replaceAll(' ', ''))).toBe(apart);
  });

  it('are likelier than one word where they are common, and not where the word is one', () => {
    expect(splitRun('servethe', words).gain).toBeGreaterThan(10);
    expect(splitRun('gerrymandering', words).gain).toBeLessThan(0);
    expect(splitRun('Nakasuga', words).gain).toBeLessThan(3);
  });

  it('are known or not', () => {
    expect(splitRun('Quenbysaid', words).known).toEqual([true, true]);
    expect(splitRun('Zzrtgfsaid', words).known).toEqual([false, true]);
  });
});

describe('a slip of the pen', () => {
  it.each(['followin', 'seaason', 'goverment', 'statemnet', 'ministar'])('%s is one', (run) => {
    expect(isSlip(run, 30, words.english.words)).toBe(true);
  });

  it.each(['servethe', 'toconfront', 'wasno', 'zzzzzzzz'])('%s is none', (run) => {
    expect(isSlip(run, 30, words.english.words)).toBe(false);
  });

  it('is not looked for where the split is likelier', () => {
    expect(isSlip('followin', 10, words.english.words)).toBe(false);
  });
});

describe('a steady distance', () => {
  it.each([
    [[78, 80, 75, 79, 81, 20], { from: 75, to: 81 }],
    [[78, 80, 75], null],
    [[78, 160, 75, 240, 81, 20, 44], null],
    [[8, 9, 8, 9, 8, 9], null],
    [[], null],
  ])('of %j', (distances, expected) => {
    expect(steadyDistance(distances)).toEqual(expected);
  });
});
