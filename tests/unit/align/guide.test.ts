import { describe, expect, it } from 'vitest';
import { guideOf } from '../../../src/align/guide.js';
import { joinIslands } from '../../../src/align/join-islands.js';
import { kinOf } from '../../../src/align/kin.js';
import { laidOut } from '../../../src/align/laid-out.js';
import { witnessOfText } from '../../../src/align/witness.js';
import { fc } from '../read/property.js';

/** Texts of some of these clauses: those that share more of them are nearer. */
const CLAUSES = [
  'the harbour board of larkhaven met on monday',
  'ferries to osmund bay will stop until spring',
  'shopkeepers feared for the christmas trade',
  'a mayor of three terms called it the worst news',
  'divers found eleven cracks in the old steel',
];
const texts = fc.array(fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
const textOf = (clauses: readonly number[]): string => clauses.map((i) => CLAUSES[i] ?? '').join(' ');
const codesOf = (text: string): Uint32Array => witnessOfText(text).letters.codes;

/** Dice's coefficient of all runs of eight letters. */
function likeness(x: string, y: string): number {
  const runsOf = (text: string): ReadonlySet<string> => {
    const letters = text.replaceAll(' ', '');
    return new Set(Array.from({ length: Math.max(0, letters.length - 7) }, (_, i) => letters.slice(i, i + 8)));
  };
  const [inX, inY] = [runsOf(x), runsOf(y)];
  return (2 * [...inX].filter((run) => inY.has(run)).length) / (inX.size + inY.size || 1);
}

describe('the guide', () => {
  it('begins with the text that has most in common with all, and goes on with the one nearest to those before', () => {
    fc.assert(
      fc.property(texts, (some) => {
        const told = some.map(textOf);
        const like = told.map((x, i) => told.map((y, j) => (i === j ? 0 : likeness(x, y))));
        const { order, nearest } = guideOf(told.map(codesOf));
        expect([...order].sort((x, y) => x - y)).toEqual(told.map((_, i) => i));
        const sums = like.map((row) => row.reduce((sum, value) => sum + value, 0));
        expect(sums[order[0] ?? 0]).toBeCloseTo(Math.max(...sums), 9);
        expect(nearest[order[0] ?? 0]).toBe(-1);
        for (let n = 1; n < order.length; n++) {
          const [before, behind] = [order.slice(0, n), order.slice(n)];
          const best = (text: number): number => Math.max(...before.map((other) => like[text]?.[other] ?? 0));
          const next = order[n] ?? 0;
          expect(before).toContain(nearest[next]);
          expect(like[next]?.[nearest[next] ?? 0]).toBeCloseTo(best(next), 9);
          expect(best(next)).toBeCloseTo(Math.max(...behind.map(best)), 9);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('of no text, or of texts without letters, is no harder', () => {
    expect(guideOf([])).toEqual({ order: [], nearest: new Int32Array(0) });
    expect(guideOf([new Uint32Array(0), new Uint32Array(0)]).order).toEqual([0, 1]);
  });
});

describe('kinships', () => {
  it('tell equal letters of a text before, none of this one twice, and nearly all that others have', () => {
    fc.assert(
      fc.property(texts, (some) => {
        const witnesses = some.map((clauses) => witnessOfText(textOf(clauses)));
        const { kinships, order, leftOut, exact } = kinOf(witnesses, guideOf(witnesses.map(({ letters }) => letters.codes)));
        expect([leftOut, exact]).toEqual([[], true]);
        for (const [place, index] of order.entries()) {
          const codes = witnesses[index]?.letters.codes ?? new Uint32Array(0);
          const covered = new Uint8Array(codes.length);
          for (const { to, runs } of kinships[index] ?? []) {
            expect(order.slice(0, place)).toContain(to);
            for (const { a, b, length } of runs) {
              expect(witnesses[to]?.letters.codes.slice(a, a + length)).toEqual(codes.slice(b, b + length));
              for (let i = b; i < b + length; i++) covered[i] = (covered[i] ?? 0) + 1;
            }
          }
          expect(Math.max(0, ...covered)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  const [first, second, third] = [textOf([0, 1, 2]), textOf([0, 1, 3]), textOf([0, 1, 2, 3])].map((text) => witnessOfText(text));
  const three = [first, second, third].filter((witness) => witness !== undefined);
  const letters = (text: string | undefined): number => (text ?? '').replaceAll(' ', '').length;

  it('ask others for a stretch that the nearest lacks', () => {
    const { kinships } = kinOf(three, { order: [0, 1, 2], nearest: Int32Array.of(-1, 0, 0) });
    expect(kinships[2]?.map(({ to, runs }) => [to, runs.reduce((sum, { length }) => sum + length, 0)])).toEqual([
      [0, letters(textOf([0, 1, 2]))],
      [1, letters(CLAUSES[3])],
    ]);
  });

  it('go as far as the budget, and say so', () => {
    const guide = { order: [0, 1, 2], nearest: Int32Array.of(-1, 0, 0) };
    const sizes = three.map((witness) => witness.letters.codes.length);
    const [one = 0, two = 0, all = 0] = sizes;
    const enough = one + two + (one + all) + (two + all);
    expect(kinOf(three, guide, enough)).toMatchObject({ leftOut: [], exact: true });
    const less = kinOf(three, guide, enough - 1);
    expect([less.leftOut, less.exact, less.kinships[2]?.map(({ to }) => to)]).toEqual([[], false, [0]]);
    expect(kinOf(three, guide, one + two)).toMatchObject({ order: [0, 1], leftOut: [2], exact: false });
    expect(kinOf(three, { order: [0, 1, 2], nearest: Int32Array.of(-1, 0, 1) }, 1)).toMatchObject({ order: [0, 2], leftOut: [1] });
  });
});

describe('members laid out', () => {
  const member = (id: string, text: string) => ({ id, witness: witnessOfText(text) });
  const told = (...members: readonly ReturnType<typeof member>[]): readonly string[] =>
    laidOut(members).copies.map((copy) => copy.map(({ id }) => id).join(''));

  it('have those of the same letters together, in the order of their names', () => {
    expect(told(member('c', 'One two'), member('b', 'Two one'), member('a', 'one, TWO'), member('d', 'onetwo'))).toEqual(['acd', 'b']);
    expect(told(member('a', 'ab ba'), member('b', 'ab bb'), member('c', 'abba'))).toEqual(['ac', 'b']);
  });

  it('are stood for by the copy with the most words', () => {
    const { texts: stand } = laidOut([member('a', 'onetwo three'), member('b', 'one two three'), member('c', 'onetwothree')]);
    expect(stand.map(({ story }) => story.text)).toEqual(['one two three']);
    expect(laidOut([member('b', 'One two'), member('a', 'one two')]).texts.map(({ story }) => story.text)).toEqual(['one two']);
  });
});

describe('islands between places', () => {
  /** One text of words of so many letters. */
  const joined = (
    letters: readonly number[],
    places: readonly (readonly [number, number])[],
    partitions: readonly number[] = [],
  ): readonly string[] => {
    const size = letters.length;
    const columns = {
      size,
      starts: Uint32Array.from({ length: size + 1 }, (_, i) => i),
      texts: new Int32Array(size),
      words: Int32Array.from({ length: size }, (_, i) => i),
      weights: [1],
      total: 1,
    };
    const segments = places.map(([from, to]) => ({ from, to }));
    const parts = Float64Array.from({ length: size }, (_, i) => partitions[i] ?? 1);
    return joinIslands(segments, columns, parts, (column) => letters[column] ?? 0).map(({ from, to }) => `${from}-${to}`);
  };

  it('join them when they are of fewer than four letters', () => {
    expect(
      joined(
        [1, 3, 1],
        [
          [0, 1],
          [2, 3],
        ],
      ),
    ).toEqual(['0-3']);
    expect(
      joined(
        [1, 4, 1],
        [
          [0, 1],
          [2, 3],
        ],
      ),
    ).toEqual(['0-1', '2-3']);
    expect(
      joined(
        [1, 2, 2, 1],
        [
          [0, 1],
          [3, 4],
        ],
      ),
    ).toEqual(['0-1', '3-4']);
  });

  it('join them when they are no longer than either place, up to sixty letters', () => {
    expect(
      joined(
        [9, 9, 9],
        [
          [0, 1],
          [2, 3],
        ],
      ),
    ).toEqual(['0-3']);
    expect(
      joined(
        [8, 9, 9],
        [
          [0, 1],
          [2, 3],
        ],
      ),
    ).toEqual(['0-1', '2-3']);
    expect(
      joined(
        [9, 9, 8],
        [
          [0, 1],
          [2, 3],
        ],
      ),
    ).toEqual(['0-1', '2-3']);
    expect(
      joined(
        [80, 60, 80],
        [
          [0, 1],
          [2, 3],
        ],
      ),
    ).toEqual(['0-3']);
    expect(
      joined(
        [80, 61, 80],
        [
          [0, 1],
          [2, 3],
        ],
      ),
    ).toEqual(['0-1', '2-3']);
    expect(
      joined(
        [5, 4, 9, 9],
        [
          [0, 2],
          [3, 4],
        ],
      ),
    ).toEqual(['0-4']);
  });

  it('are looked for only where the same texts stand against each other, and something stands between', () => {
    expect(
      joined(
        [9, 3, 9],
        [
          [0, 1],
          [2, 3],
        ],
        [1, 0, 2],
      ),
    ).toEqual(['0-1', '2-3']);
    expect(
      joined(
        [9, 9, 3, 9],
        [
          [0, 2],
          [3, 4],
        ],
        [2, 1, 0, 1],
      ),
    ).toEqual(['0-4']);
    expect(
      joined(
        [9, 9],
        [
          [0, 1],
          [1, 2],
        ],
      ),
    ).toEqual(['0-1', '1-2']);
    expect(
      joined(
        [9, 3, 9, 3, 9],
        [
          [0, 1],
          [2, 3],
          [4, 5],
        ],
      ),
    ).toEqual(['0-5']);
  });
});
