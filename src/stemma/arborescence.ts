/**
 * Directed trees over texts, each under one parent or under none. Both functions take the score of each arc as a logarithm:
 * `arcs[from * count + to]`, `-Infinity` where there is none, and `roots[to]` for a text that none of the others is the parent of.
 */

/** How likely each arc, and each text without a parent, is over all trees, weighted by the product of their scores. */
export interface Marginals {
  /** `[from * count + to]` */
  readonly arcs: Float64Array;
  readonly roots: Float64Array;
}

/** Scores further than this below the best of a text are as good as none; beyond, sums of doubles lose them. */
const FARTHEST = 20;

/**
 * Sums over all trees by the matrix-tree theorem (Tutte; Koo, Globerson, Carreras and Collins, "Structured prediction models via the
 * matrix-tree theorem", EMNLP 2007), without listing one. Time O(n³), memory O(n²).
 */
export function marginalsOf(count: number, arcs: Float64Array, roots: Float64Array): Marginals {
  const { odds, rootOdds } = scaled(count, arcs, roots);
  const laplacian = new Float64Array(count * count);
  for (let to = 0; to < count; to++) {
    let sum = rootOdds[to]!;
    for (let from = 0; from < count; from++) {
      const weight = odds[from * count + to]!;
      sum += weight;
      laplacian[from * count + to] = -weight;
    }
    laplacian[to * count + to] = sum;
  }
  const inverse = inverted(count, laplacian);
  const out = new Float64Array(count * count);
  for (let from = 0; from < count; from++) {
    for (let to = 0; to < count; to++) {
      const weight = odds[from * count + to]!;
      if (weight > 0) out[from * count + to] = share(weight * (inverse[to * count + to]! - inverse[to * count + from]!));
    }
  }
  return { arcs: out, roots: rootOdds.map((weight, to) => share(weight * inverse[to * count + to]!)) };
}

const share = (value: number): number => Math.min(1, Math.max(0, value));

/** Odds of the ways into each text against the best of them: no marginal depends on a factor that all ways into a text share. */
function scaled(count: number, arcs: Float64Array, roots: Float64Array): { odds: Float64Array; rootOdds: Float64Array } {
  const odds = new Float64Array(count * count);
  const rootOdds = new Float64Array(count);
  for (let to = 0; to < count; to++) {
    let best = roots[to]!;
    for (let from = 0; from < count; from++) if (from !== to) best = Math.max(best, arcs[from * count + to]!);
    rootOdds[to] = Math.exp(Math.max(-FARTHEST, roots[to]! - best));
    for (let from = 0; from < count; from++) {
      const score = arcs[from * count + to]!;
      if (from !== to && score > Number.NEGATIVE_INFINITY) odds[from * count + to] = Math.exp(Math.max(-FARTHEST, score - best));
    }
  }
  return { odds, rootOdds };
}

/** Gauss and Jordan with the largest pivot of the column. */
function inverted(count: number, matrix: Float64Array): Float64Array {
  const left = Float64Array.from(matrix);
  const right = new Float64Array(count * count);
  for (let i = 0; i < count; i++) right[i * count + i] = 1;
  for (let column = 0; column < count; column++) {
    let pivot = column;
    for (let row = column + 1; row < count; row++) {
      if (Math.abs(left[row * count + column]!) > Math.abs(left[pivot * count + column]!)) pivot = row;
    }
    if (pivot !== column) {
      swapRows(left, count, pivot, column);
      swapRows(right, count, pivot, column);
    }
    const factor = 1 / left[column * count + column]!;
    scaleRow(left, count, column, factor);
    scaleRow(right, count, column, factor);
    for (let row = 0; row < count; row++) {
      const times = left[row * count + column]!;
      if (row === column || times === 0) continue;
      subtractRow(left, count, row, column, times);
      subtractRow(right, count, row, column, times);
    }
  }
  return right;
}

function swapRows(matrix: Float64Array, count: number, x: number, y: number): void {
  for (let i = 0; i < count; i++) {
    const held = matrix[x * count + i]!;
    matrix[x * count + i] = matrix[y * count + i]!;
    matrix[y * count + i] = held;
  }
}

function scaleRow(matrix: Float64Array, count: number, row: number, factor: number): void {
  for (let i = 0; i < count; i++) matrix[row * count + i]! *= factor;
}

function subtractRow(matrix: Float64Array, count: number, row: number, other: number, times: number): void {
  for (let i = 0; i < count; i++) matrix[row * count + i]! -= times * matrix[other * count + i]!;
}

/** No parent. */
export const NONE = -1;

/**
 * The tree whose scores have the largest sum (Chu and Liu 1965; Edmonds 1967), parent by parent: `NONE` for a text without one.
 * Ties go to the smaller number. O(n³) at the worst, O(n²) for each circle that is drawn together.
 */
export function bestTree(count: number, arcs: Float64Array, roots: Float64Array): Int32Array {
  // Text 0 of the larger problem stands for "none"; a circle becomes one text whose ways in are held against the arc they would replace.
  const size = count + 1;
  const scores = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY);
  for (let to = 0; to < count; to++) {
    scores[to + 1] = roots[to]!;
    for (let from = 0; from < count; from++) if (from !== to) scores[(from + 1) * size + to + 1] = arcs[from * count + to]!;
  }
  const parents = rooted(size, scores);
  return parents.subarray(1).map((parent) => parent - 1);
}

/** The best tree under text 0. */
function rooted(size: number, scores: Float64Array): Int32Array {
  const parents = new Int32Array(size).fill(NONE);
  for (let to = 1; to < size; to++) {
    let best = 0;
    for (let from = 1; from < size; from++) {
      if (from !== to && scores[from * size + to]! > scores[best * size + to]!) best = from;
    }
    parents[to] = best;
  }
  const circle = circleIn(parents);
  return circle === null ? parents : drawnTogether(size, scores, parents, circle);
}

function circleIn(parents: Int32Array): readonly number[] | null {
  const seen = new Int32Array(parents.length);
  for (let start = 1; start < parents.length; start++) {
    let at = start;
    while (at > 0 && seen[at] === 0) {
      seen[at] = start;
      at = parents[at]!;
    }
    if (at <= 0 || seen[at] !== start) continue;
    const circle = [at];
    for (let next = parents[at]!; next !== at; next = parents[next]!) circle.push(next);
    return circle;
  }
  return null;
}

function drawnTogether(size: number, scores: Float64Array, parents: Int32Array, circle: readonly number[]): Int32Array {
  const inside = new Set(circle);
  const outside = Array.from({ length: size }, (_, i) => i).filter((i) => !inside.has(i));
  const [small, knot] = [outside.length + 1, outside.length];
  const smaller = new Float64Array(small * small).fill(Number.NEGATIVE_INFINITY);
  /** Where an arc into the knot really goes, and where one out of it really comes from. */
  const enters = new Int32Array(outside.length);
  const leaves = new Int32Array(outside.length);
  for (const [i, x] of outside.entries()) {
    for (const [j, y] of outside.entries()) smaller[i * small + j] = scores[x * size + y]!;
    for (const y of circle) {
      const instead = scores[x * size + y]! - scores[parents[y]! * size + y]!;
      if (instead > smaller[i * small + knot]!) {
        smaller[i * small + knot] = instead;
        enters[i] = y;
      }
      if (scores[y * size + x]! > smaller[knot * small + i]!) {
        smaller[knot * small + i] = scores[y * size + x]!;
        leaves[i] = y;
      }
    }
  }
  const found = rooted(small, smaller);
  const out = Int32Array.from(parents);
  for (const [i, x] of outside.entries()) if (i > 0) out[x] = found[i] === knot ? leaves[i]! : outside[found[i]!]!;
  const into = found[knot]!;
  out[enters[into]!] = outside[into]!;
  return out;
}
