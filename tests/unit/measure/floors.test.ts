import { describe, expect, it } from 'vitest';
import { checkFloors, floorLines } from '../../measure/floors.js';
import { atLeast, atMost } from '../../measure/measurement.js';

const measured = new Map([
  ['speed', [{ metric: 'seconds', value: 2.5, target: atMost(1) }]],
  ['quality', [{ metric: 'F1', value: 0.9, target: atLeast(0.95) }]],
]);

const passed = (floors: Record<string, number>, notRun: readonly string[] = []): readonly boolean[] =>
  checkFloors(floors, measured, new Set(notRun)).map((check) => check.passed);

describe('a floor', () => {
  it('holds at its own value, whichever way is better', () => {
    expect(passed({ 'speed.seconds': 2.5, 'quality.F1': 0.9 })).toEqual([true, true]);
  });

  it('breaks when the value is worse, whichever way is better', () => {
    expect(passed({ 'speed.seconds': 2.4, 'quality.F1': 0.91 })).toEqual([false, false]);
  });

  it('breaks when nothing was measured under its name', () => {
    expect(passed({ 'quality.recall': 0, 'qualify.F1': 0 })).toEqual([false, false]);
  });

  it('that the table would round away still breaks, and the line says so', () => {
    const checks = checkFloors({ 'x.y': 0.98 }, new Map([['x', [{ metric: 'y', value: 0.9796, target: atLeast(1) }]]]));
    expect(floorLines(checks)[0]).toBe('floor broken: x.y is 0.9796, floor 0.98');
  });

  it('is left alone when its task was not run', () => {
    expect(passed({ 'slow.seconds': 1, 'quality.F1': 0.5 }, ['slow'])).toEqual([true]);
  });

  it('breaks on a value that is no number', () => {
    expect(checkFloors({ 'odd.x': 1 }, new Map([['odd', [{ metric: 'x', value: Number.NaN, target: atMost(1) }]]]))[0]?.passed).toBe(false);
  });
});

it('the last line counts, the lines before name what broke', () => {
  expect(floorLines(checkFloors({ 'speed.seconds': 2.4, 'quality.F1': 0.9, 'quality.recall': 0.5 }, measured))).toEqual([
    'floor broken: speed.seconds is 2.5, floor 2.4',
    'floor broken: quality.recall is not measured, floor 0.5',
    '1 passed, 2 failed',
  ]);
});
