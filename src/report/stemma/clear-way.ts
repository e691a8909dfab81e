import { num, RADIUS } from './svg-parts.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line of level and upright pieces, corner by corner. */
export type Way = readonly Point[];

/** A line keeps at least this far from the edge of a node it does not belong to. */
const CLEARANCE = 2;

/** Where the nodes stand that an edge does not belong to. */
export const othersOf = (
  places: Iterable<readonly [index: number, place: Point]>,
  { from, to }: { readonly from: number; readonly to: number },
): readonly Point[] => [...places].flatMap(([index, place]) => (index === from || index === to ? [] : [place]));

function meets(a: Point, b: Point, node: Point): boolean {
  const reach = RADIUS + CLEARANCE;
  return (
    node.x > Math.min(a.x, b.x) - reach &&
    node.x < Math.max(a.x, b.x) + reach &&
    node.y > Math.min(a.y, b.y) - reach &&
    node.y < Math.max(a.y, b.y) + reach
  );
}

/** Whether the way runs through none of the nodes. */
export const isClear = (way: Way, nodes: readonly Point[]): boolean =>
  way.every((corner, i) => {
    const before = way[i - 1];
    return before === undefined || nodes.every((node) => !meets(before, corner, node));
  });

/** The first way that runs through no node; null when every one does. */
export function firstClear(ways: Iterable<Way>, nodes: readonly Point[]): Way | null {
  for (const way of ways) if (isClear(way, nodes)) return way;
  return null;
}

/** The path data of a way. */
export const pathOf = (way: Way): string =>
  way
    .map(({ x, y }, i) => {
      const before = way[i - 1];
      if (before === undefined) return `M${num(x)} ${num(y)}`;
      if (before.x === x) return before.y === y ? '' : `V${num(y)}`;
      return before.y === y ? `H${num(x)}` : `L${num(x)} ${num(y)}`;
    })
    .join('');

/** Lanes tried from the first one leftwards, in steps that leave two lines apart. */
const LANE_STEP = 4;

/** Ways around the left: out of one node, down a lane left of both, and into the other; the lane nearest to them first. */
export function* aroundLeft(from: Point, to: Point, least: number): Generator<Way> {
  const start = Math.min(from.x - RADIUS - 8, to.x - RADIUS - 16);
  for (let x = Math.max(least, start); ; x = Math.max(least, x - LANE_STEP)) {
    yield [
      { x: from.x - RADIUS, y: from.y },
      { x, y: from.y },
      { x, y: to.y },
      { x: to.x - RADIUS - 2, y: to.y },
    ];
    if (x <= least) return;
  }
}
