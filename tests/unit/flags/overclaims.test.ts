import { describe, expect, it } from 'vitest';
import type { FlagKind } from '../../../src/model/flag.js';
import { flagsBetween } from './invented.js';

const REST =
  'The council of Larkhaven met on Monday to talk about the northern ramp, which has been shut since the storm in March took away two of its pillars.\n\nA second meeting is planned for the last week of the month, when the engineers will have measured the steel.';

const story = (sentence: string): { text: string } => ({ text: `${sentence} ${REST}` });

const kindsOf = (before: string, after: string): readonly FlagKind[] => flagsBetween(story(before), story(after)).map(({ kind }) => kind);

describe('what is not claimed:', () => {
  it.each<[string, string, string, FlagKind]>([
    ['a hyphen for a space is no lost space', 'The well known board agreed.', 'The well-known board agreed.', 'missing-space'],
    ['a dash without spaces is no lost space', 'The board – all nine – agreed.', 'The board–all nine–agreed.', 'missing-space'],
    ['a space before a comma that is gone is a repair', 'The board , all nine, agreed.', 'The board, all nine, agreed.', 'missing-space'],
    [
      'the one accused is no speaker',
      'Police accused Smith of taking the tolls.',
      'Police accused Jones of taking the tolls.',
      'speaker-changed',
    ],
    [
      'who pays is no speaker',
      'The treasurer said Osmund would pay for it.',
      'The treasurer said Larkwell would pay for it.',
      'speaker-changed',
    ],
    ['the company is its name', 'It will be dear, the company said.', 'It will be dear, Rampworks said.', 'speaker-changed'],
    ['innocent is not guilty', 'The keeper pleaded innocent in court.', 'The keeper pleaded not guilty in court.', 'negation-changed'],
    ['or is nor after a negation', 'He was never tried or convicted there.', 'He was never tried nor convicted there.', 'negation-changed'],
    ['another clause is no turned statement', 'The files show that he left in May.', 'He had not written in years.', 'negation-changed'],
    [
      'words taken in at the edge of a quotation',
      'It “was the board that asked,” he said.',
      'It was “the board that asked,” he said.',
      'quote-altered',
    ],
  ])('%s', (_, before, after, kind) => {
    expect(kindsOf(before, after)).not.toContain(kind);
  });
});

describe('what still is:', () => {
  it.each<[string, string, string, FlagKind]>([
    ['a speaker before the verb', 'It will be dear, Ida Brandvold said.', 'It will be dear, Tor Halden said.', 'speaker-changed'],
    ['a speaker after the verb', '“It will be dear,” said Ida Brandvold.', '“It will be dear,” said Tor Halden.', 'speaker-changed'],
    ['officials for a name', 'It will be dear, Ida Brandvold said.', 'It will be dear, officials said.', 'speaker-changed'],
    ['a negation alone', 'The board will pay for the ramp.', 'The board will not pay for the ramp.', 'negation-changed'],
    ['a space between words', 'The northern ramp is shut.', 'The northernramp is shut.', 'missing-space'],
    ['a space after a full stop', 'It is shut. The board agreed.', 'It is shut.The board agreed.', 'missing-space'],
    ['millions of people', 'About 5m people crossed it.', 'About 5bn people crossed it.', 'number-changed'],
  ])('%s', (_, before, after, kind) => {
    expect(kindsOf(before, after)).toContain(kind);
  });
});
