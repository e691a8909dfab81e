import type { FlagCase } from './cases.js';
import { STORY } from './invented.js';

const change = (before: string, after: string) => ({ a: { text: STORY }, b: { text: STORY.replace(before, after) } });

const DATED = { headline: 'Board closes the ramp', published: '2024-05-03' };
const alone = (before: string, after: string) => ({ a: { text: STORY.replace(before, after), ...DATED } });

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
  { name: 'alone: two words run together', ...alone('hear the', 'hearthe'), found: [['suspected-missing-space', 'minor']] },
  { name: 'alone: a sentence run on to the next', ...alone('Easter.\n\nFerries', 'Easter.Ferries'), found: ['suspected-missing-space'] },
  { name: 'alone: a comma without its space', ...alone('ramp, which', 'ramp,which'), found: ['suspected-missing-space'] },
  { name: 'alone: a verb and a name', ...alone('of Larkhaven', 'ofLarkhaven'), found: ['suspected-missing-space'] },
  {
    name: 'alone: more glued words than are listed',
    a: { ...DATED, text: STORY.replaceAll(' the ', 'the ').replaceAll(', ', ',').replaceAll(' said', 'said').replaceAll(' in ', 'in ') },
    found: Array.from({ length: 8 }, () => 'suspected-missing-space' as const),
  },
  { name: 'alone: a sound text', ...alone('hear', 'hear'), found: [] },
  {
    name: 'alone: names of places and people',
    ...alone('engineers', 'engineers Abdulmahdi, MacAlister, O’Grady and Wollstoneby'),
    found: [],
  },
  { name: 'alone: compounds and brands', ...alone('engineers', 'engineers by smartphone, on YouTube and with a roadmap'), found: [] },
  { name: 'alone: addresses', ...alone('engineers', 'engineers (www.theferries.example, board@theferries.example)'), found: [] },
  { name: 'alone: numbers with units', ...alone('engineers', 'engineers who walked 10km at 5pm for the 3rd time'), found: [] },
  { name: 'alone: a slip of the pen', ...alone('engineers', 'enginers of the goverment'), found: [] },
  { name: 'alone: a name that comes again', ...alone('engineers', 'Theboard engineers; Theboard is a firm'), found: [] },
];
