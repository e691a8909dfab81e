import { DAY, type When } from '../clock.js';
import type { Dossier, Witness } from '../cluster/dossier.js';
import { RADIUS } from './svg-parts.js';
import { type Stretch, type TimeScale, timeScale } from './time-scale.js';

/** A witness with its place in the drawing. */
export interface Spot {
  readonly index: number;
  readonly witness: Witness;
  readonly x: number;
  readonly y: number;
  /** Whether a line comes in from the right, where its name would stand otherwise. */
  readonly fromRight: boolean;
  /** Where its date may lie when it is known to the day or less; null when it is known to the minute or not at all. */
  readonly band: readonly [number, number] | null;
}

export interface Layout {
  readonly spots: readonly Spot[];
  /** Null when no version tells its date: the columns are generations then. */
  readonly scale: TimeScale | null;
  /** Where the axis begins; left of it stand the sources whose time is unknown. */
  readonly axisFrom: number;
  readonly axisTo: number;
  readonly width: number;
  readonly height: number;
  readonly rowHeight: number;
  /** Witnesses that were left out of the drawing for their number. */
  readonly hidden: number;
}

export const WIDTH = 760;
/** Room for the label right of the last node, of two lines and of one. */
const LABEL = 176;
const LONG_LABEL = 232;
/** Beyond this a drawing is a wall of lines; the list below it holds all. */
const MOST_NODES = 120;
const TOP = 34;
/** Rows closer than this have names of one line. */
export const TWO_LINE_ROW = 46;
/** From the row above to one whose name stands over its node. */
const underName = (rowHeight: number): number => (rowHeight >= TWO_LINE_ROW ? 70 : 48);
/** Least distance between a day-only node and what it was copied from or to. */
const APART = 46;

/** Row order: parents before children, children by their order of sigla. */
function rows(dossier: Dossier): number[] {
  const children = new Map<number, number[]>();
  for (const [i, { parent }] of dossier.witnesses.entries()) {
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [i]);
    else siblings.push(i);
  }
  const out: number[] = [];
  const stack = [...(children.get(-1) ?? [])].reverse();
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    out.push(at);
    stack.push(...[...(children.get(at) ?? [])].reverse());
  }
  return out;
}

/** What the axis must hold of a date: the minute, the whole day; of months and years only the middle, they are wider than the story. */
export function stretchOf({ precision, from, to }: When): Stretch {
  if (precision === 'minute' || precision === 'day') return [from, to];
  return [(from + to) / 2, (from + to) / 2];
}

const rowHeightFor = (nodes: number): number => (nodes <= 8 ? 62 : nodes <= 20 ? TWO_LINE_ROW : 34);

interface Frame {
  readonly scale: TimeScale | null;
  readonly from: number;
  readonly to: number;
  readonly generations: number;
}

/** A node without a date: after what it hangs on, or before the axis. */
function looseX(witness: Witness, parentX: number | null, { from, to }: Frame): number {
  if (parentX === null) return 48;
  const before = parentX < from;
  return Math.min(parentX + (before ? 52 : 78), before && witness.shape === 'unseen' ? from - 44 : to);
}

/**
 * Where a node stands.
 * @param before the place of the first of its copies that is dated to the minute: a day-only date is put before it, if its day allows
 */
function ownX(witness: Witness, parentX: number | null, before: number | null, frame: Frame): number {
  const { scale, from, to } = frame;
  if (scale === null) return 48 + witness.depth * Math.min(150, (WIDTH - LABEL - 60) / Math.max(1, frame.generations));
  const { when } = witness;
  if (when === null) return looseX(witness, parentX, frame);
  if (when.precision === 'minute') return scale.at(when.from);
  const [low, high] = [Math.max(from + 14, scale.at(when.from)), Math.min(to, scale.at(when.to))];
  const wish = Math.max((low + high) / 2, parentX === null ? low : parentX + APART);
  return Math.max(low, Math.min(high, before === null ? wish : Math.min(wish, before - APART)));
}

/** Place of the earliest copy of each witness that is dated to the minute. */
function firstCopies(witnesses: readonly Witness[], { scale }: Frame): ReadonlyMap<number, number> {
  const out = new Map<number, number>();
  for (const { parent, when } of witnesses) {
    if (scale === null || when === null || when.precision !== 'minute') continue;
    out.set(parent, Math.min(out.get(parent) ?? Number.POSITIVE_INFINITY, scale.at(when.from)));
  }
  return out;
}

function bandOf(when: When | null, frame: Frame): readonly [number, number] | null {
  if (when === null || frame.scale === null || when.precision === 'minute') return null;
  return [Math.max(frame.from, frame.scale.at(when.from)), Math.min(WIDTH - 8, frame.scale.at(when.to))];
}

/** Depth of the unseen sources that stand before the axis; 0 when nothing does. */
function earlierDepth(witnesses: readonly Witness[]): number {
  let deepest = 0;
  for (const witness of witnesses) {
    const loose = witness.when === null && (witness.shape === 'unseen' || witness.parent < 0);
    if (loose) deepest = Math.max(deepest, witness.depth + 1);
  }
  return Math.min(3, deepest);
}

function frameOf(witnesses: readonly Witness[], oneLine: boolean): Frame {
  const stretches = witnesses.flatMap(({ when }) => (when === null ? [] : [stretchOf(when)]));
  const generations = Math.max(0, ...witnesses.map(({ depth }) => depth));
  const depth = earlierDepth(witnesses);
  const from = depth === 0 ? 22 : 72 + 48 * depth;
  const to = WIDTH - (oneLine ? LONG_LABEL : LABEL);
  if (stretches.length === 0) return { scale: null, from: 0, to, generations };
  // A day ends the axis at its midnight; its node stands within, so its label has room before the edge.
  const end = Math.max(...stretches.map((stretch) => stretch[1]));
  const wide = stretches.some((stretch) => stretch[1] === end && end - stretch[0] >= DAY);
  return { scale: timeScale(stretches, from + 26, wide ? WIDTH - 40 : to), from, to, generations };
}

/** Places every witness: time (or generation) across, one row each down, in tree order. */
export function layoutOf(dossier: Dossier): Layout {
  const order = rows(dossier).slice(0, MOST_NODES);
  const rowHeight = rowHeightFor(order.length);
  const oneLine = rowHeight < TWO_LINE_ROW;
  const frame = frameOf(
    order.flatMap((i) => dossier.witnesses[i] ?? []),
    oneLine,
  );
  const copies = firstCopies(dossier.witnesses, frame);
  const xs = new Map<number, number>();
  for (const index of order) {
    const witness = dossier.witnesses[index];
    if (witness === undefined) continue;
    const x = ownX(witness, xs.get(witness.parent) ?? null, copies.get(index) ?? null, frame);
    xs.set(index, Math.min(x, oneLine ? frame.to : WIDTH - LABEL + 60));
  }
  let y = TOP - rowHeight;
  const spots = order.flatMap((index): Spot[] => {
    const [witness, x] = [dossier.witnesses[index], xs.get(index)];
    if (witness === undefined || x === undefined) return [];
    const fromRight = dossier.links.some(({ from, to }) => to === index && (xs.get(from) ?? 0) > x + RADIUS + 14);
    y += fromRight ? underName(rowHeight) : rowHeight;
    return [{ index, witness, x, y, fromRight, band: bandOf(witness.when, frame) }];
  });
  const height = y + rowHeight + (frame.scale === null ? 0 : 46);
  return {
    spots,
    scale: frame.scale,
    axisFrom: frame.from,
    axisTo: WIDTH - 8,
    width: WIDTH,
    height,
    rowHeight,
    hidden: dossier.witnesses.length - order.length,
  };
}
