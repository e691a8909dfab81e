import { describe, expect, it } from 'vitest';
import { joinCopies } from '../../eval/join-copies.js';
import { type Copy, microPlagDet, plagDet } from '../../eval/plagdet.js';

const copy = (suspicious: readonly [number, number], source: readonly [number, number]): Copy => ({ suspicious, source });
const whole = copy([100, 200], [500, 600]);

describe('PlagDet', () => {
  it('is 1 for exactly the cases', () => {
    expect(plagDet([{ cases: [whole], detections: [whole] }])).toEqual({ plagDet: 1, precision: 1, recall: 1, granularity: 1 });
  });

  it('one case told in two parts loses by the logarithm of the granularity alone', () => {
    const parts = [copy([100, 150], [500, 550]), copy([150, 200], [550, 600])];
    expect(plagDet([{ cases: [whole], detections: parts }])).toEqual({
      plagDet: 1 / Math.log2(3),
      precision: 1,
      recall: 1,
      granularity: 2,
    });
  });

  it('a detection in the right place of one text only finds nothing', () => {
    const score = plagDet([{ cases: [whole], detections: [copy([100, 200], [0, 100])] }]);
    expect(score).toEqual({ plagDet: 0, precision: 0, recall: 0, granularity: 1 });
  });

  it('counts the characters of both sides, each once', () => {
    // Half of one side and all of the other, the second detection inside the first.
    const detections = [copy([100, 150], [500, 600]), copy([110, 120], [510, 520])];
    const score = plagDet([{ cases: [whole], detections }]);
    expect(score.recall).toBe(0.75);
    expect(score.granularity).toBe(2);
  });

  it('a detection in a clean pair costs precision, by its number and not by its length', () => {
    const clean = { cases: [], detections: [copy([0, 1000], [0, 1000])] };
    const pairs = [{ cases: [whole], detections: [whole] }, clean];
    expect(plagDet(pairs).precision).toBe(0.5);
    expect(microPlagDet(pairs).precision).toBe(200 / 2200);
    expect(plagDet([{ cases: [whole], detections: [] }, clean]).plagDet).toBe(0);
  });

  it('counts cases the same however long, and characters the same in the micro average', () => {
    const short = copy([0, 10], [0, 10]);
    const pairs = [{ cases: [whole, short], detections: [whole] }];
    expect(plagDet(pairs).recall).toBe(0.5);
    expect(microPlagDet(pairs).recall).toBe(200 / 220);
  });

  it('of nothing at all is 0, not NaN', () => {
    expect(plagDet([]).plagDet).toBe(0);
    expect(microPlagDet([{ cases: [], detections: [] }]).plagDet).toBe(0);
  });
});

describe('joined copies', () => {
  it('are those that follow in both texts within the gap', () => {
    const [first, second] = [copy([0, 10], [100, 110]), copy([12, 20], [112, 130])];
    expect(joinCopies([second, first], 2)).toEqual([copy([0, 20], [100, 130])]);
    expect(joinCopies([second, first], 1)).toEqual([first, second]);
  });

  it('stay apart where the order differs or they overlap', () => {
    const apart = [copy([0, 10], [100, 110]), copy([12, 20], [80, 90])];
    expect(joinCopies(apart, 1000)).toEqual(apart);
    const overlapping = [copy([0, 10], [100, 110]), copy([5, 20], [111, 120])];
    expect(joinCopies(overlapping, 1000)).toEqual(overlapping);
  });
});
