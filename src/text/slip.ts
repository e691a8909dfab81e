import { englishWords } from './spaces/english-words.js';
import { withHashes } from './spaces/word-hash.js';
import { costOfHashes, NO_WORD } from './spaces/word-table.js';
import { compareSpelling } from './spelling.js';

/** Which of two forms of one word is a slip of the pen. */
export type Slip = 'first' | 'second';

/**
 * Which of two English words is the other misspelt; null where both or neither is a word, or where they are two words.
 * The first call of a thread reads the word list from the disk.
 */
export function slipOf(first: string, second: string): Slip | null {
  if (compareSpelling(first, second) !== 'typo') return null;
  const [knowsFirst, knowsSecond] = [isEnglish(first), isEnglish(second)];
  if (knowsFirst === knowsSecond) return null;
  return knowsFirst ? 'second' : 'first';
}

const isEnglish = (word: string): boolean =>
  withHashes(word, 0, word.length, (a, b) => costOfHashes(englishWords().words, a, b) !== NO_WORD);
