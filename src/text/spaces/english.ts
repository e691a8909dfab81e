import { joinedWords } from './joined-words.js';
import { type LetterModel, learnLetters } from './letter-model.js';
import type { WordCounts } from './word-counts.js';
import { type CountedWord, tableOfWords, type WordTable } from './word-table.js';

/** What is known of English words. */
export interface English {
  readonly words: WordTable;
  readonly letters: LetterModel;
  /** Words that are rightly written together, though their parts are words too. */
  readonly joined: WordCounts;
}

/** What a list of words teaches. O(letters). */
export const englishOf = (list: readonly CountedWord[]): English => ({
  words: tableOfWords(list),
  letters: learnLetters(list),
  joined: joinedWords(),
});
