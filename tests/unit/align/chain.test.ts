import { describe, expect, it } from 'vitest';
import { mainChain, movedRuns } from '../../../src/align/chain.js';
import type { Run } from '../../../src/model/alignment.js';
import { fc } from '../read/property.js';

const run = (a: number, b: number, length: number): Run => ({ a, b, length, moved: false });
const letters = (runs: readonly Run[]): number => runs.reduce((sum, { length }) => sum + length, 0);

/** Runs that start at tens and are no longer, so that none reaches into the next. */
const apart = fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 10 })), {
  maxLength: 8,
  selector: ([a, b]) => a * 7 + b,
});

/** The most letters of any rising choice, by trying all. */
function heaviest(runs: readonly Run[]): number {
  const from = (index: number, a: number, b: number): number => {
    const next = runs[index];
    if (next === undefined) return 0;
    const without = from(index + 1, a, b);
    return next.a > a && next.b > b ? Math.max(without, next.length + from(index + 1, next.a, next.b)) : without;
  };
  return from(0, -1, -1);
}

const isRising = (runs: readonly Run[]): boolean =>
  runs.every(({ a, b }, i) => {
    const before = runs[i - 1];
    return before === undefined || (a >= before.a + before.length && b >= before.b + before.length);
  });

describe('the main chain', () => {
  it('rises in both texts and no other has more letters', () => {
    fc.assert(
      fc.property(apart, (places) => {
        const runs = places.map(([a, b, length]) => run(10 * a, 10 * b, length));
        const chain = mainChain(runs, 1);
        expect(isRising(chain)).toBe(true);
        expect(letters(chain)).toBe(heaviest([...runs].sort((x, y) => x.a - y.a)));
      }),
      { numRuns: 1000 },
    );
  });

  it('is disjoint however its runs overlap, each a part of one of them', () => {
    const any = fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.integer({ min: 1, max: 9 })), { maxLength: 9 });
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 4 }), (places, least) => {
        const runs = places.map(([a, b, length]) => run(a, b, length));
        const chain = mainChain(runs, least);
        expect(isRising(chain)).toBe(true);
        for (const { a, b, length } of chain) {
          expect(length).toBeGreaterThanOrEqual(least);
          expect(runs.some((one) => one.a - one.b === a - b && one.a <= a && one.a + one.length === a + length)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['in both texts', run(5, 5, 10), run(10, 10, 5)],
    ['in A', run(8, 20, 10), run(10, 22, 8)],
    ['in B', run(20, 8, 10), run(22, 10, 8)],
    ['nowhere', run(10, 10, 3), run(10, 10, 3)],
  ])('cuts the later of two that overlap %s', (_, later, cut) => {
    expect(mainChain([later, run(0, 0, 10)], 1)).toEqual([run(0, 0, 10), cut]);
  });

  it('drops what is shorter than the least after the cut', () => {
    expect(mainChain([run(0, 0, 10), run(8, 8, 6)], 4)).toEqual([run(0, 0, 10), run(10, 10, 4)]);
    expect(mainChain([run(0, 0, 10), run(8, 8, 6)], 5)).toEqual([run(0, 0, 10)]);
  });

  it('of equally heavy ones is the one that stands first in A', () => {
    expect(mainChain([run(10, 0, 5), run(0, 10, 5)], 1)).toEqual([run(0, 10, 5)]);
  });
});

describe('moved runs', () => {
  const free = (runs: readonly Run[], side: 'a' | 'b', from: number, length: number): boolean =>
    runs.every((one) => one[side] + one.length <= from || from + length <= one[side]);

  it('are disjoint from the chain and each other, and leave no part of any run that is long enough', () => {
    const any = fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.integer({ min: 1, max: 12 })), { maxLength: 7 });
    fc.assert(
      fc.property(any, fc.integer({ min: 2, max: 5 }), (places, least) => {
        const runs = places.map(([a, b, length]) => run(a, b, length));
        const chain = mainChain(runs, 1);
        const moved = movedRuns(runs, chain, least);
        expect(moved).toEqual([...moved].sort((x, y) => x.b - y.b));
        for (const [index, one] of moved.entries()) {
          const others = [...chain, ...moved.slice(0, index)];
          expect(one.moved && one.length >= least).toBe(true);
          expect(free(others, 'a', one.a, one.length) && free(others, 'b', one.b, one.length)).toBe(true);
        }
        for (const { a, b, length } of runs)
          for (let i = 0; i + least <= length; i++)
            expect(free([...chain, ...moved], 'a', a + i, least) && free([...chain, ...moved], 'b', b + i, least)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('choose the longest first, and of one that is partly taken its longest free part', () => {
    const chain = [run(0, 0, 10)];
    const [long, short] = [run(30, 40, 12), run(38, 60, 11)];
    expect(movedRuns([...chain, short, long], chain, 3)).toEqual([
      { ...long, moved: true },
      { ...run(42, 64, 7), moved: true },
    ]);
    expect(movedRuns([run(20, 3, 12)], [run(0, 0, 5), run(40, 9, 2)], 4)).toEqual([{ ...run(22, 5, 4), moved: true }]);
  });

  it('of equal length are chosen in order of B', () => {
    expect(movedRuns([run(10, 30, 6), run(12, 20, 6)], [], 5)).toEqual([{ ...run(12, 20, 6), moved: true }]);
    expect(movedRuns([], [run(0, 0, 5)], 1)).toEqual([]);
  });
});
