import { shortDay } from '../clock.js';
import type { Dossier, Link } from '../cluster/dossier.js';
import { firstClear, othersOf, type Point, pathOf } from './clear-way.js';
import { LANE, type LaneSpot, type Lanes, lanesLayout } from './lanes.js';
import { edgeLabel, edgeSvg, labelSvg, nodeSvg, num, RADIUS } from './svg-parts.js';
import { ticksOf } from './ticks.js';
import { waysDown } from './ways-down.js';

const WIDTH = 358;
const LEFT = 62;
/** Least distance of two names, one below the other. */
const LINE = 36;

const xOf = (lane: number): number => LEFT + lane * LANE;
const placeOf = ({ lane, y }: LaneSpot): Point => ({ x: xOf(lane), y });

/** Hours and days at the left; a midnight, and the first tick of all, name their day. */
function axisSvg({ scale, height }: Lanes): string {
  const { ticks } = ticksOf(scale, height - 20);
  const lines = ticks.map(({ x: y, time, label, strong }, i) => {
    const day = label.includes(':') && (strong || i === 0) ? shortDay(time) : label;
    return `<line class="g-tick${strong ? ' g-mid' : ''}" x1="42" x2="${WIDTH - 4}" y1="${num(y)}" y2="${num(y)}"/><text class="g-hour" x="18" y="${num(y + 4)}">${day}</text>`;
  });
  const breaks = scale.parts.slice(1).map((part, i) => {
    const y = ((scale.parts[i]?.x1 ?? part.x0) + part.x0) / 2;
    return `<path class="g-axis" fill="none" d="M30 ${num(y)}l12 -5v10l12 -5"/>`;
  });
  return lines.join('') + breaks.join('');
}

function bandSvg(spot: LaneSpot, dossier: Dossier, { scale }: Lanes): string {
  const when = dossier.witnesses[spot.index]?.when ?? null;
  if (when === null || when.precision === 'minute') return '';
  const [from, to, x] = [Math.max(8, scale.at(when.from)), scale.at(when.to), xOf(spot.lane)];
  const ends = [from, to].map((y) => `<line class="g-range-end" x1="${x - 12}" x2="${x + 12}" y1="${num(y)}" y2="${num(y)}"/>`);
  return `<rect class="g-range" x="${x - 9}" y="${num(from)}" width="18" height="${num(to - from)}"/>${ends.join('')}`;
}

/** Out of the source at its time, across to the copy's lane, down into the copy, and around what stands in the way; a second source runs beside the first. */
function linkSvg(link: Link, number: number, spots: ReadonlyMap<number, LaneSpot>, dossier: Dossier): string {
  const [from, to] = [spots.get(link.from), spots.get(link.to)];
  if (from === undefined || to === undefined) return '';
  const shift = link.tree ? 0 : 7;
  const down = to.y >= from.y ? 1 : -1;
  const [start, end] = [placeOf(from), placeOf(to)];
  const x1 = end.x + shift;
  const tip = to.y - down * (RADIUS + 2);
  const ways = [...waysDown(start, end, shift)];
  const others = othersOf(
    [...spots].map(([index, spot]) => [index, placeOf(spot)] as const),
    link,
  );
  const path = pathOf(firstClear(ways, others) ?? ways[0] ?? []);
  const head = `M${x1} ${num(tip)}l-5 ${-10 * down}h10z`;
  // Nearly level nodes are joined over the top; the number stands above that line, not on it.
  const above = Math.abs(to.y - from.y) < 2 * RADIUS ? 28 : 12;
  const left = from.lane === to.lane && shift === 0;
  const label = `<text x="${left ? x1 - 7 : x1 + 6}" y="${num(tip - above * down)}" text-anchor="${left ? 'end' : 'start'}">${edgeLabel(link, true)}</text>`;
  return edgeSvg(link, dossier, { path, head, label: link.tree ? label : '', on: number === 0, short: true, number });
}

/** Names stand in one column, beside their nodes where there is room, else a little lower with a line that leads there. */
function namesSvg(lanes: Lanes, dossier: Dossier): { readonly svg: string; readonly bottom: number } {
  // Room for the number that stands right of the last lane's line.
  const column = xOf(lanes.count - 1) + RADIUS + 32;
  let bottom = -LINE;
  const names = [...lanes.spots]
    .sort((a, b) => a.y - b.y || a.index - b.index)
    .map((spot) => {
      const witness = dossier.witnesses[spot.index];
      if (witness === undefined) return '';
      const y = Math.max(spot.y, bottom + LINE);
      bottom = y;
      const lead =
        y - spot.y > 6 ? `<path class="g-lead" d="M${xOf(spot.lane) + RADIUS + 2} ${num(spot.y)}L${column - 4} ${num(y)}"/>` : '';
      return lead + labelSvg(witness, column, y, false, Math.max(12, Math.floor((WIDTH - column) / 8)));
    });
  return { svg: names.join(''), bottom };
}

/** The stemma with time running down, for a narrow screen; null when there are too many witnesses for it, or no dates. */
export function drawDownTime(dossier: Dossier): string | null {
  const lanes = lanesLayout(dossier);
  if (lanes === null) return null;
  const spots = new Map(lanes.spots.map((spot) => [spot.index, spot] as const));
  const bands = lanes.spots.map((spot) => bandSvg(spot, dossier, lanes)).join('');
  const links = dossier.links
    .map((link, i) => linkSvg(link, i, spots, dossier))
    .reverse()
    .join('');
  const names = namesSvg(lanes, dossier);
  const nodes = lanes.spots.map(({ index, lane, y }) => {
    const witness = dossier.witnesses[index];
    return witness === undefined ? '' : nodeSvg(witness, xOf(lane), y);
  });
  return `<svg class="tall" viewBox="0 0 ${WIDTH} ${num(Math.max(lanes.height, names.bottom + 24))}" role="group" aria-labelledby="gt-t"><title id="gt-t">Family tree of the copies, time running down. The same graph follows as a list.</title>${axisSvg(lanes)}${bands}${links}${names.svg}${nodes.join('')}</svg>`;
}
