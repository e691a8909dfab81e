import type { Dossier, Link } from '../cluster/dossier.js';
import { esc } from '../escape.js';
import { aroundLeft, firstClear, isClear, othersOf, type Point, pathOf, type Way } from './clear-way.js';
import { type Layout, layoutOf, type Spot, TWO_LINE_ROW } from './layout.js';
import { edgeLabel, edgeSvg, labelSvg, nodeSvg, num, RADIUS } from './svg-parts.js';
import { ticksOf } from './ticks.js';

/** Near enough: the interface face is about this wide per character at the labels' size. */
const CHARACTER = 7.2;

function axisSvg(layout: Layout): string {
  if (layout.scale === null) return '';
  const y = layout.height - 44;
  const { ticks, eras } = ticksOf(layout.scale, layout.axisTo);
  const lines = ticks.map(
    ({ x, label, strong }) =>
      `<line class="g-tick${strong ? ' g-mid' : ''}" x1="${num(x)}" x2="${num(x)}" y1="12" y2="${y}"/><text class="g-hour" x="${num(x)}" y="${y + 17}">${label}</text>`,
  );
  const days = eras.map(({ x, label }) => `<text class="g-day" x="${num(x)}" y="${y + 35}">${esc(label)}</text>`);
  const parts = layout.scale.parts;
  const zigzag = (x: number): string => `H${num(x - 12)}l5 -7l7 14l5 -7H`;
  let path = `M${layout.axisFrom > 60 ? 12 : num(layout.axisFrom)} ${y}`;
  if (layout.axisFrom > 60) path += `${zigzag(layout.axisFrom)}${num(layout.axisFrom + 6)}`;
  parts.slice(1).forEach((part, i) => {
    const middle = ((parts[i]?.x1 ?? part.x0) + part.x0) / 2;
    path += `${zigzag(middle)}${num(part.x0)}`;
  });
  const earlier = layout.axisFrom > 60 ? `<text class="g-hour" x="48" y="${y + 17}">earlier</text>` : '';
  return `${lines.join('')}<path class="g-axis" fill="none" d="${path}H${layout.axisTo}"/>${earlier}${days.join('')}`;
}

const bandSvg = (spot: Spot): string =>
  spot.band === null
    ? ''
    : `<rect class="g-range" x="${num(spot.band[0])}" y="${num(spot.y - 9)}" width="${num(Math.max(4, spot.band[1] - spot.band[0]))}" height="18"/>${spot.band
        .map((x) => `<line class="g-range-end" x1="${num(x)}" x2="${num(x)}" y1="${num(spot.y - 12)}" y2="${num(spot.y + 12)}"/>`)
        .join('')}`;

interface Route {
  readonly way: Way;
  readonly head: string;
  readonly label: { readonly text: string; readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };
}

/** The number alone, where a line is too short for the word. */
const short = (label: string): string => label.slice(0, 4);

/** Down from the parent at its time, then across into the child; a child straight below is entered from above. */
function route(from: Spot, to: Spot, shift: number, text: string): Route {
  const labelWidth = text.length * CHARACTER;
  const down = to.y > from.y ? 1 : -1;
  const [x0, y0, y] = [from.x + shift, from.y + down * RADIUS, to.y + (shift === 0 ? 0 : down * -7)];
  const right = to.x >= from.x;
  const end = to.x + (right ? -1 : 1) * (RADIUS + 3 - (shift === 0 ? 0 : 2));
  if (Math.abs(to.x - x0) < RADIUS + 14) {
    const [middle, tip] = [to.y - down * (RADIUS + 12), to.y - down * (RADIUS + 2)];
    return {
      way: [
        { x: x0, y: y0 },
        { x: x0, y: middle },
        { x: to.x, y: middle },
        { x: to.x, y: tip },
      ],
      head: `M${num(to.x)} ${num(tip)}l-5 ${-10 * down}h10z`,
      label:
        to.y - from.y >= TWO_LINES
          ? { text: short(text), x: Math.max(x0, to.x) + 8, y: middle + 3, anchor: 'start' }
          : { text: short(text), x: Math.min(x0, to.x) - 10, y: middle + 2, anchor: 'end' },
    };
  }
  const way = [
    { x: x0, y: y0 },
    { x: x0, y },
    { x: end, y },
  ];
  const head = `M${num(end)} ${num(y)}l${right ? -10 : 10} -5v10z`;
  // A second source's line runs beside the first one's: its label goes to the other side.
  const over = shift === 0 ? y - 8 : y + 15;
  const above = { x: x0 + (right ? 8 : -8), y: over, anchor: right ? ('start' as const) : ('end' as const) };
  if (Math.abs(end - x0) > labelWidth + 20) return { way, head, label: { ...above, text } };
  const label = right && x0 - labelWidth > 16 ? { text, x: x0 - 9, y: over, anchor: 'end' as const } : { ...above, text: short(text) };
  return { way, head, label };
}

/** Rows this far apart leave room for a label beneath the two lines of a name. */
const TWO_LINES = 60;
/** Left of every node, so that a line there meets none. */
const OUTERMOST = 4;

/** The plain route, or one around the left where that would run through another witness. */
function clearRoute(from: Spot, to: Spot, shift: number, text: string, others: readonly Point[]): Route {
  const plainRoute = route(from, to, shift, text);
  if (isClear(plainRoute.way, others)) return plainRoute;
  const entry = { x: to.x, y: to.y + (shift === 0 ? 0 : to.y > from.y ? -7 : 7) };
  const way = firstClear(aroundLeft(from, entry, OUTERMOST), others);
  if (way === null) return plainRoute;
  const [lane, end] = [way[1]?.x ?? 0, to.x - RADIUS - 2];
  const room = end - lane > text.length * CHARACTER + 20;
  return {
    way,
    head: `M${num(end)} ${num(entry.y)}l-10 -5v10z`,
    label: room
      ? { text, x: lane + 8, y: shift === 0 ? entry.y - 8 : entry.y + 15, anchor: 'start' }
      : { text: short(text), x: lane - 5, y: entry.y + 4, anchor: 'end' },
  };
}

function linkSvg(link: Link, number: number, spots: ReadonlyMap<number, Spot>, dossier: Dossier, layout: Layout): string {
  const [from, to] = [spots.get(link.from), spots.get(link.to)];
  if (from === undefined || to === undefined) return '';
  const text = edgeLabel(link, layout.rowHeight < TWO_LINE_ROW);
  const { way, head, label } = clearRoute(from, to, link.tree ? 0 : 6, text, othersOf(spots, link));
  const written =
    link.tree || layout.rowHeight >= TWO_LINE_ROW
      ? `<text x="${num(label.x)}" y="${num(label.y)}" text-anchor="${label.anchor}">${label.text}</text>`
      : '';
  return edgeSvg(link, dossier, {
    path: pathOf(way),
    head,
    label: written,
    on: number === 0,
    short: layout.rowHeight < TWO_LINE_ROW,
    number,
  });
}

function spotSvg(spot: Spot, layout: Layout): string {
  const oneLine = layout.rowHeight < TWO_LINE_ROW;
  const [x, y] = spot.fromRight ? [spot.x - RADIUS, spot.y - (oneLine ? 24 : 32)] : [spot.x + RADIUS + 9, spot.y];
  return `<g>${nodeSvg(spot.witness, spot.x, spot.y)}${labelSvg(spot.witness, x, y, oneLine)}</g>`;
}

/** The stemma with time running to the right. Every edge is a link to its evidence. */
export function drawWide(dossier: Dossier, description: string): string {
  const layout = layoutOf(dossier);
  const spots = new Map(layout.spots.map((spot) => [spot.index, spot] as const));
  // Weak edges first, so that strong ones are drawn over them.
  const links = dossier.links
    .map((link, i) => linkSvg(link, i, spots, dossier, layout))
    .reverse()
    .join('');
  const nodes = layout.spots.map((spot) => spotSvg(spot, layout)).join('');
  return `<svg class="wide-g" viewBox="0 0 ${layout.width} ${num(layout.height)}" role="group" aria-labelledby="g-t g-d"><title id="g-t">Family tree of the copies${layout.scale === null ? ', by generation' : ' on a time axis'}</title><desc id="g-d">${esc(description)}</desc>${axisSvg(layout)}${layout.spots.map(bandSvg).join('')}${links}${nodes}</svg>`;
}
