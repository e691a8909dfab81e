import { describe, expect, it } from 'vitest';
import { pairLeftovers } from '../../../src/align/pair-leftovers.js';
import type { Stretch } from '../../../src/align/passages.js';
import type { ReuseBlock } from '../../../src/align/reuse-blocks.js';
import { type Witness, witnessOfText } from '../../../src/align/witness.js';

/** A text of paragraphs, each given by the letters that its sentences have. */
const textOf = (...paragraphs: readonly (readonly number[])[]): Witness =>
  witnessOfText(paragraphs.map((sizes) => sizes.map((size) => `A${'b'.repeat(size - 1)}.`).join(' ')).join('\n\n'));

/** Sentence of A, sentence of B, and how much they are alike. */
type Seed = readonly [a: number, b: number, cosine: number];

const size = ({ letters }: Witness): number => letters.codes.length;
const block = (a: Witness, b: Witness, seeds: readonly Seed[], bounds: Partial<ReuseBlock> = {}): ReuseBlock => ({
  ...{ fromA: 0, toA: size(a), fromB: 0, toB: size(b), kind: 'rewritten', equal: 0 },
  seeds: seeds.map(([of, other, cosine]) => ({ a: of, b: other, cosine })),
  ...bounds,
});

/** What is paired: letters of A, then of B. */
const shown = (a: Witness, b: Witness, blocks: readonly ReuseBlock[], stretches: readonly Stretch[] = []): readonly string[] =>
  pairLeftovers(a, b, stretches, blocks).map(({ fromA, toA, fromB, toB }) => `${fromA}-${toA} ${fromB}-${toB}`);
const paired = (a: Witness, b: Witness, ...seeds: readonly Seed[]): readonly string[] => shown(a, b, [block(a, b, seeds)]);

const [one, two, three] = [textOf([50]), textOf([50], [50]), textOf([50], [50], [50])];

describe('what the passages left over', () => {
  it('is paired paragraph by paragraph, in order of B', () => {
    expect(paired(textOf([50], [60]), textOf([55], [45]), [0, 1, 0.5], [1, 0, 0.5])).toEqual(['50-110 0-55', '0-50 55-100']);
    expect(paired(three, two, [0, 1, 0.5], [2, 0, 0.5])).toEqual(['100-150 0-50', '0-50 50-100']);
    expect(paired(two, two)).toEqual([]);
  });

  it('is paired where both have forty letters', () => {
    const sides = (a: number, b: number): number => paired(textOf([50], [a]), textOf([50], [b]), [1, 1, 0.5]).length;
    expect([sides(40, 40), sides(39, 90), sides(90, 39)]).toEqual([1, 0, 0]);
  });

  it('is no sentence that a passage has', () => {
    const passage: Stretch = { fromA: 0, toA: 50, fromB: 50, toB: 100, moved: false, runs: [{ a: 0, b: 50, length: 50, moved: false }] };
    const all = block(two, two, [
      [0, 0, 0.9],
      [1, 1, 0.9],
      [1, 0, 0.4],
    ]);
    expect(shown(two, two, [all], [passage])).toEqual(['50-100 0-50']);
  });

  it('is no sentence outside the block', () => {
    const inside = (bounds: Partial<ReuseBlock>, ...seeds: readonly Seed[]): readonly string[] =>
      shown(three, three, [block(three, three, seeds, bounds)]);
    const diagonal: readonly Seed[] = [
      [0, 0, 0.5],
      [1, 1, 0.5],
      [2, 2, 0.5],
    ];
    expect(inside({ fromA: 50, toA: 100 }, ...diagonal)).toEqual(['50-100 50-100']);
    expect(inside({ fromB: 50, toB: 100 }, ...diagonal)).toEqual(['50-100 50-100']);
    expect(inside({ fromA: 50, toA: 100 }, [1, 1, 0.3], [2, 0, 0.9])).toEqual(['50-100 50-100']);
    expect(inside({ fromB: 50, toB: 100 }, [0, 2, 0.9], [1, 1, 0.3])).toEqual(['50-100 50-100']);
    expect(inside({ fromA: 60, fromB: 90 }, ...diagonal)).toEqual(['50-100 50-100', '100-150 100-150']);
  });

  it('goes to the block with most seeds, of equals to the first in A, then in B', () => {
    const rich = block(two, two, [
      [0, 1, 0.3],
      [1, 1, 0.3],
    ]);
    expect(shown(two, two, [block(two, two, [[0, 1, 0.9]]), rich])).toEqual(['0-50 50-100']);
    expect(shown(two, two, [block(two, two, [[1, 1, 0.9]]), rich])).toEqual(['0-50 50-100']);
    const [early, late] = [block(two, one, [[0, 0, 0.3]], { toA: 50 }), block(two, one, [[1, 0, 0.9]], { fromA: 50 })];
    expect([shown(two, one, [early, late]), shown(two, one, [late, early])]).toEqual([['0-50 0-50'], ['0-50 0-50']]);
    const [above, below] = [block(one, two, [[0, 0, 0.3]], { toB: 50 }), block(one, two, [[0, 1, 0.9]], { fromB: 50 })];
    expect([shown(one, two, [above, below]), shown(one, two, [below, above])]).toEqual([['0-50 0-50'], ['0-50 0-50']]);
    const between = block(two, two, [[1, 0, 0.9]], { fromA: 50, toB: 50 });
    expect(shown(two, two, [between, block(two, two, [[1, 1, 0.3]], { fromB: 50 })])).toEqual(['50-100 50-100']);
  });
});

describe('a piece that is like two', () => {
  it('is cut where it begins to be like the other, what is like none going with what stands before', () => {
    const whole = textOf([50, 50, 50]);
    expect(paired(whole, two, [0, 0, 0.5], [2, 1, 0.5])).toEqual(['0-100 0-50', '100-150 50-100']);
    expect(paired(two, whole, [0, 0, 0.5], [1, 2, 0.5])).toEqual(['0-50 0-100', '50-100 100-150']);
    expect(paired(whole, two, [1, 0, 0.5], [2, 0, 0.5])).toEqual(['0-150 0-50']);
    expect(paired(whole, textOf([50, 50]), [0, 0, 0.5], [2, 1, 0.5])).toEqual(['0-150 0-100']);
  });

  it('that it is like in turn is cut at every turn, and paired where it is likest', () => {
    const whole = textOf([50, 50, 50]);
    expect(paired(whole, two, [0, 0, 0.5], [1, 1, 0.5], [2, 0, 0.5])).toEqual(['0-50 0-50', '50-100 50-100']);
    expect(paired(whole, two, [0, 0, 0.5], [1, 1, 0.5], [2, 0, 0.6])).toEqual(['100-150 0-50', '50-100 50-100']);
  });

  it('is taken for what its sentence is likest to, the first of equals', () => {
    const whole = textOf([50, 50]);
    expect(paired(whole, two, [0, 0, 0.5], [0, 1, 0.5], [1, 0, 0.5])).toEqual(['0-100 0-50']);
    expect(paired(whole, two, [0, 0, 0.5], [0, 1, 0.6], [1, 0, 0.5])).toEqual(['50-100 0-50', '0-50 50-100']);
    expect(paired(whole, two, [0, 0, 0.6], [0, 1, 0.5], [1, 0, 0.5])).toEqual(['0-100 0-50']);
  });
});

describe('pieces', () => {
  it('are paired one with one, those whose sentences are most alike together first', () => {
    const a = textOf([50, 50], [50]);
    expect(paired(a, one, [0, 0, 0.3], [1, 0, 0.3], [2, 0, 0.5])).toEqual(['0-100 0-50']);
    expect(paired(a, one, [0, 0, 0.2], [1, 0, 0.2], [2, 0, 0.5])).toEqual(['100-150 0-50']);
    expect(paired(two, two, [0, 0, 0.5], [0, 1, 0.6], [1, 1, 0.7])).toEqual(['0-50 0-50', '50-100 50-100']);
  });

  it('of which one is too short are not paired with another for it', () => {
    const short = textOf([30], [50]);
    expect(paired(one, short, [0, 0, 0.6], [0, 1, 0.5])).toEqual([]);
    expect(paired(short, one, [0, 0, 0.6], [1, 0, 0.5])).toEqual([]);
  });

  it('that are equally alike are paired in order of A, then of B', () => {
    expect(paired(two, one, [0, 0, 0.5], [1, 0, 0.5])).toEqual(['0-50 0-50']);
    expect(paired(two, one, [1, 0, 0.5], [0, 0, 0.5])).toEqual(['0-50 0-50']);
    expect(paired(one, two, [0, 0, 0.5], [0, 1, 0.5])).toEqual(['0-50 0-50']);
    expect(paired(one, two, [0, 1, 0.5], [0, 0, 0.5])).toEqual(['0-50 0-50']);
  });
});
