import type { FlagCase } from './cases.js';
import { STORY } from './invented.js';

const [FIRST = '', SECOND = '', THIRD = ''] = STORY.split('\n\n');
const FOURTH = 'Ida Brandvold, who runs the larger of the two shops, counted eleven customers on the whole of last Saturday.';
const DENIAL = 'The county denied that it had known of the cracks and declined to comment on the letter of the divers.';
const join = (...paragraphs: readonly string[]) => ({ text: paragraphs.join('\n\n') });
const change = (before: string, after: string) => ({ a: { text: STORY }, b: { text: STORY.replace(before, after) } });

export const TEXT_CASES: readonly FlagCase[] = [
  { name: 'a paragraph added', a: join(FIRST, SECOND, THIRD), b: join(FIRST, SECOND, FOURTH, THIRD), found: [['passage-added', 'minor']] },
  {
    name: 'a paragraph left out',
    a: join(FIRST, SECOND, FOURTH, THIRD),
    b: join(FIRST, SECOND, THIRD),
    found: [['passage-removed', 'minor']],
  },
  {
    name: 'a denial left out',
    a: join(FIRST, SECOND, DENIAL, THIRD),
    b: join(FIRST, SECOND, THIRD),
    found: [['passage-removed', 'major']],
  },
  {
    name: 'the only source left out',
    a: join(FIRST, SECOND, 'The figures come from a report of the county, which no paper has seen in full.', THIRD),
    b: join(FIRST, SECOND, THIRD),
    found: [['passage-removed', 'major']],
  },
  {
    name: 'one of two sources left out',
    a: join(
      FIRST,
      SECOND,
      'The figures come from a report of the county, which no paper has seen in full.',
      THIRD,
      'The data were provided by divers.',
    ),
    b: join(FIRST, SECOND, THIRD, 'The data were provided by divers.'),
    found: [['passage-removed', 'minor']],
  },
  {
    name: 'a refusal of entry is no denial',
    a: join(FIRST, SECOND, 'The divers were denied entry to the ramp by the guards on two days of the last week.', THIRD),
    b: join(FIRST, SECOND, THIRD),
    found: [['passage-removed', 'minor']],
  },
  {
    name: 'a paragraph in other words',
    a: join(FIRST, SECOND, FOURTH, THIRD),
    b: join(
      FIRST,
      SECOND,
      'On the whole of last Saturday just eleven customers came, said Ida Brandvold, who counted them and runs the larger shop of the two.',
      THIRD,
    ),
    found: [['passage-rewritten', 'minor']],
    without: ['passage-added', 'passage-removed'],
  },
  {
    name: 'a denial lost in other words',
    a: join(FIRST, SECOND, DENIAL, THIRD),
    b: join(FIRST, SECOND, 'Divers wrote a letter, and the county has read it: of cracks it had not known, nor has it a comment.', THIRD),
    found: [['passage-rewritten', 'major']],
    without: ['passage-added', 'passage-removed'],
  },
  {
    name: 'a paragraph moved',
    a: join(FIRST, SECOND, THIRD, FOURTH),
    b: join(FOURTH, FIRST, SECOND, THIRD),
    found: [['passage-moved', 'minor']],
    without: ['passage-added', 'passage-removed'],
  },
  {
    name: 'a paragraph moved, of a partial reuse',
    a: join(FIRST, ...DENIAL.repeat(8).split('. ')),
    b: join(...FOURTH.repeat(9).split('. '), FIRST),
    found: [],
    without: ['passage-added', 'passage-removed', 'passage-moved'],
  },
  { name: 'nothing moved', a: join(FIRST, SECOND, THIRD), b: join(FIRST, SECOND, THIRD), found: [] },
  { name: 'a word for another', ...change('Shopkeepers', 'Merchants'), found: [['wording', 'minor']] },
  { name: 'a small word', ...change('in a statement', 'in the statement'), found: [['wording', 'info']] },
  { name: 'a word of another alphabet', ...change('Shopkeepers', 'Торговцы'), found: [['wording', 'minor']] },
  { name: 'other marks', ...change('spring, at', 'spring; at'), found: [['punctuation', 'info']] },
  { name: 'a quotation mark in one text only', ...change('asked the council', 'asked “the council'), found: [['punctuation', 'minor']] },
  {
    name: 'house style of many marks is told once',
    a: { text: STORY.replace('closed', '“closed”').replace('extra', '“extra”') },
    b: { text: STORY.replace('closed', '"closed"').replace('extra', '"extra"') },
    found: [['punctuation', 'info']],
  },
  {
    name: 'another mark at the end of the text',
    a: { text: STORY },
    b: { text: `${STORY.slice(0, -1)}?` },
    found: [['punctuation', 'info']],
  },
  { name: 'a quotation mark at the start of the text', a: { text: STORY }, b: { text: `“${STORY}` }, found: ['punctuation'] },
  { name: 'the same marks', ...change('x', 'x'), found: [] },
  { name: 'other capitals', ...change('Christmas', 'christmas'), found: [['case', 'info']] },
  {
    name: 'a joined letter',
    a: { text: STORY.replace('statement', 'official paper') },
    b: { text: STORY.replace('statement', 'oﬃcial paper') },
    found: [],
  },
  {
    name: 'a decomposed accent',
    a: { text: STORY.replace('statement', 'café') },
    b: { text: STORY.replace('statement', 'cafe\u0301') },
    found: [],
  },
  {
    name: 'a word as another house spells it',
    a: { text: STORY.replace('a statement', 'a plan to normalise trade') },
    b: { text: STORY.replace('a statement', 'a plan to normalize trade') },
    found: [['spelling', 'info']],
    without: ['wording'],
  },
  { name: 'a misprint', ...change('statement', 'statment'), found: [['spelling', 'info']] },
  { name: 'letters in the wrong order', ...change('spring', 'sprign'), found: [['spelling', 'info']] },
  {
    name: 'two words that differ by a letter',
    a: { text: STORY.replace('in a statement', 'at the trial') },
    b: { text: STORY.replace('in a statement', 'at the trail') },
    found: [['wording', 'minor']],
    without: ['spelling'],
  },
];
