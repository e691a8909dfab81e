import type { Strength } from './strength.js';
import { isDigit, isLetter, isWordOf, lettersAfter, lettersBefore, type Place } from './surroundings.js';

/** A bracket that opens and closes within so many characters holds part of a word, a variable or an argument. */
const REACH = 60;

/** `Mosul(the` where the bracket holds more than one word; not `player(s)`, `f(x)`, `print(name)`. */
export function gapBeforeBracket({ text, at, left, words }: Place): Strength | null {
  const [before, after] = [lettersBefore(text, at), lettersAfter(text, at + 1)];
  if (!isDigit(left) && before.length < 3) return null;
  const year = /^\(\d{4}/.test(text.slice(at, at + 5));
  if (after.length < 3 && !year) return after === '' ? 'possible' : null;
  const apart = /^[^\s)]*\s/u.test(text.slice(at, at + REACH));
  if (isDigit(left)) return 'possible';
  if (apart) return isWordOf(words, before, 3) ? 'sure' : 'likely';
  return year ? 'likely' : 'possible';
}

/** `IMF)said`; not `(s)he`, `(re)built`, `f(x)dx`. */
export function gapAfterBracket({ text, at, words }: Place): Strength | null {
  const after = lettersAfter(text, at);
  if (after.length < 2) return null;
  const known = isWordOf(words, after, 2);
  const apart = /\s[^\s(]*$/u.test(text.slice(Math.max(0, at - REACH), at));
  if (apart) return known ? 'sure' : 'likely';
  return known || after.length > 3 ? 'possible' : null;
}

/** `is[achieved]`; not `retain[ed]`, `[s]he`. */
export function gapBeforeSquare({ text, at, words }: Place): Strength | null {
  const [before, after] = [lettersBefore(text, at), lettersAfter(text, at + 1)];
  return isWordOf(words, before, 2) && isWordOf(words, after, 4) && !isWordOf(words, before + after, 1) ? 'likely' : null;
}

/** `[the]coalition`. */
export function gapAfterSquare({ text, at, words }: Place): Strength | null {
  const [before, after] = [lettersBefore(text, at - 1), lettersAfter(text, at)];
  return isWordOf(words, before, 2) && isWordOf(words, after, 4) && !isWordOf(words, before + after, 1) ? 'likely' : null;
}

/** `of$5`; not `US$5`. */
export function gapBeforeDollar({ text, at, words }: Place): Strength | null {
  const before = lettersBefore(text, at);
  return isDigit(text.charAt(at + 1)) && before === before.toLowerCase() && isWordOf(words, before, 2) ? 'sure' : null;
}

/** Curly marks say themselves which way they turn: `said“The`, `war”The`. */
export function gapAtCurly({ text, at, left, right }: Place): Strength | null {
  if (right === '“') return !isLetter(text.charAt(at + 1)) ? null : isLetter(left) || /[.,;:!?]/.test(left) ? 'sure' : null;
  const after = lettersAfter(text, at);
  return after === '' || after === 's' || after === 'd' ? null : 'sure';
}
