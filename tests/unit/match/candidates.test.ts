import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../src/match/candidates.js';

const LIMITS = { maxDocumentFrequency: 3, minSharedFingerprints: 2 };
const signatures = (...lists: readonly (readonly number[])[]): readonly Uint32Array[] => lists.map((list) => Uint32Array.from(list));

describe('candidates', () => {
  it('of no documents, or of such without fingerprints, are none', () => {
    expect(findCandidates([], LIMITS)).toEqual({ pairs: [], capped: 0 });
    expect(findCandidates(signatures([], [], []), LIMITS)).toEqual({ pairs: [], capped: 0 });
  });

  it('share enough fingerprints', () => {
    expect(findCandidates(signatures([1, 2, 9], [1, 2], [2, 9], [1]), LIMITS).pairs).toEqual([
      { a: 0, b: 1, shared: 2 },
      { a: 0, b: 2, shared: 2 },
    ]);
  });

  it('tell the largest and the smallest hash apart', () => {
    expect(findCandidates(signatures([0, 0xffffffff], [0, 0xffffffff]), LIMITS).pairs).toEqual([{ a: 0, b: 1, shared: 2 }]);
  });

  it('above the cap pair neighbours only, so that a large cluster stays in one piece', () => {
    const { pairs, capped } = findCandidates(signatures(...Array.from({ length: 6 }, () => [1, 2, 3])), LIMITS);
    expect(pairs).toEqual([0, 1, 2, 3, 4].map((a) => ({ a, b: a + 1, shared: 3 })));
    expect(capped).toBe(3);
  });

  it('at the cap pair all', () => {
    expect(findCandidates(signatures([1, 2], [1, 2], [1, 2]), LIMITS)).toMatchObject({ capped: 0, pairs: { length: 3 } });
  });

  it('count on where two bytes end', () => {
    const many = Array.from({ length: 70_000 }, (_, hash) => hash);
    expect(findCandidates(signatures(many, many), LIMITS).pairs[0]?.shared).toBeGreaterThanOrEqual(0xffff);
  });
});
