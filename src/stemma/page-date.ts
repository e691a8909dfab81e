import type { DatePrecision, Document, PageDate } from '../model/document.js';

/** The date a page bears: when it was published, else when it was last changed. */
export const pageDate = (document: Document): PageDate | null => document.published ?? document.modified;

/** Characters of an ISO date that each precision fills. */
const WIDTH: Readonly<Record<DatePrecision, number>> = { minute: 16, day: 10, month: 7, year: 4 };

/** Two clocks without zones may differ by this many hours at most: from UTC-12 to UTC+14. */
const WIDEST_ZONES = 26;

export interface DateOrder {
  /** Negative: the first is earlier. Zero: cannot be told. */
  readonly sign: -1 | 0 | 1;
  /** Minutes between, when both are known to the minute. */
  readonly minutes: number | null;
  /** False when a zone is unknown and the difference is small enough for them to turn the order round. */
  readonly sure: boolean;
  /** What the dates are dates of: a publication against a change says little, so it is never sure. */
  readonly by: 'published' | 'changed' | 'mixed';
}

const UNKNOWN: DateOrder = { sign: 0, minutes: null, sure: false, by: 'published' };

/**
 * Orders two page dates as far as their precision carries: a day cannot order two copies of that day. An order that another
 * date of one of the pages would turn round is not sure: a story may have been dated anew.
 */
export function orderDates(x: PageDate | null, y: PageDate | null): DateOrder {
  if (x === null || y === null) return UNKNOWN;
  const order = orderStated(x, y);
  return order.sure && !isSteady(x, y, order.sign) ? { ...order, sure: false } : order;
}

/** True when every date of one page stands in the same order to every date of the other, by whole days. */
function isSteady(x: PageDate, y: PageDate, sign: DateOrder['sign']): boolean {
  const days = (date: PageDate): readonly string[] => [date.iso, ...date.alternatives].map((iso) => iso.slice(0, WIDTH.day));
  // Where no other date is stated, zones may set the days against the order of the moments.
  if (x.alternatives.length + y.alternatives.length === 0) return true;
  return days(x).every((left) => days(y).every((right) => (sign < 0 ? left < right : left > right)));
}

function orderStated(x: PageDate, y: PageDate): DateOrder {
  if (x.precision === 'minute' && y.precision === 'minute') return orderMinutes(x, y);
  const width = Math.min(WIDTH[x.precision], WIDTH[y.precision]);
  const [left, right] = [x.iso.slice(0, width), y.iso.slice(0, width)];
  if (left === right) return UNKNOWN;
  return { sign: left < right ? -1 : 1, minutes: null, sure: Math.abs(steps(left) - steps(right)) > 1, by: 'published' };
}

/** Days, months or years since a fixed point, by what the date is precise to. Neighbouring ones can be turned round by zones. */
function steps(date: string): number {
  if (date.length === WIDTH.day) return Math.round(Date.parse(`${date}T00:00Z`) / 86_400_000);
  const [year, month] = date.split('-');
  return month === undefined ? Number(year) : Number(year) * 12 + Number(month);
}

/**
 * Orders two pages: by when they were published; where that is the same or unknown, by when they were last changed
 * (a later edition keeps the first one's date of publication).
 */
export function orderPages(x: Document, y: Document): DateOrder {
  const published = orderDates(x.published, y.published);
  if (published.sign !== 0) return published;
  if (x.modified !== null && y.modified !== null) return { ...orderDates(x.modified, y.modified), by: 'changed' };
  const mixed = orderDates(x.modified ?? x.published, y.modified ?? y.published);
  return { ...mixed, sure: false, by: 'mixed' };
}

function orderMinutes(x: PageDate, y: PageDate): DateOrder {
  const bothZoned = x.zone !== null && y.zone !== null;
  const minutes = Math.round((instant(y, bothZoned) - instant(x, bothZoned)) / 60_000);
  if (minutes === 0 || Number.isNaN(minutes)) return UNKNOWN;
  return {
    sign: minutes > 0 ? -1 : 1,
    minutes: Math.abs(minutes),
    sure: bothZoned || Math.abs(minutes) > WIDEST_ZONES * 60,
    by: 'published',
  };
}

/** Milliseconds of a minute-precise date; zones are only used when both pages state one. */
const instant = (date: PageDate, zoned: boolean): number =>
  Date.parse(`${date.iso.slice(0, WIDTH.minute)}:00${zoned ? (date.zone ?? 'Z') : 'Z'}`);

/** "44 minutes", "6 hours 38 minutes", "3 days". */
export function spell(minutes: number): string {
  const days = Math.floor(minutes / 1440);
  if (days >= 2) return `${days} days`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours > 0 ? count(hours, 'hour') : '', rest > 0 ? count(rest, 'minute') : ''];
  return parts.filter((part) => part !== '').join(' ');
}

export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

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

/** "7 February 2019", as far as the precision goes. */
export function spellDay(date: PageDate): string {
  const [year, month, day] = date.iso.slice(0, 10).split('-');
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return year ?? date.iso;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
