import type { FlagCase } from './cases.js';

const LEAD = 'The harbour board of Larkhaven met on Monday to hear the engineers on the northern ramp';
const END = 'Ferries to Osmund Bay will stop until the spring, at no extra cost to the passengers.';
/** The sentence in brackets changes, around it nothing. */
const change = (before: string, after: string) => ({
  a: { text: `${LEAD}. ${before}\n\n${END}` },
  b: { text: `${LEAD}. ${after}\n\n${END}` },
});

export const ATTRIBUTION_CASES: readonly FlagCase[] = [
  {
    name: 'another speaker',
    ...change('The ramp will be rebuilt in the spring, Ida Brandvold said.', 'The ramp will be rebuilt in the spring, Ole Nygaard said.'),
    found: [['speaker-changed', 'major']],
  },
  {
    name: 'a role for a name',
    ...change('The ramp will be rebuilt in the spring, Brandvold said.', 'The ramp will be rebuilt in the spring, officials said.'),
    found: [['speaker-changed', 'major']],
  },
  {
    name: 'a first name added',
    ...change('The ramp will be rebuilt in the spring, Brandvold said.', 'The ramp will be rebuilt in the spring, Ida Brandvold said.'),
    found: [],
    without: ['speaker-changed'],
  },
  {
    name: 'a pronoun for a name',
    ...change('The ramp will be rebuilt in the spring, Brandvold said.', 'The ramp will be rebuilt in the spring, she said.'),
    found: [],
    without: ['speaker-changed'],
  },
  {
    name: 'another town is no speaker',
    ...change('The ramp will be rebuilt in Larkhaven in the spring.', 'The ramp will be rebuilt in Osmund in the spring.'),
    found: ['name-changed'],
  },
  {
    name: 'a verb of another stance',
    ...change('The ramp will be rebuilt in the spring, Brandvold said.', 'The ramp will be rebuilt in the spring, Brandvold claimed.'),
    found: [['reporting-verb-changed', 'major']],
  },
  {
    name: 'a verb of the same stance',
    ...change('The ramp will be rebuilt in the spring, Brandvold said.', 'The ramp will be rebuilt in the spring, Brandvold added.'),
    found: [['reporting-verb-changed', 'info']],
  },
  {
    name: 'another tense of the verb',
    ...change('The ramp will be rebuilt in the spring, Brandvold said.', 'The ramp will be rebuilt in the spring, Brandvold says.'),
    found: [],
    without: ['reporting-verb-changed'],
  },
  {
    name: 'a noun that looks like a verb',
    ...change('The island will pay the claim of the northern builders.', 'The island will pay the charge of the northern builders.'),
    found: [],
    without: ['reporting-verb-changed'],
  },
  {
    name: 'a word in a quotation',
    ...change('“The ramp will be rebuilt in the spring,” Brandvold said.', '“The ramp will be removed in the spring,” Brandvold said.'),
    found: [['quote-altered', 'major']],
  },
  {
    name: 'a word left out of a quotation',
    ...change('“The ramp will never be rebuilt here,” Brandvold said.', '“The ramp will be rebuilt here,” Brandvold said.'),
    found: [['quote-altered', 'major']],
  },
  {
    name: 'a word beside a quotation',
    ...change('“The ramp will be rebuilt here,” Brandvold said on Sunday.', '“The ramp will be rebuilt here,” Brandvold said on Friday.'),
    found: [],
    without: ['quote-altered'],
  },
  {
    name: 'straight for curly marks',
    ...change('“The ramp will be rebuilt here,” Brandvold said.', '"The ramp will be rebuilt here," Brandvold said.'),
    found: [],
    without: ['quote-altered'],
  },
  {
    name: 'a claim stated as a fact',
    ...change(
      'Brandvold said that the ramp had been unsafe for three winters and would be rebuilt.',
      'The ramp had been unsafe for three winters and would be rebuilt.',
    ),
    found: [['attribution-dropped', 'major']],
    without: ['speaker-changed'],
  },
  {
    name: 'a claim stated as a fact whose own words tell who did what',
    ...change(
      'Brandvold said she had ordered the engineers to close the ramp before the frost came in November.',
      'She had ordered the engineers to close the ramp before the frost came in November.',
    ),
    found: [['attribution-dropped', 'major'], 'case'],
  },
  {
    name: 'a claim stated as a fact, the day kept',
    ...change(
      'Brandvold said Thursday she would leave the board if the ramp was closed before the spring.',
      'Thursday she would leave the board if the ramp was closed before the spring.',
    ),
    found: [['attribution-dropped', 'major'], 'wording'],
  },
  {
    name: 'a fact given to somebody',
    ...change(
      'The ramp had been unsafe for three winters and would be rebuilt.',
      'Brandvold said that the ramp had been unsafe for three winters and would be rebuilt.',
    ),
    found: ['attribution-added'],
    without: ['attribution-dropped'],
  },
  {
    name: 'an attribution that moved to the end of its sentence is still there',
    ...change(
      'Brandvold said that the ramp had been unsafe for three winters and would be rebuilt.',
      'The ramp had been unsafe for three winters and would be rebuilt, Brandvold said.',
    ),
    found: [],
    without: ['attribution-dropped', 'attribution-added', 'speaker-changed'],
  },
  {
    name: 'a quotation that lost its marks',
    ...change(
      '“We have waited three winters for a ramp that does not sway,” Brandvold said.',
      'We have waited three winters for a ramp that does not sway, Brandvold said.',
    ),
    found: [['quote-to-paraphrase', 'minor']],
    without: ['quote-altered', 'paraphrase-to-quote'],
  },
  {
    name: 'a paraphrase in quotation marks',
    ...change(
      'Brandvold said that the town had waited three winters for a safe ramp.',
      'Brandvold said that “the town had waited three winters for a safe ramp.”',
    ),
    found: [['paraphrase-to-quote', 'minor']],
    without: ['quote-to-paraphrase'],
  },
  {
    name: 'other quotation marks are no paraphrase',
    ...change(
      '“We have waited three winters for a ramp that does not sway,” Brandvold said.',
      '"We have waited three winters for a ramp that does not sway," Brandvold said.',
    ),
    found: [],
    without: ['quote-to-paraphrase', 'paraphrase-to-quote'],
  },
  {
    name: 'told to another outlet',
    ...change(
      'Brandvold told the Larkhaven Courier that the ramp would be rebuilt in the spring.',
      'Brandvold told Osmund Radio that the ramp would be rebuilt in the spring.',
    ),
    found: [['addressee-changed', 'major']],
    without: ['speaker-changed', 'name-changed'],
  },
  {
    name: 'told to an outlet in place of an office',
    ...change(
      'Brandvold told the President that the ramp would be rebuilt in the spring.',
      'Brandvold told Tollgate News that the ramp would be rebuilt in the spring.',
    ),
    found: ['addressee-changed'],
  },
  {
    name: 'told to an office in place of a name, who may be the same',
    ...change(
      'Brandvold told the President that the ramp would be rebuilt in the spring.',
      'Brandvold told Hale Corwin that the ramp would be rebuilt in the spring.',
    ),
    found: [],
    without: ['addressee-changed'],
  },
  {
    name: 'the outlet that was told is left out',
    ...change(
      'Brandvold told the Larkhaven Courier that the ramp would be rebuilt in the spring.',
      'Brandvold said that the ramp would be rebuilt in the spring.',
    ),
    found: [['addressee-changed', 'minor'], 'reporting-verb-changed'],
    without: ['speaker-changed'],
  },
  {
    name: 'a shorter name of whom was told',
    ...change(
      'Brandvold told the Larkhaven Courier that the ramp would be rebuilt in the spring.',
      'Brandvold told the Courier that the ramp would be rebuilt in the spring.',
    ),
    found: [],
    without: ['addressee-changed'],
  },
];
