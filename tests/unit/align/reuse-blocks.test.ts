import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../src/align/content.js';
import type { ContentSeed } from '../../../src/align/content-seeds.js';
import { type LetterBlock, letterBlock } from '../../../src/align/copied-blocks.js';
import type { Stretch } from '../../../src/align/passages.js';
import { type Paired, reuseBlocks } from '../../../src/align/reuse-blocks.js';
import type { Sentence } from '../../../src/align/sentences.js';

/** Sentences of so many letters each, and what each speaks of. */
function sentences(length: number, ...terms: readonly (readonly number[])[]): readonly Sentence[] {
  return terms.map((own, i) => ({ from: i * length, to: (i + 1) * length, terms: Uint32Array.from(own) }));
}

const seed = (a: number, b: number): ContentSeed => ({ a, b, cosine: 1 });
const paired = (a: readonly Sentence[], b: readonly Sentence[], ...seeds: readonly ContentSeed[]): Paired => ({
  a,
  b,
  content: contentOf(a, b),
  seeds,
});

/** A passage from letter `fromA` and `fromB` on, of which `equal` letters are. */
const stretch = (fromA: number, fromB: number, length: number, equal = length): Stretch => ({
  fromA,
  toA: fromA + length,
  fromB,
  toB: fromB + length,
  runs: [{ a: fromA, b: fromB, length: equal, moved: false }],
  moved: false,
});

/** Blocks as `copied 0-20 40-60`: the letters of A, then of B. */
function shown(of: Paired, stretches: readonly Stretch[] = [], copied: readonly LetterBlock[] = []): readonly string[] {
  const { blocks, exact } = reuseBlocks(of, stretches, copied);
  expect(exact).toBe(true);
  return blocks.map(({ kind, fromA, toA, fromB, toB }) => `${kind} ${fromA}-${toA} ${fromB}-${toB}`);
}

/** Sentences that speak of nothing. */
const silent = (count: number): readonly (readonly number[])[] => Array.from({ length: count }, () => []);

describe('a block of what was copied', () => {
  it('has the seeds that lie in it on both sides', () => {
    const five = sentences(20, ...silent(5));
    const all = [0, 1, 2, 3, 4].flatMap((a) => [0, 1, 2, 3, 4].map((b) => seed(a, b)));
    const { blocks } = reuseBlocks(paired(five, five, ...all), [], [letterBlock([stretch(20, 40, 40)])]);
    expect(blocks).toEqual([
      { kind: 'copied', fromA: 20, toA: 60, fromB: 40, toB: 80, equal: 40, seeds: [seed(1, 2), seed(1, 3), seed(2, 2), seed(2, 3)] },
    ]);
  });

  it('takes the sentences of which it has more than half', () => {
    const a = sentences(200, [1], [2], [3], [4]);
    const besides = (known: Stretch, ...seeds: readonly ContentSeed[]): readonly string[] =>
      shown(paired(a, a, ...seeds), [], [letterBlock([known])]);
    expect(besides(stretch(200, 200, 300), seed(1, 3))).toEqual(['copied 200-500 200-500']);
    expect(besides(stretch(200, 200, 300), seed(2, 2))).toEqual(['copied 200-500 200-500', 'rewritten 400-600 400-600']);
    expect(besides(stretch(200, 0, 301), seed(2, 2))).toEqual(['copied 200-501 0-301']);
    expect(besides(stretch(0, 200, 301), seed(2, 2))).toEqual(['copied 0-301 200-501']);
    expect(besides(stretch(300, 400, 300), seed(1, 1))).toEqual(['rewritten 200-400 200-400', 'copied 300-600 400-700']);
    expect(besides(stretch(200, 200, 200), seed(0, 0))).toEqual(['rewritten 0-200 0-200', 'copied 200-400 200-400']);
    expect(besides(stretch(200, 200, 200), seed(3, 3))).toEqual(['copied 200-400 200-400', 'rewritten 600-800 600-800']);
  });

  it('keeps its passages to itself', () => {
    const a = sentences(200, [1], [2]);
    const known = stretch(0, 0, 290);
    expect(shown(paired(a, a), [known], [letterBlock([known])])).toEqual(['copied 0-290 0-290']);
    expect(shown(paired(a, a), [known, stretch(300, 300, 90)], [letterBlock([known])])).toEqual([
      'copied 0-290 0-290',
      'rewritten 300-390 300-390',
    ]);
  });
});

describe('a block of what was rewritten', () => {
  const news = [
    [1, 2],
    [3, 4],
  ] as const;

  it('reaches over four sentences that speak of nothing both tell, not over five', () => {
    const apart = (count: number): readonly string[] => {
      const a = sentences(200, news[0], ...silent(count), news[1]);
      return shown(paired(a, a, seed(0, 0), seed(count + 1, count + 1)));
    };
    expect(apart(4)).toEqual(['rewritten 0-1200 0-1200']);
    expect(apart(5)).toEqual(['rewritten 0-200 0-200', 'rewritten 1200-1400 1200-1400']);
  });

  it('is parted as far as it takes to make its sides alike', () => {
    const [x, y] = [
      [10, 11, 12, 13, 14, 15, 16],
      [20, 21, 22, 23, 24, 25, 26],
    ] as const;
    const [a, b] = [sentences(200, news[0], x, news[1]), sentences(200, news[0], y, news[1])];
    expect(shown(paired(a, b, seed(0, 0), seed(2, 2)))).toEqual(['rewritten 0-200 0-200', 'rewritten 400-600 400-600']);
    const unlike = sentences(200, [1], x);
    expect(shown(paired(unlike, sentences(200, [2], y), seed(0, 0), seed(1, 1)))).toEqual([]);
  });

  it('reaches over far more where one side is more than three times as long: a summary', () => {
    const long = sentences(300, news[0], ...silent(5), news[1]);
    const short = (length: number): readonly Sentence[] => sentences(length, news.flat());
    expect(shown(paired(long, short(699), seed(0, 0), seed(6, 0)))).toEqual(['rewritten 0-2100 0-699']);
    expect(shown(paired(short(699), long, seed(0, 0), seed(0, 6)))).toEqual(['rewritten 0-699 0-2100']);
    expect(shown(paired(long, short(700), seed(0, 0), seed(6, 0)))).toEqual(['rewritten 0-300 0-700', 'rewritten 1800-2100 0-700']);
    expect(shown(paired(short(700), long, seed(0, 0), seed(0, 6)))).toEqual(['rewritten 0-700 0-300', 'rewritten 0-700 1800-2100']);
  });

  it('has a hundred and twenty letters on both sides', () => {
    const sides = (a: number, b: number): number => shown(paired(sentences(a, [1]), sentences(b, [1]), seed(0, 0))).length;
    expect([sides(120, 120), sides(119, 300), sides(300, 119)]).toEqual([1, 0, 0]);
  });

  it('or a phrase of eighty letters, whatever the sentences around it speak of', () => {
    const [a, b] = [sentences(200, [1], [2]), sentences(200, [3], [4])];
    expect(shown(paired(a, b), [stretch(10, 20, 100, 80)])).toEqual(['rewritten 10-110 20-120']);
    expect(shown(paired(a, b), [stretch(10, 20, 100, 79)])).toEqual([]);
    expect(shown(paired(a, b), [stretch(0, 0, 40), stretch(60, 60, 40)])).toEqual(['rewritten 0-100 0-100']);
  });

  it('is bounded by its passages where these have nine tenths of both sides, else by its sentences', () => {
    const one = sentences(200, [1, 2, 3]);
    const bounds = (passage: Stretch): readonly string[] => shown(paired(one, one, seed(0, 0)), [passage]);
    expect(bounds(stretch(10, 15, 180))).toEqual(['rewritten 10-190 15-195']);
    expect(bounds({ ...stretch(10, 15, 180), toA: 189 })).toEqual(['rewritten 0-200 0-200']);
    expect(bounds({ ...stretch(10, 15, 180), toB: 194 })).toEqual(['rewritten 0-200 0-200']);
    const [first, second] = [stretch(2, 4, 90), stretch(95, 97, 90)];
    expect(shown(paired(one, one, seed(0, 0)), [first, second])).toEqual(['rewritten 2-185 4-187']);
  });

  it('says what pairs it: content by seeds, passages by equal letters', () => {
    const two = sentences(200, [1, 2], [3, 4]);
    const { blocks } = reuseBlocks(paired(two, two, seed(0, 0), seed(1, 1)), [stretch(0, 0, 70), stretch(100, 100, 20)], []);
    expect(blocks).toEqual([{ kind: 'rewritten', fromA: 0, toA: 400, fromB: 0, toB: 400, equal: 90, seeds: [seed(0, 0), seed(1, 1)] }]);
  });
});

describe('blocks', () => {
  it('stand in order of B, then of A', () => {
    const a = sentences(200, [1], [2], ...silent(6), [3]);
    const b = sentences(200, [3], ...silent(6), [1], [2]);
    const far = [seed(0, 7), seed(8, 0)];
    expect(shown(paired(a, b, ...far))).toEqual(['rewritten 1600-1800 0-200', 'rewritten 0-200 1400-1600']);
    expect(shown(paired(a, b, ...far), [], [letterBlock([stretch(200, 1600, 200)])])).toEqual([
      'rewritten 1600-1800 0-200',
      'rewritten 0-200 1400-1600',
      'copied 200-400 1600-1800',
    ]);
  });
});
