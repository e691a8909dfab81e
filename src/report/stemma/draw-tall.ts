import type { Dossier, Link } from '../cluster/dossier.js';
import { aroundLeft, firstClear, isClear, othersOf, pathOf, type Way } from './clear-way.js';
import { drawDownTime } from './draw-down-time.js';
import { layoutOf } from './layout.js';
import { edgeLabel, edgeSvg, labelSvg, nodeSvg, num, RADIUS } from './svg-parts.js';

const WIDTH = 358;
const ROW = 56;
const TOP = 24;
/** Left of every node, so that a line there meets none. */
const OUTERMOST = 3;

interface Place {
  readonly x: number;
  readonly y: number;
}

function linkSvg(link: Link, number: number, places: ReadonlyMap<number, Place>, dossier: Dossier): string {
  const [from, to] = [places.get(link.from), places.get(link.to)];
  if (from === undefined || to === undefined) return '';
  const down = to.y > from.y ? 1 : -1;
  const shift = link.tree ? 0 : 6;
  const [x0, y] = [from.x + shift, to.y - down * shift];
  const right = to.x > x0;
  const end = to.x + (right ? -1 : 1) * (RADIUS + 2);
  const direct: Way = [
    { x: x0, y: from.y + down * RADIUS },
    { x: x0, y },
    { x: end, y },
  ];
  const others = othersOf(places, link);
  // Two witnesses in one column, or one in between: around the left side, so that the line does not run through it.
  const straight = Math.abs(to.x - x0) < RADIUS + 8 || !isClear(direct, others);
  const path = pathOf(straight ? (firstClear(aroundLeft(from, { x: to.x, y }, OUTERMOST), others) ?? direct) : direct);
  const head = straight ? `M${num(to.x - RADIUS - 2)} ${num(y)}l-10 -5v10z` : `M${num(end)} ${num(y)}l${right ? -10 : 10} -5v10z`;
  const label =
    link.tree && !straight
      ? `<text x="${num(x0 + 7)}" y="${num(to.y - down * (RADIUS + 6))}" text-anchor="start">${edgeLabel(link, true)}</text>`
      : '';
  return edgeSvg(link, dossier, { path, head, label, on: number === 0, short: true, number });
}

/** One row a witness in tree order, generations stepping in, times written beside: for what does not fit a time axis. */
function drawByGeneration(dossier: Dossier): string {
  const order = layoutOf(dossier).spots;
  const deepest = Math.max(1, ...order.map(({ witness }) => witness.depth));
  const step = Math.min(52, 150 / deepest);
  const places = new Map(order.map(({ index, witness }, row) => [index, { x: 22 + witness.depth * step, y: TOP + row * ROW }] as const));
  const links = dossier.links
    .map((link, i) => linkSvg(link, i, places, dossier))
    .reverse()
    .join('');
  const nodes = order.map(({ index, witness }) => {
    const { x, y } = places.get(index) ?? { x: 0, y: 0 };
    return `<g>${nodeSvg(witness, x, y)}${labelSvg(witness, x + RADIUS + 10, y, false, Math.max(14, Math.floor((WIDTH - x - 24) / 8)))}</g>`;
  });
  return `<svg class="tall" viewBox="0 0 ${WIDTH} ${TOP + order.length * ROW}" role="group" aria-labelledby="gt-t"><title id="gt-t">Family tree of the copies by generation, read downwards. The same graph follows as a list.</title>${links}${nodes.join('')}</svg>`;
}

/** The stemma for a narrow screen: time running down where few enough witnesses are dated, else by generation. */
export const drawTall = (dossier: Dossier): string => drawDownTime(dossier) ?? drawByGeneration(dossier);
