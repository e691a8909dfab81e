import { type Columns, standingIn } from './columns.js';
import type { VariantGraph } from './variant-graph.js';
import { type Row, rowsOf } from './witness-rows.js';

/** Where texts part, and which neighbouring places belong together. */
export interface Variation {
  readonly rows: readonly Row[];
  /** 1 for each column at which texts that can speak there differ. */
  readonly varies: Uint8Array;
  /** 1 where a column and the next part the texts in the same way. */
  readonly alike: Uint8Array;
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
  const silent = silentIn(rows, columns, new Set(graph.leftOut));
  const varies = Uint8Array.from(counts, (count, c) => (count > 1 || present[c]! + silent[c]! < total ? 1 : 0));
  const bridged = new Uint8Array(size);
  for (const [text, row] of rows.entries()) bridge(row, common, (word) => idOf(text, word), bridged);
  return { rows, varies, alike: alikeIn(columns, idOf), bridged };
}

/** Copies that cannot speak at each column. */
function silentIn(rows: readonly Row[], { size, weights }: Columns, leftOut: ReadonlySet<number>): Int32Array {
  const change = new Int32Array(size + 1);
  for (const [text, { lacunae }] of rows.entries()) {
    if (leftOut.has(text)) continue;
    for (const [from, to] of lacunae) {
      change[from] = change[from]! + weights[text]!;
      change[to] = change[to]! - weights[text]!;
    }
  }
  for (let c = 1; c <= size; c++) change[c] = change[c]! + change[c - 1]!;
  return change;
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

/** 1 where a column and the next have the same sets of texts that agree, those without a word being one of the sets. */
function alikeIn(columns: Columns, idOf: (text: number, word: number) => number): Uint8Array {
  const alike = new Uint8Array(columns.size);
  const all = columns.weights.reduce((sum, _, text) => (sum + mark(text)) | 0, 0);
  let [low, high] = [0, 0];
  for (let c = 0; c < columns.size; c++) {
    const [nextLow, nextHigh] = signature(columns, c, all, idOf);
    if (c > 0 && nextLow === low && nextHigh === high) alike[c - 1] = 1;
    [low, high] = [nextLow, nextHigh];
  }
  return alike;
}

/** Two numbers of 32 bits that are equal when the partition of the texts is: a sum over its sets of a hash of each set's sum. */
function signature(columns: Columns, column: number, all: number, idOf: (text: number, word: number) => number): readonly [number, number] {
  const sums = new Map<number, number>();
  let absent = all;
  for (let cell = columns.starts[column]!; cell < columns.starts[column + 1]!; cell++) {
    const text = columns.texts[cell]!;
    const id = idOf(text, columns.words[cell]!);
    sums.set(id, ((sums.get(id) ?? 0) + mark(text)) | 0);
    absent = (absent - mark(text)) | 0;
  }
  if (absent !== 0) sums.set(-1, absent);
  let [low, high] = [0, 0];
  for (const sum of sums.values()) [low, high] = [(low + stir(sum, 0x9e3779b9)) | 0, (high + stir(sum, 0x7f4a7c15)) | 0];
  return [low, high];
}

const mark = (text: number): number => stir(text + 1, 0x51ed270b);

/** Spreads a number over 32 bits (the finaliser of MurmurHash3). */
function stir(value: number, seed: number): number {
  let x = value ^ seed;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}
