import type { DatePrecision, Document, PageDate } from '../model/document.js';

/** A stretch of the page's own clock, in minutes since 1970. A date known to the minute has `from === to`. */
export interface When {
  readonly from: number;
  readonly to: number;
  readonly precision: DatePrecision;
}

export const DAY = 1440;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?/;
const OFFSET = /([+-])(\d{2}):?(\d{2})$/;

/** Minutes since 1970 of a civil date and time. */
export const civil = (year: number, month: number, day: number, minutes = 0): number => Date.UTC(year, month, day) / 60_000 + minutes;

/** The civil year, month (0 to 11), day, weekday (0 is Sunday) and minute of the day. */
export function fields(at: number): { year: number; month: number; day: number; weekday: number; minute: number } {
  const date = new Date(at * 60_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth(),
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    minute: date.getUTCHours() * 60 + date.getUTCMinutes(),
  };
}

/** Minutes that the zone is ahead of UTC, or null when the page names none. */
export function zoneOffset(date: PageDate): number | null {
  if (date.zone === null) return null;
  const match = OFFSET.exec(date.zone);
  if (match === null) return date.zone === 'Z' ? 0 : null;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

/** Reads a page date on its own clock, or on UTC when `utc` is set and the zone is known. Null when it is no date. */
export function whenOf(date: PageDate, utc: boolean): When | null {
  const match = ISO.exec(date.iso);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1)];
  if (month > 11 || day < 1 || day > 31) return null;
  if (match[4] !== undefined) {
    const at = civil(year, month, day, Number(match[4]) * 60 + Number(match[5]));
    const shown = utc ? at - (zoneOffset(date) ?? 0) : at;
    return { from: shown, to: shown, precision: 'minute' };
  }
  if (match[3] !== undefined) return { from: civil(year, month, day), to: civil(year, month, day + 1), precision: 'day' };
  if (match[2] !== undefined) return { from: civil(year, month, 1), to: civil(year, month + 1, 1), precision: 'month' };
  return { from: civil(year, 0, 1), to: civil(year + 1, 0, 1), precision: 'year' };
}

/** The date a version is placed by: when it was published, or the time of change where that is the same date told more closely. */
export function bestDate(document: Document): PageDate | null {
  const { published, modified } = document;
  if (published === null || modified === null) return published ?? modified;
  const closer = published.precision !== 'minute' && modified.iso.length > published.iso.length && modified.iso.startsWith(published.iso);
  return closer ? modified : published;
}

/**
 * The date that each text of a cluster is placed by. Editions of one page share outlet and date of publication: they are told
 * apart by when they were last changed, as the sentences of the finding tell them.
 */
export function clusterDates(documents: readonly Document[]): ReadonlyMap<string, PageDate | null> {
  const page = ({ outlet, published }: Document): string => JSON.stringify([outlet?.value ?? null, published?.iso ?? null]);
  const editions = new Map<string, number>();
  for (const document of documents) editions.set(page(document), (editions.get(page(document)) ?? 0) + 1);
  return new Map(
    documents.map((document) => {
      const shared = document.published !== null && (editions.get(page(document)) ?? 0) > 1;
      return [document.id, shared && document.modified !== null ? document.modified : bestDate(document)] as const;
    }),
  );
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `17:40`, or an empty string for a date without a time. */
export function clockText(when: When): string {
  if (when.precision !== 'minute') return '';
  const { minute } = fields(when.from);
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** `12 March 2024`, `March 2024` or `2024`, as closely as it is known. */
export function dayText(when: When): string {
  const { year, month, day } = fields(when.from);
  if (when.precision === 'year') return String(year);
  return `${when.precision === 'month' ? '' : `${day} `}${MONTHS[month] ?? ''} ${year}`;
}

/** `Tue 12 March 2024, 17:40`, `Wed 13 March 2024, day only`. */
export function fullText(when: When): string {
  const weekday = when.precision === 'minute' || when.precision === 'day' ? `${shortWeekday(when.from)} ` : '';
  const tail = when.precision === 'minute' ? clockText(when) : `${when.precision} only`;
  return `${weekday}${dayText(when)}, ${tail}`;
}

/** `Tue` */
export const shortWeekday = (at: number): string => (WEEKDAYS[fields(at).weekday] ?? '').slice(0, 3);

/** `Tuesday 12 March` */
export function longDay(at: number): string {
  const { weekday, day, month } = fields(at);
  return `${WEEKDAYS[weekday] ?? ''} ${day} ${MONTHS[month] ?? ''}`;
}

/** `12 Mar` */
export function shortDay(at: number): string {
  const { day, month } = fields(at);
  return `${day} ${(MONTHS[month] ?? '').slice(0, 3)}`;
}

/** `Mar` */
export const shortMonth = (at: number): string => (MONTHS[fields(at).month] ?? '').slice(0, 3);

/** `09:05` for minutes since 1970. */
export const timeOfDay = (at: number): string => clockText({ from: at, to: at, precision: 'minute' });
