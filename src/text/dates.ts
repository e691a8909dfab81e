import type { Span } from '../model/span.js';

/** What a text says of a day or an hour; what it does not say is left out. */
export interface DateAt {
  /** 0 Sunday to 6 Saturday. */
  readonly weekday?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
  readonly year?: number;
  /** Minutes since midnight, of a clock that says a.m. or p.m. or counts to 24. */
  readonly minute?: number;
  readonly span: Span;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`;
const DAY = String.raw`[0-3]?\d(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?:1[6-9]|20)\d\d`;
const EDGE = String.raw`(?![\p{L}\p{N}])`;
const START = String.raw`(?<![\p{L}\p{N}.,$€£-])`;

/** Words after which a bare year or month is a date: `in 2018`, `last May`. */
const BEFORE = String.raw`\b(?:[Ii]n|[Ss]ince|[Oo]f|[Ff]rom|[Bb]y|[Uu]ntil|[Bb]efore|[Aa]fter|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|[Ll]ast|[Nn]ext|[Tt]his|[Tt]hrough|[Tt]o|[Yy]ear|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|[Ff]all)[\s-]`;

/** Every form is tried alone; where two match the same place the earlier in this list holds. */
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`${START}(?<year>${YEAR})-(?<monthNumber>[01]\d)-(?<day>[0-3]\d)${EDGE}`, 'gu'),
  new RegExp(String.raw`${START}(?<month>${MONTH})\s(?<day>${DAY})(?:,?\s(?<year>${YEAR}))?${EDGE}`, 'gu'),
  new RegExp(String.raw`${START}(?<day>${DAY})\s(?:of\s)?(?<month>${MONTH})(?:,?\s(?<year>${YEAR}))?${EDGE}`, 'gu'),
  new RegExp(String.raw`${START}(?<month>${MONTH}),?\s(?<year>${YEAR})${EDGE}`, 'gu'),
  new RegExp(`(?<=${BEFORE})(?<month>${MONTH})${EDGE}`, 'gu'),
  new RegExp(String.raw`(?<=${BEFORE})(?<year>${YEAR})${EDGE}(?![,.]\d)`, 'gu'),
  /\b(?<weekday>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)(?!\p{L})/gu,
  new RegExp(String.raw`${START}(?<hour>\d{1,2})(?:[:.](?<minutes>[0-5]\d))?\s?(?<half>[ap])\.?m(?!\p{L})`, 'giu'),
  new RegExp(String.raw`${START}(?<hour>[01]?\d|2[0-3]):(?<minutes>[0-5]\d)(?![\d:])`, 'gu'),
];

/** A letter or digit that every form has: most texts without one are not looked at twice. */
const ANY = /\d|day\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

/**
 * The days and hours a text names, by value: `7 February`, `Feb. 7` and `2019-02-07` agree. "Yesterday" and "last week" name
 * no day by themselves. English forms only.
 *
 * @returns dates in order, disjoint. O(length).
 */
export function datesIn(text: string): readonly DateAt[] {
  if (!ANY.test(text)) return [];
  return FORMS.reduce<readonly DateAt[]>((found, form) => withForm(found, text, form), []);
}

/** What was found, and what one more form matches between; both in order. */
function withForm(found: readonly DateAt[], text: string, form: RegExp): readonly DateAt[] {
  const all: DateAt[] = [];
  let next = 0;
  for (const match of text.matchAll(form)) {
    const span: Span = [match.index, match.index + match[0].length];
    for (let held = found[next]; held !== undefined && held.span[1] <= span[0]; held = found[++next]) all.push(held);
    const behind = found[next];
    if (behind === undefined || span[1] <= behind.span[0]) all.push({ ...valuesOf(match.groups ?? {}), span });
  }
  return all.length === 0 ? found : [...all, ...found.slice(next)];
}

type Groups = Readonly<Record<string, string | undefined>>;

function valuesOf({ year, month, monthNumber, day, weekday, hour, minutes, half }: Groups): Omit<DateAt, 'span'> {
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(month === undefined ? {} : { month: MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1 }),
    ...(monthNumber === undefined ? {} : { month: Number(monthNumber) }),
    ...(day === undefined ? {} : { day: Number.parseInt(day, 10) }),
    ...(weekday === undefined ? {} : { weekday: WEEKDAYS.indexOf(weekday.slice(0, 3).toLowerCase()) }),
    ...(hour === undefined ? {} : { minute: minuteOf(Number(hour), Number(minutes ?? 0), half) }),
  };
}

function minuteOf(hour: number, minutes: number, half: string | undefined): number {
  if (half === undefined) return hour * 60 + minutes;
  return ((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) * 60 + minutes;
}

const PARTS = ['weekday', 'month', 'day', 'year', 'minute'] as const;

/** Whether two dates say of one thing two values: Monday and Tuesday, 7 February and 8 February. */
export const datesConflict = (x: DateAt, y: DateAt): boolean =>
  PARTS.some((part) => x[part] !== undefined && y[part] !== undefined && x[part] !== y[part]);

/** Whether two dates speak of the same parts at all: a weekday and a year do not. */
export const datesCompare = (x: DateAt, y: DateAt): boolean => PARTS.some((part) => x[part] !== undefined && y[part] !== undefined);
