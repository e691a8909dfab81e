import { gapAfterCall, gapAfterColon, gapAfterComma, gapAfterShare, gapAfterStop } from './gap-after-mark.js';
import { gapAfterBracket, gapAfterSquare, gapAtCurly, gapBeforeBracket, gapBeforeDollar, gapBeforeSquare } from './gap-at-bracket.js';
import { gapAfterNumber, gapBeforeNumber } from './gap-at-number.js';
import type { KnownWords } from './known-words.js';
import type { Quotes } from './straight-quotes.js';
import type { Strength } from './strength.js';
import { isDigit, isLetter, type Place } from './surroundings.js';

/** How sure it is that a space is lost at a place beside a mark, or between a letter and a digit; null where none is. */
export function strengthAtJoint(text: string, at: number, words: KnownWords, quotes: Quotes): Strength | null {
  const place: Place = { text, at, left: text.charAt(at - 1), right: text.charAt(at), words };
  if (place.left === '"' || place.right === '"') return quotes.strengthAt(place);
  return beforeRight(place) ?? afterLeft(place);
}

function beforeRight(place: Place): Strength | null {
  switch (place.right) {
    case '“':
      return gapAtCurly(place);
    case '(':
      return gapBeforeBracket(place);
    case '[':
      return gapBeforeSquare(place);
    case '$':
      return gapBeforeDollar(place);
    default:
      return null;
  }
}

function afterLeft(place: Place): Strength | null {
  const { left, right } = place;
  if (!isLetter(right)) return isDigit(right) ? beforeDigit(place) : null;
  switch (left) {
    case ',':
    case ';':
      return gapAfterComma(place);
    case '.':
      return gapAfterStop(place);
    case '!':
    case '?':
      return gapAfterCall(place);
    case ':':
      return gapAfterColon(place);
    case '%':
      return gapAfterShare(place);
    case ')':
      return gapAfterBracket(place);
    case ']':
      return gapAfterSquare(place);
    case '”':
      return gapAtCurly(place);
    default:
      return isDigit(left) ? gapAfterNumber(place) : null;
  }
}

function beforeDigit(place: Place): Strength | null {
  if (place.left === ',' || place.left === ';') return gapAfterComma(place);
  return isLetter(place.left) ? gapBeforeNumber(place) : null;
}
