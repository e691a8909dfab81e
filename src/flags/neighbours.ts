import { headOf, tailOf } from '../text/cut.js';

/** A word longer than this is shown in part: it is there to find a place, not to be read. */
const LONGEST_WORD = 30;

/** What stands before `at` up to the nearest white space, no character cut. */
export const wordBefore = (text: string, at: number): string =>
  /\S*$/u.exec(tailOf(text.slice(Math.max(0, at - LONGEST_WORD - 2), at), LONGEST_WORD))?.[0] ?? '';

/** What stands after `at` up to the nearest white space, no character cut. */
export const wordAfter = (text: string, at: number): string =>
  /^\S*/u.exec(headOf(text.slice(at, at + LONGEST_WORD + 2), LONGEST_WORD))?.[0] ?? '';
