import { describe, expect, it } from 'vitest';
import { dropIslands, snapToWords } from '../../../src/align/readable.js';
import { seedClusters } from '../../../src/align/seed-clusters.js';
import { findSeeds } from '../../../src/align/seeds.js';
import { witnessOfText } from '../../../src/align/witness.js';
import type { Run } from '../../../src/model/alignment.js';
import { NO_CUT } from '../../../src/text/word-cuts.js';
import { fc } from '../read/property.js';

const run = (a: number, b: number, length: number): Run => ({ a, b, length, moved: false });
const shown = ({ a, b, length }: Run): string => `${a} ${b} ${length}`;
const codes = (letters: readonly number[]): Uint32Array => Uint32Array.from(letters, (letter) => 97 + letter);

describe('seeds', () => {
  const letters = fc.array(fc.nat(3), { maxLength: 50 });
  const K = 4;

  /** The definition: around every k-gram that stands once in each side, as far as letters of the window are equal. */
  function plainSeeds(a: Uint32Array, b: Uint32Array, [fromA, toA, fromB, toB]: readonly number[] & { length: 4 }): readonly string[] {
    const places = (text: Uint32Array, from: number, to: number): Map<string, number[]> => {
      const found = new Map<string, number[]>();
      for (let i = from; i + K <= to; i++) {
        const key = text.slice(i, i + K).join();
        found.set(key, [...(found.get(key) ?? []), i]);
      }
      return found;
    };
    const inB = places(b, fromB ?? 0, toB ?? 0);
    const seeds = new Set<string>();
    for (const [key, [atA = 0, ...moreA]] of places(a, fromA ?? 0, toA ?? 0)) {
      const [atB, ...moreB] = inB.get(key) ?? [];
      if (atB === undefined || moreA.length + moreB.length > 0) continue;
      let [before, behind] = [0, K];
      while (atA - before > (fromA ?? 0) && atB - before > (fromB ?? 0) && a[atA - before - 1] === b[atB - before - 1]) before++;
      while (atA + behind < (toA ?? 0) && atB + behind < (toB ?? 0) && a[atA + behind] === b[atB + behind]) behind++;
      seeds.add(shown(run(atA - before, atB - before, before + behind)));
    }
    return [...seeds].sort();
  }

  it('are the longest equal runs around what stands once on each side of the window', () => {
    fc.assert(
      fc.property(letters, letters, fc.nat(6), fc.nat(6), fc.nat(6), fc.nat(6), (x, y, fromA, cutA, fromB, cutB) => {
        const [a, b] = [codes(x), codes([...x.slice(5, 30), ...y])];
        const [toA, toB] = [Math.max(fromA, a.length - cutA), Math.max(fromB, b.length - cutB)];
        const found = findSeeds(a, b, { fromA, toA, fromB, toB }, K);
        expect([...new Set(found.map(shown))].sort()).toEqual(plainSeeds(a, b, [fromA, toA, fromB, toB]));
        expect(found.every((one, i) => i === 0 || shown(one) !== shown(found[i - 1] as Run))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('are none where a side is shorter than one', () => {
    const a = codes([0, 1, 2, 3, 4]);
    expect(findSeeds(a, a.slice(0, 3), { fromA: 0, toA: 5, fromB: 0, toB: 3 }, K)).toEqual([]);
    expect(findSeeds(a.slice(0, 3), a, { fromA: 0, toA: 3, fromB: 0, toB: 5 }, K)).toEqual([]);
    expect(findSeeds(a, a, { fromA: 0, toA: 5, fromB: 0, toB: 5 }, K).map(shown)).toEqual(['0 0 5']);
  });

  it('of a very long text are found though only a sample is looked at', () => {
    const size = 1_100_000;
    const text = Uint32Array.from({ length: size }, (_, i) => (Math.imul(i + 1, 0x9e3779b1) >>> 7) % 60_000);
    expect(findSeeds(text, text, { fromA: 0, toA: size, fromB: 0, toB: size }, 8)).toEqual([run(0, 0, size)]);
  });
});

describe('runs snapped to words', () => {
  it('begin and end at the first and last place where both texts have a word’s end', () => {
    const story = 'one two three four five';
    const size = story.replaceAll(' ', '').length;
    const [a, b] = [witnessOfText(story), witnessOfText('onetwo three fo ur five')];
    const ends = Array.from({ length: size + 1 }, (_, i) => i).filter((i) => a.cuts[i] !== NO_CUT && b.cuts[i] !== NO_CUT);
    expect(ends).toEqual([0, 6, 11, 15, 19]);
    for (let from = 0; from < size; from++) {
      for (let to = from + 1; to <= size; to++) {
        const inside = ends.filter((end) => end >= from && end <= to);
        const [first = 0, last = 0] = [inside[0], inside.at(-1)];
        expect(snapToWords(a, b, [run(from, from, to - from)])).toEqual(last > first ? [run(first, first, last - first)] : []);
      }
    }
  });

  it('do not end where both texts only look like it', () => {
    const [a, b] = [witnessOfText('McAdam'), witnessOfText('mcAdam')];
    expect(snapToWords(a, b, [run(0, 0, 4)])).toEqual([]);
    expect(snapToWords(witnessOfText('Mc Adam'), b, [run(0, 0, 4)])).toEqual([run(0, 0, 2)]);
    expect(snapToWords(b, witnessOfText('Mc Adam'), [run(0, 0, 4)])).toEqual([run(0, 0, 2)]);
  });
});

describe('islands', () => {
  const window = { fromA: 0, toA: 300, fromB: 0, toB: 300 };
  const kept = (...runs: readonly Run[]): readonly string[] => dropIslands(runs, window).map(shown);

  it('of fewer than four letters between two changes go', () => {
    expect(kept(run(1, 1, 3))).toEqual([]);
    expect(kept(run(1, 1, 298))).toEqual(['1 1 298']);
  });

  it('go when they are no longer than the change on either side', () => {
    expect(kept(run(20, 20, 20), run(260, 260, 40))).toEqual(['260 260 40']);
    expect(kept(run(20, 20, 21), run(260, 260, 40))).toEqual(['20 20 21', '260 260 40']);
    expect(kept(run(0, 0, 100), run(130, 130, 20), run(169, 169, 131))).toEqual(['0 0 100', '130 130 20', '169 169 131']);
    expect(kept(run(0, 0, 100), run(130, 130, 19), run(168, 168, 132))).toEqual(['0 0 100', '168 168 132']);
  });

  it('measure a change by its longer side', () => {
    expect(kept(run(5, 20, 20), run(260, 260, 40))).toEqual(['260 260 40']);
    expect(kept(run(20, 5, 20), run(260, 260, 40))).toEqual(['260 260 40']);
  });

  it('stay where they touch a neighbour or the end of the window', () => {
    expect(kept(run(0, 0, 2))).toEqual(['0 0 2']);
    expect(kept(run(298, 298, 2))).toEqual(['298 298 2']);
  });

  it('are none from 61 letters on', () => {
    expect(kept(run(100, 100, 60))).toEqual([]);
    expect(kept(run(100, 100, 61))).toEqual(['100 100 61']);
  });

  it('that went make the change before the next one longer', () => {
    expect(kept(run(10, 10, 8), run(28, 28, 20), run(60, 60, 240))).toEqual(['28 28 20', '60 60 240']);
    expect(kept(run(10, 10, 8), run(28, 28, 12), run(60, 60, 240))).toEqual(['60 60 240']);
    expect(kept(run(20, 20, 15), run(45, 45, 3), run(60, 60, 240))).toEqual(['60 60 240']);
  });
});

describe('clusters of sentence pairs', () => {
  const pairs = (...places: readonly (readonly [number, number])[]) => places.map(([a, b]) => ({ a, b }));

  it('part where more than the gap stands between two, in A or in B', () => {
    expect(seedClusters(pairs([0, 0], [3, 3], [7, 4]), 2)).toEqual([pairs([0, 0], [3, 3]), pairs([7, 4])]);
    expect(seedClusters(pairs([0, 0], [3, 3], [4, 7]), 2)).toEqual([pairs([0, 0], [3, 3]), pairs([4, 7])]);
    expect(seedClusters(pairs([0, 0], [1, 1]), 0)).toEqual([pairs([0, 0], [1, 1])]);
    expect(seedClusters(pairs([0, 0], [2, 1]), 0)).toEqual([pairs([0, 0]), pairs([2, 1])]);
  });

  it('part again where a parting left a gap', () => {
    expect(seedClusters(pairs([0, 0], [1, 20], [2, 1], [9, 10]), 2)).toHaveLength(3);
    expect(seedClusters(pairs([0, 0], [1, 10], [2, 1], [3, 11]), 0)).toHaveLength(4);
  });

  it('hold the neighbours together whatever the order they are told in', () => {
    const chain = Array.from({ length: 12 }, (_, i): readonly [number, number] => [i, 11 - i]);
    expect(seedClusters(pairs(...chain), 0)).toHaveLength(1);
    expect(seedClusters(pairs(...[...chain].reverse()), 0)).toHaveLength(1);
  });

  it('have every pair once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { minLength: 1, maxLength: 12 }), fc.nat(4), (places, gap) => {
        const clusters = seedClusters(pairs(...places), gap);
        expect(
          clusters
            .flat()
            .map(({ a, b }) => `${a} ${b}`)
            .sort(),
        ).toEqual(places.map(([a, b]) => `${a} ${b}`).sort());
        for (const cluster of clusters) {
          for (const side of ['a', 'b'] as const) {
            const sorted = cluster.map((pair) => pair[side]).sort((x, y) => x - y);
            expect(sorted.every((place, i) => i === 0 || place - (sorted[i - 1] ?? 0) <= gap + 1)).toBe(true);
          }
        }
      }),
    );
  });
});
