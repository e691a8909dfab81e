import { LETTERS } from '../text/letter-ranges.js';
import { monthNumber } from './months.js';

/** A day as datelines print it, mostly without a year: `Feb 26`, `26 Feb.`, `JUNE 3, 2019`. For use inside a pattern. */
export const DAY: string = `(?:[${LETTERS}]{3,9}\\.?\\s\\d{1,2}(?!\\d)|\\d{1,2}\\s[${LETTERS}]{3,9}\\.?)(?:,?\\s\\d{4})?`;

/** The longest month; a dateline's day has no year to count February by. */
const LAST_DAY = 31;

const pad = (value: number): string => String(value).padStart(2, '0');

function readDay(words: string): string | null {
  const month = monthNumber(/[^\s\d.,]+/.exec(words)?.[0] ?? '');
  const [day = 0, year] = (words.match(/\d+/g) ?? []).map(Number);
  if (month === null || day < 1 || day > LAST_DAY) return null;
  return `${year === undefined ? '-' : year}-${pad(month)}-${pad(day)}`;
}

/**
 * The day a dateline prints, from whichever of its two places has one.
 * @returns `--02-26` (ISO 8601 without the year), `2019-02-26` where a year is printed, null without a day
 */
export function dayIn(...places: readonly (string | undefined)[]): string | null {
  for (const words of places) {
    const day = words ? readDay(words) : null;
    if (day !== null) return day;
  }
  return null;
}
