import type { Dossier } from '../cluster/dossier.js';
import { stretchOf } from './layout.js';
import { type TimeScale, timeScale } from './time-scale.js';

/** A witness on a time axis that runs down: its lane from the left, from 0, and its height. */
export interface LaneSpot {
  readonly index: number;
  readonly lane: number;
  readonly y: number;
}

export interface Lanes {
  readonly spots: readonly LaneSpot[];
  readonly scale: TimeScale;
  readonly count: number;
  readonly height: number;
}

/** From the middle of one lane to the next, in units of the drawing. */
export const LANE = 34;
/** A phone holds this many lanes beside the names. */
const MOST_LANES = 5;
const MOST_WITNESSES = 9;
/** Two nodes of one lane are at least this far apart, so that the line between them and its number show. */
const APART = 58;
const EARLIER = 24;

/** Heights: what is undated stands above the axis, or below what it hangs on. */
function heights(dossier: Dossier, scale: TimeScale): ReadonlyMap<number, number> {
  const out = new Map<number, number>();
  const place = (i: number): number => {
    const known = out.get(i);
    if (known !== undefined) return known;
    const witness = dossier.witnesses[i];
    const above = witness === undefined || witness.parent < 0 ? null : place(witness.parent);
    const y = heightOf(witness?.when ?? null, above, scale);
    out.set(i, y);
    return y;
  };
  for (const i of dossier.witnesses.keys()) place(i);
  return out;
}

function heightOf(when: Dossier['witnesses'][number]['when'], above: number | null, scale: TimeScale): number {
  if (when === null) return above === null ? EARLIER : above + APART;
  if (when.precision === 'minute') return scale.at(when.from);
  const [low, high] = [scale.at(when.from), scale.at(when.to)];
  return Math.max(low, Math.min(high, Math.max((low + high) / 2, above === null ? low : above + APART)));
}

/** Lanes: the first copy that has room stands below its source, every other one gets a lane of its own. */
function lanesOf(dossier: Dossier, ys: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const lanes = new Map<number, number>();
  const ends: number[] = [];
  const order = [...dossier.witnesses.keys()].sort((x, y) => (ys.get(x) ?? 0) - (ys.get(y) ?? 0) || x - y);
  for (const i of order) {
    const y = ys.get(i) ?? 0;
    const parent = dossier.witnesses[i]?.parent ?? -1;
    const own = lanes.get(parent);
    const below = own !== undefined && ends[own] === ys.get(parent) && y - (ends[own] ?? 0) >= APART;
    const lane = below ? own : ends.length;
    lanes.set(i, lane);
    ends[lane] = y;
  }
  return lanes;
}

/** Places few dated witnesses on an axis that runs down; null when there are too many, or no dates. */
export function lanesLayout(dossier: Dossier): Lanes | null {
  const stretches = dossier.witnesses.flatMap(({ when }) => (when === null ? [] : [stretchOf(when)]));
  if (stretches.length === 0 || dossier.witnesses.length > MOST_WITNESSES) return null;
  const loose = dossier.witnesses.some(({ when, parent }) => when === null && parent < 0);
  const length = Math.max(300, 72 * dossier.witnesses.length);
  const scale = timeScale(stretches, loose ? 96 : 36, (loose ? 96 : 36) + length);
  const ys = heights(dossier, scale);
  const lanes = lanesOf(dossier, ys);
  const count = Math.max(...lanes.values()) + 1;
  if (count > MOST_LANES) return null;
  const spots = [...dossier.witnesses.keys()].map((index) => ({ index, lane: lanes.get(index) ?? 0, y: ys.get(index) ?? 0 }));
  const last = Math.max(...spots.map(({ y }) => y), ...scale.parts.map(({ x1 }) => x1));
  return { spots, scale, count, height: last + 36 };
}
