import { describe, expect, it } from 'vitest';
import { spearman } from '../../eval/spearman.js';
import { fitThresholds, levelAccuracy, levelOf } from '../../eval/thresholds.js';

describe("Spearman's rank correlation", () => {
  it('is 1 for any rising relation and -1 for any falling one', () => {
    expect(spearman([1, 2, 3, 10], [0.1, 5, 6, 7])).toBe(1);
    expect(spearman([1, 2, 3, 10], [7, 6, 5, 0])).toBe(-1);
  });

  it('gives equal values the mean of their ranks', () => {
    // Ranks 1.5 1.5 3 against 1 2 3: covariance 1.5, variances 1.5 and 2.
    expect(spearman([0, 0, 9], [1, 2, 3])).toBeCloseTo(1.5 / Math.sqrt(3), 12);
  });

  it('is 0 where one side never changes', () => {
    expect(spearman([1, 1, 1], [1, 2, 3])).toBe(0);
  });
});

describe('fitted thresholds', () => {
  const cases = [0.02, 0.05, 0.3, 0.4, 0.7, 0.9, 0.95].map((value, index) => ({ value, level: [0, 0, 1, 1, 2, 3, 3][index] ?? 0 }));

  it('part levels that can be parted', () => {
    const thresholds = fitThresholds(cases, 4);
    expect(thresholds).toEqual([0.175, 0.55, 0.8]);
    expect(levelAccuracy(cases, thresholds)).toBe(1);
  });

  it('get most right where they cannot', () => {
    const odd = [...cases, { value: 0.01, level: 3 }];
    expect(levelAccuracy(odd, fitThresholds(odd, 4))).toBe(7 / 8);
  });

  it('leave a level empty that no case has', () => {
    const two = [
      { value: 0.1, level: 0 },
      { value: 0.9, level: 3 },
    ];
    expect(levelAccuracy(two, fitThresholds(two, 4))).toBe(1);
  });

  it('a value on a threshold belongs above it', () => {
    expect([0.1, 0.5, 0.9].map((value) => levelOf(value, [0.5, 0.8]))).toEqual([0, 1, 2]);
  });
});
