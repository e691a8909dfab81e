import { describe, expect, it } from 'vitest';
import { findCandidates, type Signed } from '../../../src/match/candidates.js';

const LIMITS = { maxDocumentFrequency: 3, rareFrequency: 3, minSharedFingerprints: 2 };
const signed = (...lists: readonly (readonly number[])[]): readonly Signed[] =>
  lists.map((list) => ({ signature: Uint32Array.from(list), outlet: null }));

/** Hashes `from` to `from + count - 1`. */
const hashes = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, n) => from + n);

/** Documents that share what is given and have as many hashes of their own as makes `size` in all. */
const withOwn = (count: number, shared: readonly number[], size: number, outlet: string | null): readonly Signed[] =>
  Array.from({ length: count }, (_, n) => ({
    signature: Uint32Array.from([...shared, ...hashes(1_000_000 * (n + 1), size - shared.length)]),
    outlet,
  }));

/** How many documents are reached from the first one. */
function reached(pairs: readonly { readonly a: number; readonly b: number }[]): number {
  const known = new Set([0]);
  for (let before = 0; before < known.size; ) {
    before = known.size;
    for (const { a, b } of pairs) if (known.has(a) || known.has(b)) known.add(a).add(b);
  }
  return known.size;
}

describe('candidates', () => {
  it('of no documents, or of such without fingerprints, are none', () => {
    expect(findCandidates([], LIMITS)).toMatchObject({ pairs: [], capped: 0, standing: 0 });
    expect(findCandidates(signed([], [], []), LIMITS)).toMatchObject({ pairs: [], capped: 0, standing: 0 });
  });

  it('share enough fingerprints', () => {
    expect(findCandidates(signed([1, 2, 9], [1, 2], [2, 9], [1, 30]), LIMITS).pairs).toEqual([
      { a: 0, b: 1, shared: 2 },
      { a: 0, b: 2, shared: 2 },
    ]);
  });

  it('take a text with fewer fingerprints than are asked for when it is contained', () => {
    expect(findCandidates(signed([5], [1, 2, 5, 9], [1, 30]), LIMITS).pairs).toEqual([{ a: 0, b: 1, shared: 1 }]);
  });

  it('tell the largest and the smallest hash apart', () => {
    expect(findCandidates(signed([0, 0xffffffff], [0, 0xffffffff]), LIMITS).pairs).toEqual([{ a: 0, b: 1, shared: 2 }]);
  });

  it('above the cap pair the next few only, so that a large cluster stays in one piece', () => {
    const six = signed(...Array.from({ length: 6 }, () => [1, 2, 3]));
    const { pairs, capped } = findCandidates(six, LIMITS);
    expect(pairs).toEqual([0, 1, 2, 3, 4].map((a) => ({ a, b: a + 1, shared: 3 })));
    expect(capped).toBe(3);
    expect(findCandidates(six, { ...LIMITS, maxDocumentFrequency: 5 }).pairs).toHaveLength(9);
  });

  it('at the cap pair all', () => {
    expect(findCandidates(signed([1, 2], [1, 2], [1, 2]), LIMITS)).toMatchObject({ capped: 0, pairs: { length: 3 } });
  });

  it('count on where two bytes end', () => {
    const many = hashes(0, 70_000);
    expect(findCandidates(signed(many, many), LIMITS).pairs[0]?.shared).toBe(70_000);
  });
});

describe('rare and frequent fingerprints', () => {
  const limits = { maxDocumentFrequency: 200, rareFrequency: 4, minSharedFingerprints: 1 };

  it('one that is rare makes a pair, however long the two documents', () => {
    expect(findCandidates(withOwn(2, [7], 3000, null), limits).pairs).toEqual([{ a: 0, b: 1, shared: 1 }]);
  });

  it('n that are n times too frequent weigh as much as one rare', () => {
    for (const n of [2, 3, 5, 7]) {
      expect(findCandidates(withOwn(4 * n, hashes(1, n), 500, null), limits).pairs).toHaveLength((4 * n * (4 * n - 1)) / 2);
      expect(findCandidates(withOwn(4 * n, hashes(1, n - 1), 500, null), limits).pairs).toEqual([]);
    }
  });

  it('a paragraph of 60 words in six pages of 3,000 is found', () => {
    expect(findCandidates(withOwn(6, hashes(1, 35), 1750, null), limits).pairs).toHaveLength(15);
  });

  it('near-copies are pairs however many there are', () => {
    expect(findCandidates(withOwn(100, hashes(1, 15), 40, null), limits).pairs).toHaveLength(4950);
  });

  it('3,000 documents with one sentence of a form in common are no pairs', () => {
    const { pairs, capped, isCrowded } = findCandidates(withOwn(3000, hashes(1, 12), 150, null), limits);
    expect({ pairs, capped }).toEqual({ pairs: [], capped: 12 });
    expect(isCrowded.some((one) => one === 1)).toBe(false);
  });

  it('5,000 near-copies cost what 200 do, and stay in one piece', () => {
    const { pairs, capped, isCrowded } = findCandidates(withOwn(5000, hashes(1, 100), 110, null), limits);
    expect(capped).toBe(100);
    expect(pairs.length).toBeLessThanOrEqual(20_000);
    expect(reached(pairs)).toBe(5000);
    expect(isCrowded.every((one) => one === 1)).toBe(true);
  });
});

describe('what an outlet prints in many stories', () => {
  const limits = { maxDocumentFrequency: 200, rareFrequency: 8, minSharedFingerprints: 1 };
  const sentence = hashes(1, 12);

  it('pairs none of its own pages', () => {
    const { pairs, standing } = findCandidates(withOwn(6, sentence, 100, 'harbour post'), limits);
    expect({ pairs, standing }).toEqual({ pairs: [], standing: 12 });
  });

  it('pairs them where it is unknown who printed them, or where every page is another outlet’s', () => {
    expect(findCandidates(withOwn(6, sentence, 100, null), limits)).toMatchObject({ pairs: { length: 15 }, standing: 0 });
    const apart = withOwn(6, sentence, 100, null).map((one, n) => ({ ...one, outlet: `outlet ${n}` }));
    expect(findCandidates(apart, limits)).toMatchObject({ pairs: { length: 15 }, standing: 0 });
  });

  it('pairs its pages with the page of another that took it over', () => {
    const [thief, ...pages] = withOwn(6, sentence, 100, 'harbour post');
    const { pairs } = findCandidates([{ signature: thief!.signature, outlet: 'inland mail' }, ...pages], limits);
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([1, 2, 3, 4, 5].map((b) => [0, b]));
  });

  it('pairs no page of unknown origin with them', () => {
    const pages = withOwn(9, sentence, 100, 'harbour post').map((one, n) => (n < 3 ? { ...one, outlet: null } : one));
    expect(findCandidates(pages, limits)).toMatchObject({ pairs: [], capped: 0, standing: 12 });
  });

  it('is not learnt of four pages', () => {
    expect(findCandidates(withOwn(4, sentence, 100, 'harbour post'), limits)).toMatchObject({ pairs: { length: 6 }, standing: 0 });
  });

  it('is not the story that it prints again and again', () => {
    const versions = withOwn(40, hashes(1, 70), 100, 'harbour post');
    expect(findCandidates(versions, limits)).toMatchObject({ pairs: { length: 780 }, standing: 0 });
  });

  it('leaves two versions of a story a pair when both carry it', () => {
    const stories = withOwn(6, sentence, 100, 'harbour post');
    const again = { ...stories[2]!, signature: stories[2]!.signature.slice(0, 80) };
    expect(findCandidates([...stories, again], limits).pairs).toEqual([{ a: 2, b: 6, shared: 68 }]);
  });
});
