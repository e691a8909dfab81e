import { civil, DAY, fields, shortDay, shortMonth } from '../clock.js';

/** A bar of the timeline: versions in it, and how many of them belong to clusters with a major finding. */
export interface Bar {
  readonly label: string;
  readonly all: number;
  readonly major: number;
}

export interface Timeline {
  readonly unit: 'day' | 'month' | 'year';
  readonly bars: readonly Bar[];
  /** Bar of a time in minutes since 1970. */
  barOf(time: number): number;
}

/** More bars than this are too thin to point at. */
const MOST_BARS = 31;

const monthNumber = (time: number): number => fields(time).year * 12 + fields(time).month;

type Unit = Timeline['unit'];

const step = (unit: Unit, time: number): number =>
  unit === 'day' ? Math.floor(time / DAY) : unit === 'month' ? monthNumber(time) : fields(time).year;

function label(unit: Unit, value: number): string {
  if (unit === 'day') return shortDay(value * DAY);
  if (unit === 'year') return String(value);
  return `${shortMonth(civil(Math.floor(value / 12), value % 12, 1))} ${Math.floor(value / 12)}`;
}

/**
 * Bars for the dated versions: days, months or years, whichever is the finest that fits. Null when fewer than two bars are needed.
 * Years before the last 31 fall into the first bar.
 * @param dated time of each version, and whether its cluster has a major finding
 */
export function timelineOf(dated: readonly { readonly time: number; readonly major: boolean }[]): Timeline | null {
  if (dated.length === 0) return null;
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { time } of dated) [low, high] = [Math.min(low, time), Math.max(high, time)];
  const unit = (['day', 'month', 'year'] as const).find((u) => step(u, high) - step(u, low) < MOST_BARS) ?? 'year';
  const last = step(unit, high);
  const first = Math.max(step(unit, low), last - MOST_BARS + 1);
  if (first === last) return null;
  const barOf = (time: number): number => Math.max(0, step(unit, time) - first);
  const counts = Array.from({ length: last - first + 1 }, () => ({ all: 0, major: 0 }));
  for (const { time, major } of dated) {
    const bar = counts[barOf(time)];
    if (bar === undefined) continue;
    bar.all++;
    if (major) bar.major++;
  }
  return { unit, bars: counts.map((bar, i) => ({ ...bar, label: label(unit, first + i) })), barOf };
}

/** The style sheet makes no bar wider than this, in CSS pixels. */
const WIDEST_BAR = 88;
/** Width of a letter of the labels, near enough, when bold. */
const LETTER = 7.2;
/** Between two labels. */
const SPACE = 6;

/** Which bars have room to write their label, on a timeline so many CSS pixels wide: every one, or every second, third, … */
export function labelsThatFit({ bars }: Timeline, width: number): readonly boolean[] {
  const bar = Math.min(WIDEST_BAR, width / Math.max(1, bars.length));
  const longest = Math.max(0, ...bars.map(({ label: words }) => words.length)) * LETTER;
  const step = Math.max(1, Math.ceil((longest + SPACE) / bar));
  return bars.map((_, i) => i % step === 0 && (i === 0 || i * bar + longest <= width));
}
