import { type LetterModel, learnLetters } from './letter-model.js';
import { type CountedWord, tableOfWords, type WordTable } from './word-table.js';

/** What is known of English words. */
export interface English {
  readonly words: WordTable;
  readonly letters: LetterModel;
}

/** The table and the model of a list of words. */
export const englishOf = (list: readonly CountedWord[]): English => ({ words: tableOfWords(list), letters: learnLetters(list) });
