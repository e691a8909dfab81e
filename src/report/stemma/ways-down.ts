import type { Point, Way } from './clear-way.js';
import { LANE } from './lanes.js';
import { RADIUS } from './svg-parts.js';

/** Room for the arrowhead and a corner before the copy. */
const TURN = 14;
/** Levels tried for a crossing, and how far apart. */
const [LEVELS, STEP] = [40, 5] as const;
const BETWEEN = [-LANE / 2, LANE / 2] as const;

/**
 * Ways down time from one node to another, plainest first: straight or aside out of the source into the copy's lane, then
 * through the space between two lanes, then across at every level from above both nodes to the copy.
 * @param shift how far a second source's line runs beside the copy's lane
 */
export function* waysDown(from: Point, to: Point, shift: number): Generator<Way> {
  const down = to.y >= from.y ? 1 : -1;
  const [x1, tip] = [to.x + shift, to.y - down * (RADIUS + 2)];
  const end = { x: x1, y: tip };
  const turn = tip - down * TURN;
  const below = { x: from.x, y: from.y + down * RADIUS };
  const side = x1 > from.x + RADIUS ? RADIUS : x1 < from.x - RADIUS ? -RADIUS : 0;
  const level = from.y + shift;
  if (side === 0) yield [{ x: x1, y: below.y }, end];
  else if ((tip - level) * down >= STEP) yield [{ x: from.x + side, y: level }, { x: x1, y: level }, end];
  if ((turn - from.y) * down >= 0)
    for (const x of [...BETWEEN.map((aside) => to.x + aside), ...BETWEEN.map((aside) => from.x + aside)])
      yield [{ x: from.x + (x > from.x ? RADIUS : -RADIUS), y: from.y }, { x, y: from.y }, { x, y: turn }, { x: x1, y: turn }, end];
  yield* waysAcross(below, from, end, turn, down);
}

/** Out below, above or aside, then across at one level. */
function* waysAcross(below: Point, from: Point, end: Point, turn: number, down: number): Generator<Way> {
  for (const aside of [0, ...BETWEEN])
    for (let y = below.y + down * STEP, step = 0; step < LEVELS && (turn - y) * down >= 0; step++, y += down * STEP)
      yield [below, { x: from.x, y }, { x: end.x + aside, y }, { x: end.x + aside, y: turn }, { x: end.x, y: turn }, end];
  const above = { x: from.x, y: from.y - down * RADIUS };
  // Nearly level nodes leave no room between them: over what stands there.
  const crest = (down > 0 ? Math.min(above.y, turn) : Math.max(above.y, turn)) - down * STEP;
  for (let step = 0; step < LEVELS; step++) {
    const y = crest - down * step * STEP;
    yield [above, { x: from.x, y }, { x: end.x, y }, end];
  }
  for (const out of BETWEEN)
    for (const aside of [0, ...BETWEEN])
      for (let y = crest - down * STEP * 4, step = 0; step < 3 * LEVELS && (turn - y) * down >= 0; step++, y += down * STEP)
        yield [
          { x: from.x + Math.sign(out) * RADIUS, y: from.y },
          { x: from.x + out, y: from.y },
          { x: from.x + out, y },
          { x: end.x + aside, y },
          { x: end.x + aside, y: turn },
          { x: end.x, y: turn },
          end,
        ];
}
