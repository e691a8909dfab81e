import type { CreditRole } from '../../../src/model/document.js';
import type { FlagCase } from './cases.js';
import { type Invented, STORY } from './invented.js';

const pair = (a: Omit<Invented, 'text'>, b: Omit<Invented, 'text'>) => ({ a: { text: STORY, ...a }, b: { text: STORY, ...b } });
const credit = (agency: string, role: CreditRole = 'wire') => ({ credits: [{ agency, role, span: null }] });
const at = (place: string) => ({ dateline: { place, agency: null, day: null } });

export const CREDIT_CASES: readonly FlagCase[] = [
  { name: 'another byline', ...pair({ bylines: ['Ida Brandvold'] }, { bylines: ['Ole Nygaard'] }), found: [['byline-changed', 'major']] },
  {
    name: 'one of two authors gone',
    ...pair({ bylines: ['Ida Brandvold', 'Ole Nygaard'] }, { bylines: ['Ole Nygaard'] }),
    found: [['byline-changed', 'minor']],
  },
  {
    name: 'authors in another order',
    ...pair({ bylines: ['Ida Brandvold', 'Ole Nygaard'] }, { bylines: ['Ole Nygaard', 'Ida Brandvold'] }),
    found: [],
  },
  { name: 'the byline dropped', ...pair({ bylines: ['Ida Brandvold'] }, {}), found: [['byline-dropped', 'major']] },
  {
    name: 'a byline in the second text alone, without a direction',
    ...pair({}, { bylines: ['Ida Brandvold'] }),
    found: [['byline-added', 'major']],
  },
  { name: 'the byline in capitals', ...pair({ bylines: ['Ida Brandvold'] }, { bylines: ['IDA BRANDVOLD'] }), found: [] },
  { name: 'the credit dropped', ...pair(credit('Northern Wire'), {}), found: [['credit-dropped', 'major']] },
  { name: 'another agency', ...pair(credit('Northern Wire'), credit('Harbour Press')), found: [['credit-changed', 'major']] },
  {
    name: 'a credit in the second text alone, without a direction',
    ...pair({}, credit('Northern Wire')),
    found: [['credit-added', 'major']],
  },
  { name: 'an agency that is only quoted', ...pair({}, credit('Northern Wire', 'cited')), found: [] },
  { name: 'the same credit in another role', ...pair(credit('Northern Wire'), credit('Northern Wire', 'origin')), found: [] },
  { name: 'another dateline', ...pair(at('LARKHAVEN'), at('OSMUND BAY')), found: [['dateline-changed', 'minor']] },
  { name: 'the dateline gone', ...pair(at('LARKHAVEN'), {}), found: [['dateline-changed', 'info']] },
  { name: 'the dateline in small letters', ...pair(at('LARKHAVEN'), at('Larkhaven')), found: [] },
  { name: 'another outlet', ...pair({ outlet: 'Daily Lantern' }, { outlet: 'County Post' }), found: [['outlet-changed', 'info']] },
  { name: 'the outlet with other marks', ...pair({ outlet: 'Daily Lantern' }, { outlet: 'DAILY-LANTERN' }), found: [] },
  { name: 'an outlet that only one page names', ...pair({ outlet: 'Daily Lantern' }, {}), found: [] },
  { name: 'another date', ...pair({ published: '2024-05-03' }, { published: '2024-05-04' }), found: [['published-changed', 'info']] },
  { name: 'the same date', ...pair({ published: '2024-05-03' }, { published: '2024-05-03' }), found: [] },
  {
    name: 'a sign-off without byline and credit',
    a: { text: `${STORY}\n\nBrandvold reported in Osmund Bay.` },
    found: [['unattributed-wire-copy', 'major']],
  },
  { name: 'a sign-off with a byline', a: { text: `${STORY}\n\nBrandvold reported in Osmund Bay.`, bylines: ['Ida Brandvold'] }, found: [] },
  { name: 'a sign-off with a credit', a: { text: `${STORY}\n\n(Reporting by Ida Brandvold)`, ...credit('Northern Wire') }, found: [] },
  {
    name: 'somebody reported something, which is no sign-off',
    a: { text: `${STORY}\n\nBrandvold reported the crack to the board in March.` },
    found: [],
  },
  {
    name: 'a page with two days of publication',
    a: { text: STORY, published: '2024-05-03', alsoPublished: ['2024-05-03T08:10', '2024-05-17'] },
    found: [['date-conflict', 'minor']],
  },
  {
    name: 'a page with one day in two zones',
    a: { text: STORY, published: '2024-05-03T23:30', alsoPublished: ['2024-05-04'] },
    found: [],
    without: ['date-conflict'],
  },
  {
    name: 'a day that may be read in two ways',
    a: { text: STORY, published: '2024-02-08', alsoPublished: ['2024-08-02'] },
    found: [],
    without: ['date-conflict'],
  },
  {
    name: 'changed before it was published',
    a: { text: STORY, published: '2024-05-03', modified: '2024-04-20' },
    found: [['date-conflict', 'minor']],
  },
  { name: 'changed later', a: { text: STORY, published: '2024-05-03', modified: '2024-06-20' }, found: [], without: ['date-conflict'] },
];
