import { expect, test } from 'vitest';
import { datesIn } from '../../../src/text/dates.js';

const day = (text: string) => datesIn(text).map(({ span, ...parts }) => [text.slice(...span), parts]);

test('dates come in the order of the text, whichever form they have', () => {
  expect(day('On Tuesday, 7 February 2019, at 10:30 a.m., not 2019-02-08, nor in 2018, the pier opened.')).toEqual([
    ['Tuesday', { weekday: 2 }],
    ['7 February 2019', { day: 7, month: 2, year: 2019 }],
    ['10:30 a.m', { minute: 630 }],
    ['2019-02-08', { year: 2019, month: 2, day: 8 }],
    ['2018', { year: 2018 }],
  ]);
});

test('where two forms match one place the fuller one holds', () => {
  expect(day('in May 2019 and on 3 May 2019, then in May')).toEqual([
    ['May 2019', { month: 5, year: 2019 }],
    ['3 May 2019', { day: 3, month: 5, year: 2019 }],
    ['May', { month: 5 }],
  ]);
});
