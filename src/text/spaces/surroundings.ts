import { isWord, type KnownWords } from './known-words.js';

/** A text around a place where a space may be lost. */
export interface Place {
  readonly text: string;
  readonly at: number;
  /** The characters on both sides. */
  readonly left: string;
  readonly right: string;
  readonly words: KnownWords;
}

/** Runs of letters longer than this are cut when looked at: no word is. */
const REACH = 40;

const LETTER = /[\p{L}\p{M}]/u;

export const isLetter = (character: string): boolean => LETTER.test(character);
export const isDigit = (character: string): boolean => character >= '0' && character <= '9';

/** The letters that end at `at`. */
export function lettersBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < REACH && isLetter(text.charAt(from - 1))) from--;
  return text.slice(from, at);
}

/** The letters that begin at `at`. */
export function lettersAfter(text: string, at: number): string {
  let to = at;
  while (to < text.length && to - at < REACH && isLetter(text.charAt(to))) to++;
  return text.slice(at, to);
}

/** Whether letters are written small throughout. */
export const isSmall = (word: string): boolean => word === word.toLowerCase();

/** Whether letters are a word and no bit of two letters. */
export const isWordOf = (words: KnownWords, letters: string, shortest: number): boolean =>
  letters.length >= shortest && isWord(words, letters);
