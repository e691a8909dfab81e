import { STANCES } from '../model/attribution.js';
import { REPORT_WORDS } from '../model/lexicon.js';
import { BUILT_IN_LEXICON, type Lexicon } from '../text/lexicon.js';
import grammar from '../text/lexicons/grammar.json' with { type: 'json' };
import { formsOf } from '../text/reporting-verbs.js';
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

/** The words of a lexicon as the tagger looks them up: by their hashes. */
export interface Vocabulary {
  readonly lexicon: Lexicon;
  /** The number of a word's class; 0 where it has none. */
  readonly classOfHash: (hash: number) => number;
  /** Forms of verbs that take what was said without more ado. */
  readonly plain: ReadonlySet<number>;
}

/** One for each lexicon that is in use: built once, as it lives. */
const known = new WeakMap<Lexicon, Vocabulary>();

export function vocabularyOf(lexicon: Lexicon): Vocabulary {
  const vocabulary = known.get(lexicon) ?? build(lexicon);
  known.set(lexicon, vocabulary);
  return vocabulary;
}

function build(lexicon: Lexicon): Vocabulary {
  const classes = classesOf(lexicon);
  // Verbs that a newsroom adds are taken at their word.
  const own = [...lexicon.verbs.keys()].filter((form) => !BUILT_IN_LEXICON.verbs.has(form) && !form.endsWith('ing'));
  return {
    lexicon,
    classOfHash: (hash) => classes.get(hash) ?? 0,
    plain: new Set([...grammar.entries.plainForms, ...own].map(wordHash)),
  };
}

/** Hash of a word in small letters → number of its class. The first that claims a word has it. */
function classesOf({ verbs, attitudes, reportWords }: Lexicon): ReadonlyMap<number, number> {
  const classes = new Map<number, number>();
  const claim = (name: WordClass, forms: readonly string[]): void => {
    for (const form of forms) {
      const hash = wordHash(form);
      if (!classes.has(hash)) classes.set(hash, classOf(name));
    }
  };
  for (const [name, forms] of Object.entries(grammar.entries.classes) as [WordClass, readonly string[]][]) claim(name, forms);
  for (const [form, { stance }] of verbs) claim(stance, [form]);
  claim('attitude', attitudes.flatMap(formsOf));
  for (const name of REPORT_WORDS) claim(name, reportWords[name] ?? []);
  return classes;
}

/** The classes of reporting verbs, one for each stance. */
export const STANCE_CLASSES: ReadonlySet<number> = new Set(STANCES.map(classOf));
