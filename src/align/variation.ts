import { type Columns, standingIn } from './columns.js';
import { markOf, partitionsOf } from './partitions.js';
import type { VariantGraph } from './variant-graph.js';
import { type Row, rowsOf } from './witness-rows.js';

/** Where texts part, and which neighbouring places belong together. */
export interface Variation {
  readonly rows: readonly Row[];
  /** 1 for each column at which texts that can speak there differ. */
  readonly varies: Uint8Array;
  /** For each column a number that is the same where the texts part in the same way. */
  readonly partitions: Float64Array;
  /** 1 where one text's change reaches from a column into the next. */
  readonly bridged: Uint8Array;
}

/** Columns that one change may bridge: a phrase. A longer one holds together by parting the texts alike, or it is several. */
const LONGEST_BRIDGE = 8;

/** Looks at every column once and at every text once. O(words + columns). */
export function variationOf(graph: VariantGraph, columns: Columns): Variation {
  const { size, total } = columns;
  const idOf = (text: number, word: number): number => graph.words[text]!.ids[word]!;
  const common = new Int32Array(size);
  const counts = new Int32Array(size);
  const present = new Int32Array(size);
  for (let c = 0; c < size; c++) {
    const standing = standingIn(columns, c, idOf);
    [common[c], counts[c], present[c]] = [standing.common, standing.readings.size, standing.present];
  }
  const rows = rowsOf(
    graph,
    Uint8Array.from(common, (id) => (id < 0 ? 0 : 1)),
  );
  const beyond = rows.map((row, text) => (graph.leftOut.includes(text) ? [[0, size] as const] : row.lacunae));
  const silent = sumOver(beyond, size, (text) => (graph.leftOut.includes(text) ? 0 : columns.weights[text]!));
  const varies = Uint8Array.from(counts, (count, c) => (count > 1 || present[c]! + silent[c]! < total ? 1 : 0));
  const bridged = new Uint8Array(size);
  for (const [text, row] of rows.entries()) bridge(row, common, (word) => idOf(text, word), bridged);
  return { rows, varies, partitions: partitionsOf(columns, sumOver(beyond, size, markOf), idOf), bridged };
}

/** For each column the sum of a value over the texts that do not reach there; sums wrap at 32 bits. */
function sumOver(beyond: readonly (readonly (readonly [number, number])[])[], size: number, value: (text: number) => number): Int32Array {
  const sums = new Int32Array(size + 1);
  for (const [text, stretches] of beyond.entries()) {
    for (const [from, to] of stretches) {
      sums[from] = sums[from]! + value(text);
      sums[to] = sums[to]! - value(text);
    }
  }
  for (let c = 1; c <= size; c++) sums[c] = sums[c]! + sums[c - 1]!;
  return sums;
}

/** Marks the borders between columns that one unbroken change of a text crosses, if it is no longer than a phrase. */
function bridge({ places, words }: Row, common: Int32Array, idOf: (word: number) => number, bridged: Uint8Array): void {
  let [from, last] = [-1, -2];
  const close = (): void => {
    if (last - from < LONGEST_BRIDGE) bridged.fill(1, from, Math.max(from, last));
  };
  const deviates = (column: number): void => {
    if (column !== last + 1) {
      if (from >= 0) close();
      from = column;
    }
    last = column;
  };
  let at = 0;
  for (let i = 0; i <= places.length; i++) {
    const next = i === places.length ? common.length : places[i]!;
    if (next - at <= LONGEST_BRIDGE) for (let c = at; c < next; c++) if (common[c]! >= 0) deviates(c);
    if (i < places.length && idOf(words[i]!) !== common[next]) deviates(next);
    at = next + 1;
  }
  if (from >= 0) close();
}
