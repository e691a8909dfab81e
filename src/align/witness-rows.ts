import { countWhile } from './count-while.js';
import type { VariantGraph } from './variant-graph.js';

/** A text seen along the common order. */
export interface Row {
  /** Places of its words, rising. */
  readonly places: Int32Array;
  /** For each of these places the word that stands there, counted in the text's own order. */
  readonly words: Int32Array;
  /** Places `[from, to)` before its first word and after its last, where these are so many that the text cannot speak there. */
  readonly lacunae: readonly (readonly [from: number, to: number])[];
}

/**
 * Words of the common text by which a version may begin late or end early and still be said to have left them out: a long
 * paragraph. Without more it does not reach there.
 */
const LONGEST_OMISSION = 60;

/**
 * Turns each text from its own order to the common one.
 *
 * @param common 1 for each place at which most texts have a word. O(words).
 */
export function rowsOf(graph: VariantGraph, common: Uint8Array): readonly Row[] {
  const before = new Int32Array(common.length + 1);
  for (let i = 0; i < common.length; i++) before[i + 1] = before[i]! + common[i]!;
  return graph.places.map((own) => {
    const order = Array.from(own.keys()).sort((x, y) => own[x]! - own[y]!);
    const words = Int32Array.from(order);
    const places = words.map((word) => own[word]!);
    return { places, words, lacunae: lacunaeOf(places, before) };
  });
}

function lacunaeOf(places: Int32Array, before: Int32Array): readonly (readonly [number, number])[] {
  const end = before.length - 1;
  const ends = [
    [0, places[0] ?? end],
    [(places.at(-1) ?? end) + 1, end],
  ] as const;
  return ends.filter(([from, to]) => from < to && before[to]! - before[from]! > LONGEST_OMISSION);
}

/** Index of the first of rising values that is at least `value`. O(log n). */
export const firstFrom = (values: Int32Array, value: number): number => countWhile(values.length, (i) => values[i]! < value);

/** Whether a place lies beyond the ends of the row's text. */
export const isLacuna = ({ lacunae }: Row, place: number): boolean => lacunae.some(([from, to]) => from <= place && place < to);
