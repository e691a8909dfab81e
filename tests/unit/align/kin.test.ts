import { expect, it } from 'vitest';
import { guideOf } from '../../../src/align/guide.js';
import { kinOf } from '../../../src/align/kin.js';
import { witnessOfText } from '../../../src/align/witness.js';

const LEAD = 'The harbour board of Larkhaven met on Monday to hear the engineers on the northern ramp, and closed it.';
const REST = 'Ferries to Osmund Bay will stop until the spring, at the latest until Easter, the board said in a statement.';
const LONG = Array.from({ length: 12 }, (_, i) => `Entry ${i * 7}: the warden of mole ${i} counted ${i * i} boats.`).join(' ');

const texts = [`${LEAD} ${REST}`, `${LEAD} ${REST} Late.`, `${LEAD} ${LONG}`, `${REST} ${LONG}`].map(witnessOfText);
const guide = guideOf(texts.map(({ letters }) => letters.codes));

it('every text is held against its nearest, then against those that carry what that lacks', () => {
  const { kinships, order, leftOut, exact } = kinOf(texts, guide);
  expect([...order].sort((x, y) => x - y)).toEqual([0, 1, 2, 3]);
  expect([leftOut, exact]).toEqual([[], true]);
  const shared = kinships.flat().map(({ runs }) => runs.reduce((sum, { length }) => sum + length, 0));
  expect(shared).toHaveLength(4);
  expect(shared.every((letters) => letters > 70)).toBe(true);
});

it('a text beyond the budget is left out, shorter ones behind it are not', () => {
  const { order, leftOut, exact } = kinOf(texts, { order: [0, 2, 1, 3], nearest: Int32Array.from([-1, 0, 0, 2]) }, 500);
  expect([order, leftOut, exact]).toEqual([[0, 1, 3], [2], false]);
});
