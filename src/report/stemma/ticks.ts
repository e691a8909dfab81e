import { civil, DAY, fields, longDay, shortDay, shortMonth, shortWeekday, timeOfDay } from '../clock.js';
import type { TimeScale } from './time-scale.js';

export interface Tick {
  readonly time: number;
  readonly x: number;
  readonly label: string;
  /** True where a larger unit begins: midnight, or the year. */
  readonly strong: boolean;
}

/** The larger unit written once below the ticks: the day, or the year. */
export interface Era {
  readonly x: number;
  readonly label: string;
}

/** Least distance between two tick labels, in units of the drawing. */
const APART = 58;
/** A day that has less than this left before the axis ends is named by its neighbour. */
const LEAST = 50;
/** Width of a letter of the labels, near enough. */
const LETTER = 6.8;
const MINUTE_STEPS = [5, 10, 15, 30, 60, 180, 360, 720, DAY, 2 * DAY, 7 * DAY, 14 * DAY] as const;
const MONTH_STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 3000, 6000, 12_000, 60_000, 120_000] as const;
const MONTH = 30.44 * DAY;
/** No axis needs more ticks than this; it bounds the work on dates that are thousands of years apart. */
const MOST = 60;

const evenSteps = (from: number, to: number, step: number): number[] => {
  const out: number[] = [];
  for (let time = Math.ceil(from / step) * step; time <= to && out.length < MOST; time += step) out.push(time);
  return out;
};

function monthSteps(from: number, to: number, step: number): number[] {
  const { year } = fields(from);
  const out: number[] = [];
  for (let month = 0; out.length < MOST; month += step) {
    const time = civil(year, month, 1);
    if (time > to) break;
    if (time >= from) out.push(time);
  }
  return out;
}

function label(time: number, step: number): string {
  if (step < DAY) return timeOfDay(time);
  if (step < MONTH) return shortDay(time);
  return step < 12 * MONTH ? shortMonth(time) : String(fields(time).year);
}

function stepFor(perMinute: number): { readonly minutes: number; readonly months: number } {
  const even = MINUTE_STEPS.find((step) => step * perMinute >= APART);
  if (even !== undefined) return { minutes: even, months: 0 };
  const months = MONTH_STEPS.find((step) => step * MONTH * perMinute >= APART) ?? 120_000;
  return { minutes: months * MONTH, months };
}

/** Ticks of an axis that ends at `until`, and the days or years below them. */
export function ticksOf(scale: TimeScale, until: number): { readonly ticks: readonly Tick[]; readonly eras: readonly Era[] } {
  const { minutes: step, months } = stepFor(scale.perMinute);
  const ticks: Tick[] = [];
  const eras: Moment[] = [];
  scale.parts.forEach((part, i) => {
    const end = i === scale.parts.length - 1 ? part.t1 + (until - part.x1) / scale.perMinute : part.t1;
    const times = months > 0 ? monthSteps(part.t0, end, months) : evenSteps(part.t0, end, step);
    for (const time of times) {
      const { minute, month } = fields(time);
      ticks.push({ time, x: scale.at(time), label: label(time, step), strong: step < DAY ? minute === 0 : month === 0 && months > 0 });
    }
    eras.push(...erasOf(scale, part.t0, end, step));
  });
  return { ticks, eras: named(eras, step, until) };
}

/** The days of a stretch when its ticks are hours, else its years. */
function erasOf(scale: TimeScale, from: number, to: number, step: number): Moment[] {
  if (step >= 12 * MONTH) return [];
  const out: Moment[] = [];
  for (let time = from, guard = 0; time <= to && guard < MOST; guard++) {
    out.push({ time, x: scale.at(time) });
    time = step < DAY ? (Math.floor(time / DAY) + 1) * DAY : civil(fields(time).year + 1, 0, 1);
  }
  return out;
}

interface Moment {
  readonly time: number;
  readonly x: number;
}

/** Writes the days as long as the room to the next allows; one without room for its short name is left out. */
function named(moments: readonly Moment[], step: number, until: number): Era[] {
  const out: Era[] = [];
  let [end, year] = [Number.NEGATIVE_INFINITY, -1];
  moments.forEach(({ time, x }, i) => {
    const next = moments[i + 1]?.x ?? until + 8;
    const own = fields(time).year;
    const tail = own === year ? '' : ` ${own}`;
    const forms = step < DAY ? [`${longDay(time)}${tail}`, `${shortWeekday(time)} ${shortDay(time)}`, shortDay(time)] : [String(own)];
    const label = forms.find((form) => x + form.length * LETTER + 8 <= next) ?? forms.at(-1) ?? '';
    if (x < end || x + Math.max(LEAST, label.length * LETTER) > until + 8) return;
    out.push({ x, label });
    [end, year] = [x + label.length * LETTER + 8, own];
  });
  return out;
}
