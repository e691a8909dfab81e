import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../src/align/compare.js';
import { addCounts, countPlaces, f1Of, gapPlaces, lostGaps, lostGapsToldBy } from '../../eval/lost-gaps.js';

const told = (correct: string, corrupt: string): readonly number[] => [
  ...lostGapsToldBy(compareTexts(correct, corrupt).differences, correct, corrupt),
];

describe('gaps', () => {
  it('are named by the characters before them; white space at the ends is none', () => {
    expect([...gapPlaces(' The  old mill ')]).toEqual([3, 6]);
  });

  it('that are lost are those only the correct text has', () => {
    expect([...lostGaps('The old mill (now shut) burned', 'Theold mill(now shu t) burned')]).toEqual([3, 10]);
  });

  it('are found in the differences of an alignment, beside marks too', () => {
    const correct = 'The mayor said the old mill (now shut) would reopen, "if the town agrees", next spring.';
    const corrupt = 'The mayor saidthe old mill(now shut)would re open,"if the town agrees",next spring.';
    expect(told(correct, corrupt)).toEqual([...lostGaps(correct, corrupt)]);
  });

  it('are not found where the letters differ: only what the alignment tells counts', () => {
    expect(lostGapsToldBy([{ kind: 'words', a: [0, 7], b: [0, 6], breakA: false, breakB: false }], 'The old', 'Theold').size).toBe(0);
  });
});

it('precision and recall are over places, and of nothing the score is 1', () => {
  const counts = countPlaces(new Set([1, 2, 3]), new Set([2, 3, 9, 10]));
  expect(counts).toEqual({ hits: 2, found: 4, expected: 3 });
  expect(f1Of(addCounts([counts, counts]))).toBe(4 / 7);
  expect(f1Of(countPlaces(new Set(), new Set()))).toBe(1);
});
