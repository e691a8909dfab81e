import type { Strength } from './strength.js';
import { isDigit, isLetter, isSmall, isWordOf, lettersAfter, lettersBefore, type Place } from './surroundings.js';

/** What is written on to a number rightly: ordinals, units, clock times, scales. */
const UNITS: ReadonlySet<string> = new Set(
  'st nd rd th s km mm cm nm kg mg lb lbs oz ft in yd mi am pm mph kph kmh gb mb kb tb million billion trillion bn mn mln m k g l b c d x p hr hrs min mins sec secs yr yrs bit px hz khz mhz ghz kw mw gw kwh mwh ml cl dl fps rpm psi cc bp mcg kcal er ers fold ish plus'.split(
    ' ',
  ),
);

/** Words before a number: `in2019`. Of others (`covid19`, `Tech3`) nobody knows. */
const BEFORE: ReadonlySet<string> = new Set(
  'in of the and from to since by on at until till between about than over was were for with only is are around nearly almost after before under during another some just least most'.split(
    ' ',
  ),
);

const MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december'.split(' '),
);

/** Words after a number: `2019the`. */
const AFTER: ReadonlySet<string> = new Set(
  'and or the to of in by from at on for with was were when after before as that who which but is are has had people years months weeks days hours minutes miles percent per men women children dead'.split(
    ' ',
  ),
);

/** What ordinals end with, other letters run on to it or not: `4thcentury`. */
export const ORDINAL: RegExp = /^(?:st|nd|rd|th)/;

const YEAR = /(?:^|\D)(?:1[5-9]|20)\d\d$/;

/** `in2019`, `October7`; not `mp3`, `A4`. */
export function gapBeforeNumber({ text, at, words }: Place): Strength | null {
  const before = lettersBefore(text, at);
  const digits = /^\d+(?:[.,]\d+)*(?![\p{L}\d])/u.exec(text.slice(at, at + 20))?.[0] ?? '';
  if (BEFORE.has(before)) return digits.length > 1 ? 'sure' : 'likely';
  if (MONTHS.has(before.toLowerCase()) && digits !== '') return before === 'may' ? 'likely' : 'sure';
  if (isSmall(before) && isWordOf(words, before, 3)) return digits === '' ? 'possible' : 'likely';
  return before.length > 2 ? 'possible' : null;
}

/** `2019the`, `10years`; not `10km`, `3rd`, `1990s`, `10-year`. */
export function gapAfterNumber({ text, at, words }: Place): Strength | null {
  const after = lettersAfter(text, at);
  if (ORDINAL.test(after) || UNITS.has(after.toLowerCase())) return after === 'in' && isYear(text, at) ? 'sure' : null;
  const next = text.charAt(at + after.length);
  if (next === '-' || isDigit(next) || !standsAlone(text, at)) return 'possible';
  if (AFTER.has(after)) return 'sure';
  if (isSmall(after)) return isWordOf(words, after, 4) ? 'likely' : 'possible';
  return after.length > 2 && isYear(text, at) ? 'likely' : 'possible';
}

const isYear = (text: string, at: number): boolean => YEAR.test(text.slice(Math.max(0, at - 5), at));

/** Whether digits before `at` are a number and no part of a name such as `A4`. */
function standsAlone(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && /[\d.,]/.test(text.charAt(from - 1)) && at - from < 20) from--;
  return !isLetter(text.charAt(from - 1)) && !/[-_]/.test(text.charAt(from - 1));
}
