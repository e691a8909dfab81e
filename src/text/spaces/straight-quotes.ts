import { quotationsIn } from '../quotation.js';
import type { Strength } from './strength.js';
import { isDigit, isLetter, lettersAfter, type Place } from './surroundings.js';

/** Straight quotation marks, which do not say which way they turn: their partners do. */
export interface Quotes {
  readonly strengthAt: (place: Place) => Strength | null;
}

/** Where the quotation marks of a text stand that have a partner. */
interface Paired {
  readonly opening: ReadonlySet<number>;
  readonly closing: ReadonlySet<number>;
}

function pairedIn(text: string): Paired {
  const whole = quotationsIn(text).filter(({ closing }) => closing !== '');
  return { opening: new Set(whole.map(({ inside }) => inside[0] - 1)), closing: new Set(whole.map(({ inside }) => inside[1])) };
}

/** Pairs the straight marks of a text when first asked, and once. */
export function quotesOf(text: string): Quotes {
  let marks: Paired | null = null;
  const paired = (): Paired => {
    marks ??= pairedIn(text);
    return marks;
  };
  return { strengthAt: (place) => strengthAtQuote(place, paired) };
}

/** `Iran,"Iraq's` after a mark that closes, `province."The` before one that opens. */
function strengthAtQuote(place: Place, paired: () => Paired): Strength | null {
  const { text, at, left, right } = place;
  if (right === '"')
    return (isLetter(left) || isDigit(left) || /[.,;:!?)]/.test(left)) && isLetter(text.charAt(at + 1)) && paired().opening.has(at)
      ? 'sure'
      : null;
  if (/\s/.test(text.charAt(at - 2)) || at < 2) return null;
  const after = lettersAfter(text, at);
  if (after === '' || after === 's' || after === 'd') return null;
  return paired().closing.has(at - 1) ? 'sure' : null;
}
