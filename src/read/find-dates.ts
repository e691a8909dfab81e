import type { DatePrecision } from '../model/document.js';
import { LETTERS } from '../text/letter-ranges.js';
import { monthNumber } from './months.js';
import { ZONE_NAMES, zoneOffset } from './zones.js';

/** A date expression in a line: where it stands and what it says. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly iso: string;
  readonly precision: DatePrecision;
  readonly zone: string | null;
  /** Both readings of a numeric date that is two different days, day first and month first; empty for any other date. */
  readonly readings: readonly string[];
}

interface Day {
  readonly start: number;
  readonly end: number;
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** Set where day and month cannot be told apart. */
  readonly either: readonly [number, number] | null;
}

interface Clock {
  readonly start: number;
  readonly end: number;
  readonly time: string;
  readonly zone: string | null;
}

/** Outside these years a four-digit number is a count, a street or a year of somebody's reign, not a page's date. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2199;

const pad = (value: number): string => String(value).padStart(2, '0');
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Null when the parts are no date of the calendar. */
function dayOf(match: RegExpMatchArray, year: number, month: number | null, day: number | null): Day | null {
  const start = match.index ?? 0;
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (month === null || day < 1 || day > daysIn(year, month))) return null;
  return { start, end: start + match[0].length, year, month, day, either: null };
}

/** `08/02/2019` is two different days; only the year is certain unless one number cannot be a month or dots show the European order. */
function numericDay(match: RegExpMatchArray): Day | null {
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (match[2] === '.' || first > 12 || first === second) return dayOf(match, year, second, first);
  if (second > 12) return dayOf(match, year, first, second);
  const bare = first > 0 && second > 0 ? dayOf(match, year, null, null) : null;
  return bare && { ...bare, either: [first, second] };
}

/** Every date that is taken has one. */
const YEAR = /\d{4}/;

/** A month's name. */
const NAME = `[${LETTERS}]{3,12}`;

/** The formats of printed dates. Each pattern is linear: every part has a fixed or small bounded length. */
const FORMATS: readonly { readonly pattern: RegExp; readonly read: (match: RegExpMatchArray) => Day | null }[] = [
  { pattern: /(?<![\d-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g, read: (m) => dayOf(m, Number(m[1]), Number(m[3]), Number(m[4])) },
  { pattern: /(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日/g, read: (m) => dayOf(m, Number(m[1]), Number(m[2]), Number(m[3])) },
  {
    pattern: new RegExp(
      `(?<![\\d${LETTERS}])(\\d{1,2})(?:st|nd|rd|th|er|º)?\\.?[\\s-]{1,3}(?:of\\s|de\\s)?(${NAME})\\.?,?[\\s-]{1,3}(?:de\\s|del\\s)?(\\d{4})(?!\\d)`,
      'g',
    ),
    read: (m) => namedDay(m, m[2], m[1], m[3]),
  },
  {
    pattern: new RegExp(`(?<![${LETTERS}])(${NAME})\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?\\.?,?\\s{1,3}(\\d{4})(?!\\d)`, 'g'),
    read: (m) => namedDay(m, m[1], m[2], m[3]),
  },
  { pattern: /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/.-]\d)/g, read: numericDay },
  { pattern: /(?<![\d-])(\d{4})-(\d{2})(?![-\d])/g, read: (m) => dayOf(m, Number(m[1]), Number(m[2]), null) },
  {
    pattern: new RegExp(`(?<![${LETTERS}]|\\d[\\s.]{1,2})(${NAME})\\.?,?\\s{1,3}(\\d{4})(?!\\d)`, 'g'),
    read: (m) => namedDay(m, m[1], null, m[2]),
  },
];

function namedDay(match: RegExpMatchArray, name: string | undefined, day: string | null | undefined, year: string | undefined): Day | null {
  const month = monthNumber(name ?? '');
  return month === null ? null : dayOf(match, Number(year), month, day == null ? null : Number(day));
}

const ZONE = `(?:\\s{0,2}\\(?((?:UTC|GMT)\\s?[+-]\\d{1,2}(?::?\\d{2})?|[+-]\\d{2}:?\\d{2}|${ZONE_NAMES})(?![${LETTERS}\\d])\\)?)?`;
const TIME = `(\\d{1,2})[:.h](\\d{2})(?::\\d{2}(?:\\.\\d{1,9})?)?(?![\\d:])(?:\\s{0,2}([ap]\\.?\\s?m\\b\\.?))?${ZONE}`;
/** A clock time right after a day: `T23:31`, ` | 00:15`, `, at 9:52 PM UTC`. */
const TIME_AFTER = new RegExp(`^(?:T|[\\s,|/·•@–—-]{1,5}(?:at\\s{1,2}|um\\s{1,2}|à\\s{1,2})?)${TIME}`, 'i');
/** A clock time right before a day: `4:56 AM, June 02`, `6:35 PM ET, Fri June 1`. */
const TIME_BEFORE = new RegExp(
  `(?<![\\d:])${TIME}[\\s,|·–—-]{1,4}(?:on\\s{1,2})?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s{1,2})?$`,
  'i',
);

function clockOf(match: RegExpMatchArray | null, base: number): Clock | null {
  if (!match) return null;
  const [hour, minute, half] = [Number(match[1]), Number(match[2]), match[3]?.toLowerCase()];
  if (minute > 59 || hour > 23 || (half && (hour > 12 || hour === 0))) return null;
  const shifted = half ? (hour % 12) + (half.startsWith('p') ? 12 : 0) : hour;
  const start = base + (match.index ?? 0);
  return { start, end: start + match[0].length, time: `${pad(shifted)}:${pad(minute)}`, zone: zoneOffset(match[4]) };
}

const isoDay = (year: number, month: number | null, day: number | null): string =>
  [String(year), ...(month === null ? [] : [pad(month)]), ...(day === null ? [] : [pad(day)])].join('-');

/** A day with the clock beside it; the clock of an uncertain day is told with its readings only. */
function found(line: string, day: Day, from: number): FoundDate {
  const clock =
    clockOf(TIME_AFTER.exec(line.slice(day.end, day.end + 40)), day.end) ?? clockOf(TIME_BEFORE.exec(line.slice(from, day.start)), from);
  const start = Math.min(day.start, clock?.start ?? day.start);
  const end = Math.max(day.end, clock?.end ?? day.end);
  const time = clock ? `T${clock.time}${clock.zone ?? ''}` : '';
  const iso = isoDay(day.year, day.month, day.day);
  if (day.day !== null)
    return { start, end, iso: `${iso}${time}`, precision: clock ? 'minute' : 'day', zone: clock?.zone ?? null, readings: [] };
  const [first, second] = day.either ?? [];
  const readings = first === undefined || second === undefined ? [] : [isoDay(day.year, second, first), isoDay(day.year, first, second)];
  return {
    start,
    end,
    iso,
    precision: day.month === null ? 'year' : 'month',
    zone: null,
    readings: readings.map((one) => `${one}${time}`),
  };
}

/**
 * Finds date expressions in a short line by a table of printed formats, never by guessing: of `08/02/2019` only the year
 * is taken and both readings are told, a month without a year is no date, and relative words ("Monday", "two hours ago") are left alone.
 * @param line at most a few hundred characters; cost is linear
 * @returns in order, disjoint; offsets into `line`
 */
export function findDates(line: string): readonly FoundDate[] {
  const days: Day[] = [];
  if (!YEAR.test(line)) return [];
  for (const { pattern, read } of FORMATS) {
    for (const match of line.matchAll(pattern)) {
      const day = read(match);
      if (day && days.every((other) => day.end <= other.start || day.start >= other.end)) days.push(day);
    }
  }
  days.sort((x, y) => x.start - y.start);
  let from = 0;
  return days.map((day) => {
    const date = found(line, day, from);
    from = date.end;
    return date;
  });
}
