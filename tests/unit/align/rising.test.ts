import { describe, expect, it } from 'vitest';
import { countWhile } from '../../../src/align/count-while.js';
import { movedBlocks } from '../../../src/align/moved-blocks.js';
import { movedWindows } from '../../../src/align/moved-order.js';
import { rising } from '../../../src/align/rising.js';
import { fc } from '../read/property.js';

describe('counting while a test holds', () => {
  it('finds the first index at which it does not, wherever that is', () => {
    for (let size = 0; size < 9; size++)
      for (let first = 0; first <= size; first++) expect(countWhile(size, (index) => index < first)).toBe(first);
  });

  it('asks for no index outside, and for few of many', () => {
    const asked: number[] = [];
    countWhile(1000, (index) => asked.push(index) > 0 && index < 700);
    expect(asked.every((index) => index >= 0 && index < 1000)).toBe(true);
    expect(asked.length).toBeLessThan(12);
  });
});

describe('the longest rising subsequence', () => {
  it('rises, leaves out what is negative, is longest, and of equally long ones ends with the smallest value', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 9 }), { maxLength: 14 }), (values) => {
        const chosen = [...rising(Int32Array.from(values))].flatMap((is, i) => (is === 1 ? [i] : []));
        const picked = chosen.map((i) => values[i] ?? -1);
        expect(picked.every((value, i) => value >= 0 && value > (picked[i - 1] ?? -1))).toBe(true);
        /** Length of the longest that ends at each index, by looking back. */
        const longest: number[] = [];
        for (const [i, value] of values.entries())
          longest.push(
            value < 0 ? 0 : 1 + Math.max(0, ...longest.filter((_, j) => (values[j] ?? -1) >= 0 && (values[j] ?? 0) < value && j < i)),
          );
        const most = Math.max(0, ...longest);
        expect(chosen).toHaveLength(most);
        const ends = values.filter((_, i) => longest[i] === most);
        if (most > 0) expect(picked.at(-1)).toBe(Math.min(...ends));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the words of a text that stand elsewhere', () => {
  /** Words of eight letters each. */
  const blocks = (...places: readonly number[]) => {
    const { block, stray } = movedBlocks(
      Int32Array.from(places),
      Uint32Array.from({ length: places.length + 1 }, (_, i) => 8 * i),
    );
    return { block: [...block], stray };
  };

  it('are none where all are in order, with or without a place', () => {
    expect(blocks(0, 1, -1, 2, 3)).toEqual({ block: [0, 0, 0, 0, 0], stray: [] });
  });

  it('are a block from 32 letters on, and stray below', () => {
    expect(blocks(10, 11, 12, 13, 0, 1, 2, 3, 4)).toEqual({ block: [1, 1, 1, 1, 0, 0, 0, 0, 0], stray: [] });
    expect(blocks(10, 11, 12, 0, 1, 2, 3, 4)).toEqual({ block: [0, 0, 0, 0, 0, 0, 0, 0], stray: [0, 1, 2] });
  });

  it('go on over words without a place, which count no letters', () => {
    expect(blocks(10, -1, 11, 12, 0, 1, 2, 3, 4).stray).toEqual([0, 2, 3]);
    expect(blocks(10, -1, 11, 12, 13, -1, 0, 1, 2, 3, 4).block).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
  });

  it('go only forward: what steps back begins another block', () => {
    expect(blocks(20, 21, 22, 23, 10, 11, 12, 13, 0, 1, 2, 3, 4).block).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 0, 0, 0, 0, 0]);
    expect(blocks(20, 21, 10, 11, 0, 1, 2, 3, 4).stray).toEqual([0, 1, 2, 3]);
  });

  it('end at a word of the common order', () => {
    expect(blocks(0, 1, 2, 20, 21, 3, 22, 23, 4, 5, 6)).toMatchObject({ stray: [3, 4, 6, 7] });
  });
});

describe('windows that stand in another order', () => {
  const window = (a: number, b: number, lengthA: number, lengthB = lengthA) => ({ fromA: a, toA: a + lengthA, fromB: b, toB: b + lengthB });

  it('are those outside the heaviest rising chain', () => {
    expect(movedWindows([window(0, 0, 10), window(10, 50, 5), window(20, 20, 10)], [])).toEqual([false, true, false]);
  });

  it('weigh the letters of their shorter side', () => {
    expect(movedWindows([window(0, 50, 90, 6), window(20, 0, 8)], [])).toEqual([true, false]);
    expect(movedWindows([window(0, 50, 6, 90), window(20, 0, 8)], [])).toEqual([true, false]);
  });

  it('are all that leave the order of the fixed ones', () => {
    const fixed = [window(100, 100, 10), window(200, 200, 10)];
    expect(movedWindows([window(0, 0, 9), window(150, 150, 9), window(250, 250, 9)], fixed)).toEqual([false, false, false]);
    expect(movedWindows([window(0, 150, 9)], fixed)).toEqual([true]);
    expect(movedWindows([window(100, 100, 9)], [...fixed].reverse())).toEqual([false]);
  });
});
