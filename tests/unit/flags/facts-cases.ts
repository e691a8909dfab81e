import type { FlagCase } from './cases.js';

const LEAD = 'The harbour board of Larkhaven met on Monday to hear the engineers on the northern ramp';
const change = (before: string, after: string) => ({
  a: { text: `${LEAD} and ${before} before the end of the winter.` },
  b: { text: `${LEAD} and ${after} before the end of the winter.` },
});

export const FACTS_CASES: readonly FlagCase[] = [
  {
    name: 'another number',
    ...change('found 25 cracks in the steel', 'found 35 cracks in the steel'),
    found: [['number-changed', 'major']],
  },
  {
    name: 'another number in words',
    ...change('found twenty-five cracks in the steel', 'found thirty-five cracks in the steel'),
    found: [['number-changed', 'major']],
  },
  {
    name: 'another scale',
    ...change('asked for 1.2m crowns to repair it', 'asked for 1.2bn crowns to repair it'),
    found: [['number-changed', 'major']],
  },
  {
    name: 'the same number in words',
    ...change('found 25 cracks in the steel', 'found twenty-five cracks in the steel'),
    found: ['wording'],
  },
  {
    name: 'the same number with a separator',
    ...change('counted 5200 bolts in the steel', 'counted 5,200 bolts in the steel'),
    found: [],
    without: ['number-changed'],
  },
  {
    name: 'the same large number in words',
    ...change('counted 2,500 bolts in the steel', 'counted two thousand five hundred bolts in the steel'),
    found: [],
    without: ['number-changed'],
  },
  {
    name: 'the same numbers in another order of repeats',
    ...change('counted 5, 5 and 7 bolts in the steel', 'counted 5, 7 and 7 bolts in the steel'),
    found: ['number-changed'],
  },
  { name: 'a negation added', ...change('will rebuild it', 'will not rebuild it'), found: [['negation-changed', 'major']] },
  {
    name: 'a negation left out',
    ...change('has never been warned of it', 'has been warned of it'),
    found: [['negation-changed', 'major']],
  },
  { name: 'a short negation', ...change('will rebuild it', "won't rebuild it"), found: [['negation-changed', 'major']] },
  {
    name: 'one negation for another',
    ...change('found no cracks in it', 'found not one crack in it'),
    found: [],
    without: ['negation-changed'],
  },
];
