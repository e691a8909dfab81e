import type { WordLists } from '../model/lexicon.js';

/** Which pair of opposites a word belongs to, and on which side. */
export interface Pole {
  readonly pair: number;
  readonly side: number;
}

/** The poles by word, in small letters. A word of two pairs stands for the later. */
export const polesOf = (opposites: WordLists['opposites']): ReadonlyMap<string, Pole> =>
  new Map(
    opposites.flatMap((sides, pair) => sides.flatMap((words, side) => words.map((word) => [word.toLowerCase(), { pair, side }] as const))),
  );

/** A contraction: isn't, won’t. */
const CONTRACTED = /^\p{L}+n['’]t$/iu;

/** Whether a word turns a statement round. @param negations in small letters */
export const isNegation = (word: string, negations: ReadonlySet<string>): boolean =>
  negations.has(word.toLowerCase()) || CONTRACTED.test(word);
