/** Words of the invented stories: places, people, outlets and what an editor might write instead of a word. */
import { seededPick } from './chance.js';

const ONSETS = [
  'Bar',
  'Cal',
  'Dun',
  'El',
  'Fen',
  'Gar',
  'Hol',
  'Is',
  'Kel',
  'Lor',
  'Mar',
  'Nor',
  'Os',
  'Pel',
  'Quil',
  'Rav',
  'Sol',
  'Tar',
  'Ul',
  'Ves',
];
const ENDS = ['ick', 'anne', 'ster', 'mouth', 'ham', 'ova', 'ford', 'eri', 'wick', 'dale', 'more', 'ent', 'land', 'by', 'ton', 'esse'];
const FIRST = [
  'Ada',
  'Bram',
  'Clara',
  'Dario',
  'Edda',
  'Felix',
  'Greta',
  'Hugo',
  'Irma',
  'Jonas',
  'Kira',
  'Leon',
  'Mila',
  'Nils',
  'Olga',
  'Piet',
];

export const inventedName = (random: () => number): string => `${seededPick(ONSETS, random)}${seededPick(ENDS, random)}`;
export const inventedPerson = (random: () => number): string => `${seededPick(FIRST, random)} ${inventedName(random)}`;

/** Each row: words that an editor takes for one another. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['big', 'large', 'major'],
  ['began', 'started', 'commenced'],
  ['ended', 'finished', 'concluded'],
  ['nearly', 'almost', 'close to'],
  ['about', 'around', 'roughly'],
  ['workers', 'employees', 'staff'],
  ['said', 'stated', 'declared'],
  ['town', 'municipality', 'community'],
  ['costs', 'expenses', 'spending'],
  ['road', 'street', 'route'],
  ['help', 'assistance', 'support'],
  ['quickly', 'rapidly', 'swiftly'],
  ['asked', 'requested', 'urged'],
  ['plan', 'scheme', 'proposal'],
  ['showed', 'revealed', 'indicated'],
  ['angry', 'furious', 'irate'],
  ['repair', 'fix', 'mend'],
  ['damaged', 'harmed', 'wrecked'],
  ['residents', 'inhabitants', 'locals'],
  ['officials', 'authorities', 'administrators'],
  ['decision', 'ruling', 'choice'],
  ['delayed', 'postponed', 'put off'],
  ['closed', 'shut', 'sealed'],
  ['built', 'constructed', 'erected'],
  ['money', 'funds', 'cash'],
  ['storm', 'tempest', 'gale'],
  ['children', 'youngsters', 'pupils'],
  ['opened', 'launched', 'inaugurated'],
  ['meeting', 'session', 'gathering'],
  ['old', 'ageing', 'elderly'],
  ['needed', 'required', 'demanded'],
  ['warned', 'cautioned', 'alerted'],
  ['water', 'river water', 'flood water'],
  ['found', 'discovered', 'uncovered'],
  ['expected', 'anticipated', 'predicted'],
  ['several', 'various', 'numerous'],
  ['report', 'account', 'study'],
  ['vote', 'ballot', 'poll'],
  ['bought', 'purchased', 'acquired'],
  ['annual', 'yearly', 'year-on-year'],
];

/** What a word may be replaced by; empty where it is always kept. */
const OTHERS: ReadonlyMap<string, readonly string[]> = new Map(
  SYNONYMS.flatMap((row) => row.map((word) => [word, row.filter((other) => other !== word)] as const)),
);

export const synonymsOf = (word: string): readonly string[] => OTHERS.get(word) ?? [];
