import type { FlagCase } from './cases.js';
import { STORY } from './invented.js';

const headlines = (a: string | null, b: string | null, text = STORY) => ({
  a: { text: STORY, ...(a === null ? {} : { headline: a }) },
  b: { text, ...(b === null ? {} : { headline: b }) },
});
const OWN = 'Ida Brandvold, who runs the larger of the two shops, counted eleven customers on the whole of last Saturday.';
const OTHER = 'Nothing of this was known at the county hall when the papers asked there on the same evening. '.repeat(14);

export const HEADLINE_CASES: readonly FlagCase[] = [
  {
    name: 'reworded',
    ...headlines('Board closes the northern ramp', 'Board shuts the northern ramp'),
    found: [['headline-changed', 'minor']],
  },
  {
    name: 'a new angle',
    ...headlines('Board closes the northern ramp', 'Shopkeepers fear for Christmas'),
    found: [['headline-changed', 'major']],
  },
  {
    name: 'another number',
    ...headlines('Ferry stops for 3 months at Larkhaven', 'Ferry stops for 5 months at Larkhaven'),
    found: [['headline-changed', 'major']],
  },
  {
    name: 'a number in words',
    ...headlines('Ferry stops for 3 months at Larkhaven', 'Ferry stops for three months at Larkhaven'),
    found: [['headline-changed', 'info']],
  },
  { name: 'missing', ...headlines('Board closes the northern ramp', null), found: [['headline-missing', 'major']] },
  {
    name: 'in the second text alone, without a direction',
    ...headlines(null, 'Board closes the northern ramp'),
    found: [['headline-added', 'major']],
  },
  { name: 'the same in capitals', ...headlines('Board closes the ramp', 'BOARD CLOSES THE RAMP'), found: [['headline-changed', 'info']] },
  {
    name: 'the same with other marks',
    ...headlines('Board: “the ramp is closed”', "Board - 'the ramp is closed'"),
    found: [['headline-changed', 'info']],
  },
  { name: 'the same but for white space', ...headlines('Board closes the ramp', ' Board  closes the ramp'), found: [] },
  { name: 'none in both', ...headlines(null, null), found: [] },
  {
    name: 'of another article that shares a paragraph',
    a: { text: `${STORY}\n\n${OWN}`, headline: 'Board closes the northern ramp' },
    b: { text: `${STORY.split('\n\n')[0] ?? ''}\n\n${OTHER}`, headline: 'County hall in the dark' },
    found: [],
  },
];
