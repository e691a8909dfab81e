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
  { name: 'an opposite', ...change('voted to approve it', 'voted to reject it'), found: [['negation-changed', 'major']] },
  { name: 'innocent is not guilty', ...change('found them innocent', 'found them not guilty'), found: [], without: ['negation-changed'] },
  { name: 'another unit', ...change('walked 5 km to reach it', 'walked 5 miles to reach it'), found: [['number-changed', 'major']] },
  { name: 'another currency', ...change('paid $40 for each bolt', 'paid €40 for each bolt'), found: [['number-changed', 'major']] },
  { name: 'a decimal point lost', ...change('lost 3.5 tonnes of it', 'lost 35 tonnes of it'), found: [['number-changed', 'major']] },
  {
    name: 'per cent in a word',
    ...change('lost 40% of the steel', 'lost 40 percent of the steel'),
    found: [],
    without: ['number-changed'],
  },
  {
    name: 'a bound left out',
    ...change('counted more than 350 bolts', 'counted 350 bolts'),
    found: [['number-changed', 'minor']],
    without: [],
  },
  {
    name: 'a bound turned round',
    ...change('counted more than 350 bolts', 'counted fewer than 350 bolts'),
    found: [['number-changed', 'major']],
    without: [],
  },
  { name: 'dozens, and hundreds', ...change('saw dozens of cracks', 'saw hundreds of cracks'), found: [['number-changed', 'major']] },
  { name: 'dozens, which may be 40', ...change('saw dozens of cracks', 'saw 40 cracks'), found: [], without: ['number-changed'] },
  { name: 'another range', ...change('needs 5 to 10 divers', 'needs 5 to 12 divers'), found: [['number-changed', 'major']] },
  {
    name: 'another place in a row',
    ...change('named the third pillar as weak', 'named the fourth pillar as weak'),
    found: [['number-changed', 'major']],
  },
  {
    name: 'two facts of one clause, each by itself',
    ...change('found 25 cracks on 7 February', 'found 35 cracks on 9 February'),
    found: [
      ['date-changed', 'major'],
      ['number-changed', 'major'],
    ],
  },
  {
    name: 'a number of another sentence',
    ...change('lent 40 boats to the island school', 'raised the toll of lorries by 12 crowns'),
    found: [],
    without: ['number-changed'],
  },
  { name: 'another weekday', ...change('asked on Monday for steel', 'asked on Tuesday for steel'), found: [['date-changed', 'major']] },
  { name: 'another day', ...change('asked on 7 February for it', 'asked on 8 February for it'), found: [['date-changed', 'major']] },
  { name: 'another year', ...change('painted in 2012 for good', 'painted in 2021 for good'), found: [['date-changed', 'major']] },
  { name: 'another hour', ...change('came at 7 p.m. for it', 'came at 9 p.m. for it'), found: [['date-changed', 'major']] },
  {
    name: 'the same day in another form',
    ...change('asked on 7 February for it', 'asked on Feb. 7 for it'),
    found: [],
    without: ['date-changed', 'number-changed'],
  },
  {
    name: 'a day told loosely',
    ...change('asked on Thursday for it', 'asked last week for it'),
    found: ['wording'],
    without: ['date-changed'],
  },
  {
    name: 'another name',
    ...change('thanked the diver Halden for a report', 'thanked the diver Nygaard for a report'),
    found: [['name-changed', 'major']],
  },
  {
    name: 'another first name',
    ...change('thanked Ida Brandvold for a report', 'thanked Ole Brandvold for a report'),
    found: [['name-changed', 'major']],
  },
  {
    name: 'a name in another transliteration',
    ...change('thanked the diver Muhammad Qado for it', 'thanked the diver Mohammed Qaddo for it'),
    found: [['name-changed', 'info']],
  },
  {
    name: 'more of a name',
    ...change('thanked Abdul-Mahdi for a report', 'thanked Adel Abdul-Mahdi for a report'),
    found: [],
    without: ['name-changed'],
  },
  {
    name: 'a country by its initials',
    ...change('sold it to the United States', 'sold it to the US'),
    found: [],
    without: ['name-changed'],
  },
  { name: 'a hedge left out', ...change('may have damaged it', 'damaged it'), found: [['hedge-changed', 'major']] },
  { name: 'a hedge added', ...change('was damaged on purpose', 'was reportedly damaged on purpose'), found: [['hedge-changed', 'major']] },
  {
    name: 'a hedge of several words',
    ...change('is a fault of the builder', 'is believed to be a fault of the builder'),
    found: [['hedge-changed', 'major']],
  },
  { name: 'another hedge', ...change('may have damaged it', 'might have damaged it'), found: [], without: ['hedge-changed'] },
  {
    name: 'a hedge of a clause that was added',
    ...change('damaged it', 'damaged it, and possibly the road behind the old customs house'),
    found: [],
    without: ['hedge-changed'],
  },
  { name: 'a loaded term', ...change('called the militants home', 'called the terrorists home'), found: [['term-changed', 'major']] },
  {
    name: 'a deed by a loaded term',
    ...change('said who killed the governor', 'said who assassinated the governor'),
    found: [['term-changed', 'major']],
  },
  { name: 'an alias of a term', ...change('fought ISIS abroad', 'fought ISIL abroad'), found: [['term-changed', 'minor']] },
  {
    name: 'a term of another thing',
    ...change('called the militants home', 'called the students home'),
    found: [],
    without: ['term-changed'],
  },
];
