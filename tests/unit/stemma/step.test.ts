import { describe, expect, it } from 'vitest';
import { waysOf } from '../../../src/stemma/descent.js';
import { NO_READINGS } from '../../../src/stemma/readings.js';
import { leaning } from '../../../src/stemma/score.js';
import { pageOf, stepOf } from '../../../src/stemma/step.js';
import { articleOf, factsOf } from './facts.js';

const [a, b] = [
  articleOf('a', { bylines: ['Ida Brandvold'], outlet: 'Daily Lantern' }),
  { ...articleOf('b', { outlet: 'County Post' }), headline: null },
];
const facts = factsOf('a', 'b', {
  gapsLostInB: 12,
  gapsLostInA: 1,
  slipsInB: 2,
  breaksOffB: true,
  misreadInA: 3,
  onlyInA: 4,
  onlyInB: 1,
  coverageA: 0.5,
  coverageB: 0.75,
});

describe('the step from one text to another', () => {
  it('loses what only the first has, and gains what only the second has', () => {
    expect(stepOf(facts, pageOf(a), pageOf(b), NO_READINGS)).toMatchObject({
      gapsLost: 12,
      gapsRestored: 1,
      slipsMade: 2,
      slipsMended: 0,
      brokenOff: true,
      madeWhole: false,
      misread: false,
      readRightly: true,
      lettersLost: 1000,
      lettersAdded: 500,
      placesLost: 4,
      placesAdded: 1,
      headline: 'dropped',
      byline: 'dropped',
    });
  });

  it('back undoes it', () => {
    expect(stepOf(facts, pageOf(b), pageOf(a), NO_READINGS)).toMatchObject({
      gapsLost: 1,
      gapsRestored: 12,
      slipsMended: 2,
      brokenOff: false,
      madeWhole: true,
      misread: true,
      lettersLost: 500,
      headline: 'added',
      byline: 'added',
    });
  });

  it.each([
    ['gapsLostInB', 1],
    ['gapsLostInB', 3],
    ['gapsLostInB', 300],
    ['slipsInB', 1],
    ['slipsInB', 9],
  ] as const)('with %s at %i leans to the sound text, the more the more there is', (what, count) => {
    const lean = (times: number): number => {
      const [ways] = waysOf({ texts: [a, b], members: 2, facts: [factsOf('a', 'b', { [what]: times })], readings: null });
      return leaning(ways!, 'damage');
    };
    expect(lean(count)).toBeGreaterThan(lean(count - 1));
    expect(lean(count)).toBeGreaterThan(0);
  });
});
