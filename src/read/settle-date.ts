import type { DatePrecision, PageDate } from '../model/document.js';
import { type Claims, trust } from './claims.js';

const PRECISION_RANK: Readonly<Record<DatePrecision, number>> = { minute: 0, day: 1, month: 2, year: 3 };

const dayOf = (iso: string): string => iso.slice(0, 10);
const zoneOf = (iso: string): string | null => /T\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/.exec(iso)?.[1] ?? null;

/** The most trusted date; among equals the most precise, then the first. */
const best = (dates: readonly PageDate[]): PageDate | null =>
  [...dates].sort((x, y) => trust(x.origin) - trust(y.origin) || PRECISION_RANK[x.precision] - PRECISION_RANK[y.precision])[0] ?? null;

/** `25/12/2018`: a numeric date that can be read in one way only shows the order its page writes all of them in. */
const ORDERED = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2\d{4}(?!\d)/;

/** 0 where the page is seen to write the day first, 1 the month first, null where nothing or both is seen. */
function numericOrder(dates: readonly PageDate[]): 0 | 1 | null {
  const orders = dates.flatMap(({ raw }): readonly (0 | 1)[] => {
    const [, first, , second] = ORDERED.exec(raw) ?? [];
    if (Number(first) > 12) return [0];
    return Number(second) > 12 ? [1] : [];
  });
  const [order] = orders;
  return order !== undefined && orders.every((other) => other === order) ? order : null;
}

/** An ambiguous date as the one of its readings that another date of the page confirms; unchanged where none or both are. */
function resolved(date: PageDate, all: readonly PageDate[]): PageDate {
  if (date.precision !== 'year' || date.alternatives.length !== 2) return date;
  const order = numericOrder(all);
  const days = new Set(all.filter(({ precision }) => precision === 'minute' || precision === 'day').map(({ iso }) => dayOf(iso)));
  const agreed = date.alternatives.filter((reading) => days.has(dayOf(reading)));
  const iso = agreed.length === 1 ? agreed[0] : order === null ? undefined : date.alternatives[order];
  if (iso === undefined) return date;
  return { ...date, iso, precision: iso.length > 10 ? 'minute' : 'day', zone: zoneOf(iso), alternatives: [] };
}

const MINUTE = 60_000;
const HALF_HOUR = 30;
/** Clocks on earth are at most this far from UTC. */
const MAX_OFFSET = 14 * 60;

/** Minutes since 1970 of an instant; of a clock without zone, as if it were UTC. */
const minutesOf = (iso: string): number => Date.parse(/(?:Z|[+-]\d{2}:\d{2})$/.test(iso) ? iso : `${iso}Z`) / MINUTE;

/**
 * The same moment as `stated` on the clock that readers see, with its offset. Metadata tells the moment in UTC, where an
 * evening's story has the next day's date; a printed clock that is whole half hours away tells the same moment.
 */
function onPrintedClock(printed: PageDate, stated: PageDate): PageDate | null {
  if (printed.precision !== 'minute' || stated.precision !== 'minute' || stated.zone === null) return null;
  const apart = minutesOf(printed.iso) - minutesOf(stated.iso);
  if (printed.zone !== null) return apart === 0 ? printed : null;
  if (apart % HALF_HOUR !== 0 || Math.abs(apart) > MAX_OFFSET) return null;
  const zone = offset(apart);
  return { ...printed, iso: `${printed.iso}${zone}`, zone };
}

function offset(minutes: number): string {
  if (minutes === 0) return 'Z';
  const pad = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** What readers see as the story's date, the metadata's beside it where that is another day. */
function seen(printed: PageDate, stated: PageDate): PageDate {
  const same = onPrintedClock(printed, stated);
  if (same) return same;
  if (stated.iso.startsWith(dayOf(printed.iso)) && PRECISION_RANK[stated.precision] <= PRECISION_RANK[printed.precision]) return stated;
  const other = dayOf(stated.iso) === dayOf(printed.iso) ? [] : [stated.iso];
  return { ...printed, alternatives: [...printed.alternatives, ...other] };
}

/**
 * When the page says it was published: what a record gives, else the date printed by the headline, else the most trusted of
 * the markup and the text. A story that was dated anew bears its new date: the one in the metadata is an alternative.
 */
export function settlePublished({ published, modified, printed }: Claims): PageDate | null {
  const all = [...published, ...modified, ...printed.published, ...printed.modified];
  const stated = best(published.map((date) => resolved(date, all)));
  const shown = printed.published.map((date) => resolved(date, all)).find(({ precision }) => precision === 'minute' || precision === 'day');
  if (!shown || stated?.origin === 'given') return stated ?? best(printed.published);
  return stated ? seen(shown, stated) : shown;
}

/** When the page says it was last changed. */
export function settleModified({ published, modified, printed }: Claims): PageDate | null {
  const all = [...published, ...modified, ...printed.published, ...printed.modified];
  return best([...modified, ...printed.modified].map((date) => resolved(date, all)));
}
