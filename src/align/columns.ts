import type { VariantGraph } from './variant-graph.js';

/** The cells of a variant graph, column after column. */
export interface Columns {
  readonly size: number;
  /** Cells of column c are `[starts[c], starts[c + 1])`, by text. */
  readonly starts: Uint32Array;
  readonly texts: Int32Array;
  /** Word of the text, counted in its own order. */
  readonly words: Int32Array;
  /** Copies that each text stands for. */
  readonly weights: readonly number[];
  /** Copies of all texts that are in the graph. */
  readonly total: number;
}

/** Turns the graph from texts to columns. O(words). */
export function columnsOf(graph: VariantGraph, weights: readonly number[]): Columns {
  const starts = new Uint32Array(graph.columns + 1);
  for (const places of graph.places) for (const place of places) if (place >= 0) starts[place + 1] = starts[place + 1]! + 1;
  for (let c = 0; c < graph.columns; c++) starts[c + 1] = starts[c + 1]! + starts[c]!;
  const filled = starts.slice(0, graph.columns);
  const [texts, words] = [new Int32Array(starts[graph.columns]!), new Int32Array(starts[graph.columns]!)];
  const left = new Set(graph.leftOut);
  for (const [text, places] of graph.places.entries()) {
    if (left.has(text)) continue;
    for (let word = 0; word < places.length; word++) {
      const cell = filled[places[word]!]!;
      filled[places[word]!] = cell + 1;
      texts[cell] = text;
      words[cell] = word;
    }
  }
  const total = weights.reduce((sum, weight, text) => (left.has(text) ? sum : sum + weight), 0);
  return { size: graph.columns, starts, texts, words, weights, total };
}

/** What stands in one column. */
export interface Standing {
  /** Word numbers that stand there, each once, and how many copies have each. */
  readonly readings: ReadonlyMap<number, number>;
  /** Copies that have a word there. */
  readonly present: number;
  /** The word most copies have, the one seen first on ties; -1 when more have none. */
  readonly common: number;
}

/** @param idOf number of a word of a text. O(cells of the column). */
export function standingIn(columns: Columns, column: number, idOf: (text: number, word: number) => number): Standing {
  const readings = new Map<number, number>();
  let present = 0;
  for (let cell = columns.starts[column]!; cell < columns.starts[column + 1]!; cell++) {
    const text = columns.texts[cell]!;
    const id = idOf(text, columns.words[cell]!);
    const weight = columns.weights[text]!;
    present += weight;
    readings.set(id, (readings.get(id) ?? 0) + weight);
  }
  let [common, most] = [-1, columns.total - present];
  for (const [id, count] of readings) if (count > most || (count === most && common === -1)) [common, most] = [id, count];
  return { readings, present, common };
}
