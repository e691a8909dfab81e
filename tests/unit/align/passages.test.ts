import { describe, expect, it } from 'vitest';
import { gatherPassages } from '../../../src/align/passages.js';
import { windowWords } from '../../../src/align/window-words.js';
import { type Witness, witnessOfText } from '../../../src/align/witness.js';
import { diffWordsIn } from '../../../src/align/word-diff.js';
import type { Run } from '../../../src/model/alignment.js';

const run = (a: number, b: number, length: number, moved = false): Run => ({ a, b, length, moved });

/** So many words of five letters; a sentence begins with each of some words, a paragraph with each of others. */
function words(count: number, letter: string, sentences: readonly number[] = [], paragraphs: readonly number[] = []): Witness {
  const all = Array.from({ length: count }, (_, i) => {
    const word = letter.repeat(5);
    const gap = paragraphs.includes(i) ? '\n\n' : sentences.includes(i) ? '. ' : ' ';
    return i === 0 ? word : gap + (sentences.includes(i) ? word.toUpperCase() : word);
  });
  return witnessOfText(all.join(''));
}

const gathered = (a: Witness, b: Witness, ...runs: readonly Run[]): readonly string[] =>
  gatherPassages(a, b, runs).map(({ fromA, toA, fromB, toB }) => `${fromA}-${toA} ${fromB}-${toB}`);

describe('a passage', () => {
  const [a, b] = [words(400, 'a'), words(400, 'b')];

  it('has at least forty equal letters, or all of a text', () => {
    expect(gathered(a, b, run(500, 600, 40))).toEqual(['500-540 600-640']);
    expect(gathered(a, b, run(500, 600, 39))).toEqual([]);
    expect(gathered(words(3, 'a'), b, run(0, 600, 15))).toEqual(['0-15 600-615']);
    expect(gathered(words(3, 'a'), b, run(0, 600, 14))).toEqual([]);
  });

  it('goes on over a change of up to 150 letters in either text', () => {
    expect(gathered(a, b, run(500, 500, 300), run(950, 900, 300))).toEqual(['500-1250 500-1200']);
    expect(gathered(a, b, run(500, 500, 300), run(951, 900, 300))).toEqual(['500-800 500-800', '951-1251 900-1200']);
    expect(gathered(a, b, run(500, 500, 300), run(900, 950, 300))).toEqual(['500-1200 500-1250']);
    expect(gathered(a, b, run(500, 500, 300), run(900, 951, 300))).toEqual(['500-800 500-800', '900-1200 951-1251']);
  });

  it('has two fifths of its longer side equal', () => {
    expect(gathered(a, b, run(500, 500, 30), run(620, 560, 30))).toEqual(['500-650 500-590']);
    expect(gathered(a, b, run(500, 500, 30), run(621, 560, 30))).toEqual([]);
    expect(gathered(a, b, run(500, 500, 30), run(560, 620, 30))).toEqual(['500-590 500-650']);
    expect(gathered(a, b, run(500, 500, 30), run(560, 621, 30))).toEqual([]);
  });

  it('holds runs that follow one another in both texts', () => {
    expect(gathered(a, b, run(800, 500, 50), run(500, 560, 50))).toEqual(['800-850 500-550', '500-550 560-610']);
    expect(gathered(a, b, run(500, 500, 50), run(900, 560, 50), run(560, 620, 50))).toHaveLength(3);
  });

  it('crosses no paragraph of either text, but short paragraphs that touch are kept together', () => {
    const parted = words(400, 'a', [], [104]);
    expect(gathered(parted, b, run(500, 500, 100))).toEqual(['500-520 500-520', '520-600 520-600']);
    expect(gathered(b, parted, run(500, 500, 100))).toEqual(['500-520 500-520', '520-600 520-600']);
    expect(gathered(parted, b, run(500, 500, 40))).toEqual(['500-520 500-520', '520-540 520-540']);
    expect(gathered(parted, b, run(500, 500, 39))).toEqual([]);
    expect(gathered(parted, b, run(500, 500, 20), run(520, 521, 39))).toEqual([]);
    expect(gathered(parted, b, run(500, 500, 20), run(520, 521, 40))).toEqual(['520-560 521-561']);
    expect(gathered(parted, b, run(470, 470, 45), run(525, 525, 45))).toEqual(['470-515 470-515', '525-570 525-570']);
  });

  it('ends where only one text has whole sentences more', () => {
    const [one, two] = [words(400, 'a', [100, 110, 120]), words(400, 'b', [100, 110])];
    expect(gathered(one, two, run(450, 450, 50), run(550, 500, 50))).toEqual(['450-500 450-500', '550-600 500-550']);
    expect(gathered(one, two, run(450, 450, 50), run(550, 505, 45))).toEqual(['450-600 450-550']);
  });
});

describe('the ends of a passage', () => {
  const [a, b] = [words(400, 'a', [100, 130]), words(400, 'b', [100, 130])];

  it('are those of the sentence, where these are no more than sixty letters away in both texts', () => {
    expect(gathered(a, b, run(560, 560, 40))).toEqual(['500-650 500-650']);
    expect(gathered(a, b, run(561, 561, 50))).toEqual(['561-650 561-650']);
    expect(gathered(a, b, run(561, 560, 50))).toEqual(['561-650 560-650']);
    expect(gathered(a, b, run(520, 520, 69))).toEqual(['500-589 500-589']);
    expect(gathered(a, b, run(520, 521, 70))).toEqual(['500-650 500-650']);
    expect(gathered(a, b, run(520, 519, 70))).toEqual(['500-590 500-589']);
  });

  it('are those of the text', () => {
    const [x, y] = [words(20, 'a'), words(20, 'b')];
    expect(gathered(x, y, run(20, 30, 50))).toEqual(['0-100 0-100']);
  });

  it('never meet those of the next', () => {
    const passages = gatherPassages(a, b, [run(440, 440, 45), run(1000, 490, 40), run(515, 540, 60)]);
    expect(passages).toHaveLength(3);
    for (const side of ['A', 'B'] as const) {
      const spans = passages.map((one) => [one[`from${side}`], one[`to${side}`]] as const).sort((x, y) => x[0] - y[0]);
      expect(spans.every(([from], i) => i === 0 || from >= (spans[i - 1]?.[1] ?? 0))).toBe(true);
    }
  });

  it('are aligned word by word', () => {
    const story = (lead: string): Witness =>
      witnessOfText(`${lead} the harbour board met to hear its engineers on the northern ramp again today`);
    const [x, y] = [story('Yesterday morning'), story('Yesterday evening')];
    const from = 'yesterdaymorning'.length;
    const [passage] = gatherPassages(x, y, [run(from, from, 55, true)]);
    expect(passage?.runs).toEqual([
      run(0, 0, 9, true),
      run(from, from, 55, true),
      run(from + 55, from + 55, x.letters.codes.length - from - 55, true),
    ]);
  });
});

describe('the words of a window', () => {
  const whole = (a: Witness, b: Witness) => ({ fromA: 0, toA: a.letters.codes.length, fromB: 0, toB: b.letters.codes.length });
  const numbered = (x: string, y: string): readonly (readonly number[])[] => {
    const [a, b] = [witnessOfText(x), witnessOfText(y)];
    return windowWords(a, b, whole(a, b)).flatMap(({ ids, starts }) => [[...ids], [...starts]]);
  };

  it('have the same number for the same letters in both texts', () => {
    expect(numbered('the ferry, THE ramp', 'a ramp the')).toEqual([
      [0, 1, 0, 2],
      [0, 3, 8, 11, 15],
      [3, 2, 0],
      [0, 1, 5, 8],
    ]);
    const many = Array.from({ length: 300 }, (_, i) => `w${i}`);
    const [ids] = numbered([...many, ...many].join(' '), many.toReversed().join(' '));
    expect(ids?.slice(300)).toEqual(ids?.slice(0, 300));
    expect(new Set(ids).size).toBe(300);
  });

  it('are cut at the ends of the window', () => {
    const [a, b] = [witnessOfText('one two three'), witnessOfText('two')];
    const [inA] = windowWords(a, b, { fromA: 1, toA: 8, fromB: 0, toB: 3 });
    expect([...inA.starts]).toEqual([1, 3, 6, 8]);
  });

  it('of more than a thousand letters are like none', () => {
    const line = (length: number): string => `${'a'.repeat(length)} b`;
    expect(numbered(line(1000), line(1000))[2]).toEqual([0, 1]);
    expect(numbered(line(1001), line(1001))[2]).toEqual([2, 1]);
  });

  it('are aligned where they are equal, and given up where they are too many or too different', () => {
    const diff = (x: string, y: string) => {
      const [a, b] = [witnessOfText(x), witnessOfText(y)];
      const { runs, exact } = diffWordsIn(a, b, whole(a, b));
      return { runs: runs.map(({ a: inA, b: inB, length }) => [inA, inB, length]), exact };
    };
    expect(diff('the old ferry stopped', 'the new red ferry stopped')).toEqual({
      runs: [
        [0, 0, 3],
        [6, 9, 12],
      ],
      exact: true,
    });
    const list = (count: number, word: string): string => Array.from({ length: count }, (_, i) => `${word}${i}`).join(' ');
    expect(diff(list(150, 'a'), list(150, 'b'))).toEqual({ runs: [], exact: true });
    expect(diff(list(150, 'a'), list(151, 'b'))).toEqual({ runs: [], exact: false });
    const long = (count: number): string => new Array<string>(count).fill('x').join(' ');
    expect([diff(long(4000), long(4000)).exact, diff(long(4001), long(4000)).exact, diff(long(4000), long(4001)).exact]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
