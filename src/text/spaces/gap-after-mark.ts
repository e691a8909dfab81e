import type { Strength } from './strength.js';
import { isDigit, isLetter, isSmall, isWordOf, lettersAfter, lettersBefore, type Place } from './surroundings.js';

/** Marks that close a bracket, a quotation or a share: a sentence or part of it can end with them. */
const CLOSED = /[)\]”"’'%]/;

/** A day and a year: `February 2,2013`; groups of thousands begin with other digits, or are told from it by nothing. */
const DAY = /(?:^|[^\d.,])\d{1,2},$/;
const YEAR = /^(?:1[5-9]|20)\d\d(?!\d|[.,]\d)/;

/** `Iraq,and`, `Iraq,2019`; not `5,200`, `x,y`. */
export function gapAfterComma({ text, at, left, right }: Place): Strength | null {
  const before = lettersBefore(text, at - 1);
  // A character of HTML spelt out: &lt;
  if (left === ';' && text.charAt(at - 2 - before.length) === '&') return null;
  if (isDigit(right)) {
    if (before.length > 1) return 'sure';
    return left === ',' && DAY.test(text.slice(Math.max(0, at - 4), at)) && YEAR.test(text.slice(at, at + 6)) ? 'likely' : null;
  }
  const after = lettersAfter(text, at);
  if (after.length < 2) return before.length > 1 && isSmall(after) && after === 'a' ? 'likely' : null;
  if (before.length > 1) return 'sure';
  if (before.length === 1) return 'possible';
  return isDigit(text.charAt(at - 2)) || CLOSED.test(text.charAt(at - 2)) ? 'sure' : null;
}

/** Words that end with a stop which ends no sentence, and those that follow a stop in an address. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'vs etc eg ie al approx inc corp ltd co dept est fig gen gov no nos vol pp ed eds st mt ft mr mrs ms dr jr sr hon rev lt col sgt capt prof sen rep jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
const ADDRESSES: ReadonlySet<string> = new Set(
  'com org net gov edu info biz co uk us eu io tv fm js py md txt pdf exe html htm php asp net'.split(' '),
);

/** `said.The`, `U.S.The`, `2019.The`; not `Node.js`, `U.S.A`, `St.Louis`, `Booking.Com`. */
export function gapAfterStop({ text, at, right }: Place): Strength | null {
  const after = lettersAfter(text, at);
  if (isSmall(right) || ADDRESSES.has(after.toLowerCase())) return null;
  const before = lettersBefore(text, at - 1);
  const sentence = after.length > 1 || after === 'I' || after === 'A';
  if (before === '') return gapAfterBareStop(text, at, after);
  if (before.length === 1) return isLetter(text.charAt(at - 3)) || after.length < 3 ? null : 'possible';
  if (ABBREVIATIONS.has(before.toLowerCase())) return 'possible';
  if (!sentence) return null;
  // A path of names: Larkhaven.Ferry.Board
  if (text.charAt(at + after.length) === '.' && isLetter(text.charAt(at + after.length + 1))) return 'possible';
  return isSmall(before.slice(1)) && !isSmallStart(text, at, before) ? 'sure' : 'likely';
}

/** Part of an address or a path of names: `example.Test.Name`. */
const isSmallStart = (text: string, at: number, before: string): boolean => text.charAt(at - 2 - before.length) === '.';

/** A stop after a number, a bracket or a quotation. */
function gapAfterBareStop(text: string, at: number, after: string): Strength | null {
  const closed = text.charAt(at - 2);
  if (after.length < 2) return null;
  if (CLOSED.test(closed)) return 'sure';
  if (isDigit(closed) && isDigit(text.charAt(at - 3))) return isSmall(after.slice(1)) ? 'likely' : 'possible';
  return null;
}

/** `ready?The`; not `Yahoo!Japan`, nor the name of a variable. */
export function gapAfterCall({ text, at, words }: Place): Strength | null {
  const [before, after] = [lettersBefore(text, at - 1), lettersAfter(text, at)];
  if (after.length < 2) return null;
  return isSmall(before) && isWordOf(words, before, 2) && !isSmall(after) ? 'sure' : 'possible';
}

/** `he said:the`, `Trek:Voyager`: as often a name as a lost space. */
export function gapAfterColon({ text, at, words }: Place): Strength | null {
  const [before, after] = [lettersBefore(text, at - 1), lettersAfter(text, at)];
  return isWordOf(words, before, 3) && isWordOf(words, after, 2) ? 'likely' : null;
}

/** `30%of`. */
export function gapAfterShare({ text, at, words }: Place): Strength | null {
  return isWordOf(words, lettersAfter(text, at), 2) ? 'sure' : null;
}
