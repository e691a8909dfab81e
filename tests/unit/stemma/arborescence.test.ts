import { describe, expect, it } from 'vitest';
import { bestTree, marginalsOf, NONE } from '../../../src/stemma/arborescence.js';
import { fc } from '../../property/texts.js';

interface Scored {
  readonly count: number;
  readonly arcs: Float64Array;
  readonly roots: Float64Array;
}

/** Scores in quarters: no two trees differ by the last bit alone. Every fourth arc is impossible. */
const scored: fc.Arbitrary<Scored> = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc
    .record({
      arcs: fc.array(fc.option(fc.integer({ min: -12, max: 12 }), { freq: 3, nil: null }), {
        minLength: count ** 2,
        maxLength: count ** 2,
      }),
      roots: fc.array(fc.integer({ min: -12, max: 12 }), { minLength: count, maxLength: count }),
    })
    .map(({ arcs, roots }) => ({
      count,
      arcs: Float64Array.from(arcs, (score) => (score === null ? Number.NEGATIVE_INFINITY : score / 4)),
      roots: Float64Array.from(roots, (score) => score / 4),
    })),
);

/** All forests, parent by parent, found by trying everything. */
function forests(count: number): readonly (readonly number[])[] {
  let rows: readonly (readonly number[])[] = [[]];
  for (let to = 0; to < count; to++) {
    rows = rows.flatMap((row) =>
      [NONE, ...Array.from({ length: count }, (_, i) => i)].filter((from) => from !== to).map((from) => [...row, from]),
    );
  }
  return rows.filter((parents) =>
    parents.every((_, start) => {
      let at = start;
      for (let steps = 0; at !== NONE; steps++) {
        if (steps > count) return false;
        at = parents[at]!;
      }
      return true;
    }),
  );
}

const scoreOf = ({ count, arcs, roots }: Scored, parents: ArrayLike<number>): number =>
  Array.from(parents).reduce((sum, from, to) => sum + (from === NONE ? roots[to]! : arcs[from * count + to]!), 0);

describe('the trees over some texts', () => {
  it('have the sums that adding all of them up gives', () => {
    fc.assert(
      fc.property(scored, (problem) => {
        const all = forests(problem.count).map((parents) => ({ parents, odds: Math.exp(scoreOf(problem, parents)) }));
        const total = all.reduce((sum, { odds }) => sum + odds, 0);
        const share = (holds: (parents: readonly number[]) => boolean): number =>
          all.filter(({ parents }) => holds(parents)).reduce((sum, { odds }) => sum + odds, 0) / total;
        const { arcs, roots } = marginalsOf(problem.count, problem.arcs, problem.roots);
        for (let to = 0; to < problem.count; to++) {
          expect(roots[to]).toBeCloseTo(
            share((parents) => parents[to] === NONE),
            9,
          );
          for (let from = 0; from < problem.count; from++) {
            if (from !== to)
              expect(arcs[from * problem.count + to]).toBeCloseTo(
                share((parents) => parents[to] === from),
                9,
              );
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('have a best one, which trying all of them finds too', () => {
    fc.assert(
      fc.property(scored, (problem) => {
        const best = Math.max(...forests(problem.count).map((parents) => scoreOf(problem, parents)));
        expect(scoreOf(problem, bestTree(problem.count, problem.arcs, problem.roots))).toBeCloseTo(best, 9);
      }),
      { numRuns: 1000 },
    );
  });

  it('give every text one parent or none, by shares that add up to one, however far the scores lie apart', () => {
    fc.assert(
      fc.property(scored, fc.constantFrom(1, 40, 4000), ({ count, arcs, roots }, factor) => {
        const marginals = marginalsOf(
          count,
          arcs.map((score) => score * factor),
          roots.map((score) => score * factor),
        );
        for (let to = 0; to < count; to++) {
          let sum = marginals.roots[to]!;
          for (let from = 0; from < count; from++) if (from !== to) sum += marginals.arcs[from * count + to]!;
          expect(sum).toBeCloseTo(1, 3);
        }
      }),
      { numRuns: 300 },
    );
  });
});
