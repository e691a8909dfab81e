import type { FlagCase } from './cases.js';
import { STORY } from './invented.js';

const change = (before: string, after: string) => ({ a: { text: STORY }, b: { text: STORY.replace(before, after) } });

export const SPACING_CASES: readonly FlagCase[] = [
  { name: 'a space lost', ...change('hear the', 'hearthe'), found: [['missing-space', 'minor']] },
  { name: 'a space lost after a comma', ...change('ramp, which', 'ramp,which'), found: ['missing-space'] },
  { name: 'a space added', ...change('northern', 'nor thern'), found: [['extra-space', 'minor']] },
  { name: 'a paragraph break lost', ...change('Easter.\n\nFerries', 'Easter.Ferries'), found: [['missing-paragraph-break', 'minor']] },
  {
    name: 'a paragraph break become a space',
    ...change('Easter.\n\nFerries', 'Easter. Ferries'),
    found: [['missing-paragraph-break', 'info']],
  },
  { name: 'a paragraph break added', ...change('Bay will', 'Bay\n\nwill'), found: ['extra-paragraph-break'] },
  { name: 'a line break for a space is layout', ...change('Bay will', 'Bay\nwill'), found: [] },
  { name: 'a space that does not break for one that does', ...change('Bay will', 'Bay\u00a0will'), found: [] },
  { name: 'two spaces for one', ...change('Bay will', 'Bay  will'), found: [] },
  { name: 'a space before a comma', ...change('ramp, which', 'ramp , which'), found: ['extra-space'], without: ['missing-space'] },
  {
    name: 'a dash with spaces for a hyphen between words',
    ...change('ramp, which', 'ramp - which'),
    found: ['punctuation'],
    without: ['missing-space', 'extra-space'],
  },
  {
    name: 'a blank before a joined letter',
    a: { text: STORY.replace('hear', 'oﬃce') },
    b: { text: STORY.replace('hear', 'of fice') },
    found: ['extra-space'],
    without: ['wording'],
  },
];
