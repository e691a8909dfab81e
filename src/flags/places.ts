import { headOf } from '../text/cut.js';
import { spellInvisible } from '../text/invisible.js';

/** A flag that stands for many places of a text lists this many and counts the rest. */
export const LISTED_PLACES = 6;

/** A word is shown up to this many UTF-16 units: it is there to be recognised. */
const LONGEST_WORD = 64;

/** `U+200B`. */
export const codeOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A word, cut when long, with its invisible characters spelt out: `gov[U+200B]erned`. */
export function shownWord(word: string): string {
  const shown = word.length > LONGEST_WORD ? `${headOf(word, LONGEST_WORD - 1)}…` : word;
  return spellInvisible(shown, (character) => `[${codeOf(character)}]`);
}

/** "in one place", "in 3 places". */
export const timesSeen = (places: number): string => (places === 1 ? 'in one place' : `in ${places} places`);
