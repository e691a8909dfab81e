/** A stretch of the axis on which time runs evenly. */
export interface ScalePart {
  readonly t0: number;
  readonly t1: number;
  readonly x0: number;
  readonly x1: number;
}

/** A linear time axis, broken where nothing happens for long. Times are minutes, places are units of the drawing. */
export interface TimeScale {
  readonly parts: readonly ScalePart[];
  /** Units of the drawing for one minute. */
  readonly perMinute: number;
  /** Where a time lies; beyond the ends the axis goes on at the same pace. */
  at(time: number): number;
}

/** Width of a break in the axis. */
const BREAK = 44;
/** A gap is left out when it is this many times as long as everything else together: the rest would be one dot. */
const GAP_RATIO = 5;
/** Least width of a part that holds a single moment, so that its node has room. */
const LONE = 30;
/** Half the span shown around a single moment. */
const AROUND = 180;

/** A stretch of time, in minutes, that the axis must hold whole. */
export type Stretch = readonly [from: number, to: number];

/** Joins stretches that touch; what is left between them is time in which nothing happened. */
function covered(stretches: readonly Stretch[]): Stretch[] {
  const out: [number, number][] = [];
  for (const [from, to] of [...stretches].sort((x, y) => x[0] - y[0] || x[1] - y[1])) {
    const last = out.at(-1);
    if (last === undefined || from > last[1]) out.push([from, to]);
    else last[1] = Math.max(last[1], to);
  }
  return out;
}

/** Groups stretches; a gap that dwarfs everything else together starts a new group. */
function groups(stretches: readonly Stretch[]): { readonly t0: number; readonly t1: number }[] {
  const sorted = covered(stretches);
  const span = (sorted.at(-1)?.[1] ?? 0) - (sorted[0]?.[0] ?? 0);
  const out: { t0: number; t1: number }[] = [];
  for (const [from, to] of sorted) {
    const last = out.at(-1);
    const gap = last === undefined ? 0 : from - last.t1;
    if (last === undefined || (span > gap && gap > GAP_RATIO * (span - gap))) out.push({ t0: from, t1: to });
    else last.t1 = to;
  }
  return out;
}

/** An axis over the given stretches (at least one, in any order) from `x0` to `x1`. */
export function timeScale(stretches: readonly Stretch[], x0: number, x1: number): TimeScale {
  const cut = groups(stretches);
  const only = cut[0];
  if (cut.length === 1 && only !== undefined && only.t0 === only.t1) cut[0] = { t0: only.t0 - AROUND, t1: only.t1 + AROUND };
  const total = cut.reduce((sum, { t0, t1 }) => sum + t1 - t0, 0);
  const lone = cut.filter(({ t0, t1 }) => t0 === t1).length;
  const perMinute = (x1 - x0 - BREAK * (cut.length - 1) - LONE * lone) / Math.max(1, total);
  const parts: ScalePart[] = [];
  let x = x0;
  for (const { t0, t1 } of cut) {
    const width = t0 === t1 ? LONE : (t1 - t0) * perMinute;
    parts.push({ t0, t1, x0: x, x1: x + width });
    x += width + BREAK;
  }
  return { parts, perMinute, at: (time) => place(parts, perMinute, time) };
}

function place(parts: readonly ScalePart[], perMinute: number, time: number): number {
  const first = parts[0];
  if (first === undefined) return 0;
  let last = first;
  for (const part of parts) {
    if (time < part.t0) {
      if (part === first) return part.x0 - (part.t0 - time) * perMinute;
      return last.x1 + ((time - last.t1) / (part.t0 - last.t1)) * (part.x0 - last.x1);
    }
    if (time <= part.t1) return part.x0 + (time - part.t0) * perMinute;
    last = part;
  }
  return last.x1 + (time - last.t1) * perMinute;
}
