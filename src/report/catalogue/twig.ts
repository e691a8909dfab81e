import { num } from '../stemma/svg-parts.js';
import type { TwigNode } from './row-model.js';

const [WIDTH, HEIGHT, EDGE] = [86, 68, 9];

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Depth of each node; nodes come after the node they hang on, or the ring is cut at the first. */
function depths(tree: readonly TwigNode[]): number[] {
  const out: number[] = [];
  const depth = (i: number, guard: number): number => {
    const parent = tree[i]?.[0] ?? -1;
    return parent < 0 || guard > tree.length ? 0 : (out[parent] ?? depth(parent, guard + 1)) + 1;
  };
  for (const i of tree.keys()) out.push(depth(i, 0));
  return out;
}

function places(tree: readonly TwigNode[]): Place[] {
  const depth = depths(tree);
  const deepest = Math.max(1, ...depth);
  const order: number[] = [];
  const walk = (at: number): void => {
    order.push(at);
    tree.forEach(([parent], i) => {
      if (parent === at) walk(i);
    });
  };
  tree.forEach(([parent], i) => {
    if (parent < 0) walk(i);
  });
  const gap = Math.min(18, (HEIGHT - 2 * EDGE) / Math.max(1, tree.length - 1));
  const top = (HEIGHT - gap * (tree.length - 1)) / 2;
  return tree.map((_, i) => ({ x: EDGE + ((depth[i] ?? 0) * (WIDTH - 2 * EDGE)) / Math.max(2, deepest), y: top + order.indexOf(i) * gap }));
}

/** The shape of a cluster's stemma, small enough for a list: an ornament that tells a chain from a fan. */
export function drawTwig(tree: readonly TwigNode[]): string {
  const spots = places(tree);
  const radius = tree.length > 8 ? 3 : 4.5;
  const lines = tree.map(([parent, , line], i) => {
    const [from, to] = [spots[parent], spots[i]];
    if (from === undefined || to === undefined) return '';
    return `<path${line === 'solid' ? '' : ` class="${line}"`} d="M${num(from.x)} ${num(from.y)}V${num(to.y)}H${num(to.x)}"/>`;
  });
  const nodes = tree.map(([, shape], i) => {
    const { x, y } = spots[i] ?? { x: 0, y: 0 };
    if (shape === 's')
      return `<rect class="sat" x="${num(x - radius + 0.5)}" y="${num(y - radius + 0.5)}" width="${2 * radius - 1}" height="${2 * radius - 1}"/>`;
    return `<circle${shape === 'u' ? ' class="hollow"' : ''} cx="${num(x)}" cy="${num(y)}" r="${radius}"/>`;
  });
  return `<svg class="tree" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">${lines.join('')}${nodes.join('')}</svg>`;
}
