import { STANCES } from '../model/attribution.js';
import { inflect } from '../text/inflect.js';
import words from '../text/lexicons/report-words.json' with { type: 'json' };
import { REPORTING_FORMS } from '../text/reporting-verbs.js';
import { wordHash } from './word-hash.js';

/** What a word is to the grammar of a report, as far as its form tells. The order is written into the weights: new ones go to the end. */
export const WORD_CLASSES = [
  'other',
  'neutral',
  'doubting',
  'endorsing',
  'forceful',
  'reluctant',
  'attitude',
  'according',
  'account',
  'subject',
  'object',
  'possessive',
  'article',
  'preposition',
  'that',
  'whether',
  'relative',
  'conjunction',
  'auxiliary',
  'modal',
  'to',
  'negation',
  'title',
  'role',
  'day',
  'comma',
  'stop',
  'colon',
  'dash',
  'bracket',
  'quotation',
  'apostrophe',
  'people',
  'clitic',
  'be',
  'body',
] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

/** The number of a class. */
export const classOf = (name: WordClass): number => WORD_CLASSES.indexOf(name);

const GRAMMAR: Readonly<Partial<Record<WordClass, string>>> = {
  according: 'according',
  subject: 'he she they i we it who you',
  object: 'him her them me us himself herself themselves itself',
  possessive: 'his their its my our your whose',
  article: 'a an the this these those each every any no another',
  preposition:
    'of in on at by for from with about against between into through during before after under over among toward towards upon as per via despite without within',
  that: 'that',
  whether: 'whether if',
  relative: 'which what how why where when',
  conjunction: 'and or but nor yet so while because although though since unless until',
  auxiliary: 'do does did has have had having done',
  be: 'is are was were be been being am',
  modal: 'will would can could may might must shall should',
  to: 'to',
  negation:
    "not never n't don't doesn't didn't don’t doesn’t didn’t cannot can't can’t won't won’t isn't isn’t wasn't wasn’t hasn't hasn’t haven't haven’t",
  day: 'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december yesterday today tomorrow earlier later recently',
  comma: ', ;',
  stop: '. ! ? ... …',
  colon: ':',
  dash: '-- --- – — -',
  bracket: '( ) [ ]',
  quotation: "\" “ ” „ « » `` ''",
  apostrophe: "' ‘ ’ `",
  clitic: "'s ’s",
};

/** Hash of a word in small letters → number of its class. The first that claims a word has it. */
const CLASSES: ReadonlyMap<number, number> = buildClasses();

function buildClasses(): ReadonlyMap<number, number> {
  const classes = new Map<number, number>();
  const claim = (name: WordClass, forms: readonly string[]): void => {
    for (const form of forms) {
      const hash = wordHash(form);
      if (!classes.has(hash)) classes.set(hash, classOf(name));
    }
  };
  for (const [name, forms] of Object.entries(GRAMMAR) as [WordClass, string][]) claim(name, forms.split(' '));
  for (const [form, { stance }] of REPORTING_FORMS) claim(stance, [form]);
  claim('attitude', words.entries.attitude.flatMap(inflect));
  claim('attitude', words.entries.attitudeIrregular);
  claim('role', words.entries.role);
  claim('body', words.entries.body);
  claim('title', words.entries.title);
  claim('account', words.entries.account);
  claim('people', words.entries.people);
  return classes;
}

/** The class of a word by its hash. */
export const classOfHash = (hash: number): number => CLASSES.get(hash) ?? 0;

/** The classes of reporting verbs, one for each stance. */
export const STANCE_CLASSES: ReadonlySet<number> = new Set(STANCES.map(classOf));
