import type { HedgeKind, LexiconFile, WordLists } from '../model/lexicon.js';
import { extendLists } from './extend-lists.js';
import { hedgeBook } from './hedges.js';
import { type Loading, termBook } from './loaded-terms.js';
import { type AliasRows, aliasRows } from './names.js';
import { type Pole, polesOf } from './opposites.js';
import type { PhraseBook } from './phrases.js';
import { type VerbForms, verbForms } from './reporting-verbs.js';
import { type Scales, stepsByWord } from './strength.js';
import { BUILT_IN_LISTS } from './word-lists.js';

/** The words that reading and comparing go by, ready to be looked up; all in small letters but for names. */
export interface Lexicon {
  readonly verbs: VerbForms;
  /** Verbs as the dictionary has them. */
  readonly tellingVerbs: ReadonlySet<string>;
  readonly attitudes: WordLists['attitudes'];
  readonly reportWords: WordLists['reportWords'];
  /** Roles, bodies and people: whoever speaks without a name. */
  readonly speakers: ReadonlySet<string>;
  readonly hedges: PhraseBook<HedgeKind>;
  readonly negations: ReadonlySet<string>;
  readonly terms: PhraseBook<readonly Loading[]>;
  readonly poles: ReadonlyMap<string, Pole>;
  readonly intensifiers: ReadonlySet<string>;
  readonly scales: Scales;
  readonly aliases: AliasRows;
}

const small = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((word) => word.toLowerCase()));

const compiled = (lists: WordLists): Lexicon => ({
  verbs: verbForms(lists.reportingVerbs),
  tellingVerbs: small(lists.tellingVerbs),
  attitudes: lists.attitudes,
  reportWords: lists.reportWords,
  speakers: small([...(lists.reportWords.role ?? []), ...(lists.reportWords.body ?? []), ...(lists.reportWords.people ?? [])]),
  hedges: hedgeBook(lists.hedges),
  negations: small(lists.negations),
  terms: termBook(lists.loadedTerms),
  poles: polesOf(lists.opposites),
  intensifiers: small(lists.intensifiers),
  scales: stepsByWord(lists.scales),
  aliases: aliasRows(lists.nameAliases),
});

export const BUILT_IN_LEXICON: Lexicon = compiled(BUILT_IN_LISTS);

/** What the last files came to: a thread is given the same ones with every piece of work, each time as a copy. */
const memo: { files: readonly LexiconFile[]; key: string; lexicon: Lexicon } = { files: [], key: '[]', lexicon: BUILT_IN_LEXICON };

/** The built-in lexicon with what files take from it and add to it, in their order. Some milliseconds for files that were not the last ones asked for. */
export function lexiconOf(files: readonly LexiconFile[] = []): Lexicon {
  if (files.length === 0) return BUILT_IN_LEXICON;
  // Every pair of a batch asks with the same files.
  if (memo.files === files) return memo.lexicon;
  const key = JSON.stringify(files);
  if (memo.key !== key) Object.assign(memo, { key, lexicon: compiled(extendLists(BUILT_IN_LISTS, files)) });
  memo.files = files;
  return memo.lexicon;
}
