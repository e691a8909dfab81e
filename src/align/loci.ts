import type { Columns } from './columns.js';
import { lettersIn } from './common-words.js';
import { joinIslands } from './join-islands.js';
import { type Segment, segmentsOf } from './segments.js';
import type { VariantGraph } from './variant-graph.js';
import { type Variation, variationOf } from './variation.js';
import type { Witness } from './witness.js';
import { firstFrom, isLacuna } from './witness-rows.js';

/** What a text has at a place: letters `[from, to)`, none where they are equal. */
export interface Stand {
  readonly text: number;
  readonly from: number;
  readonly to: number;
}

/** A place where texts part, in letters. */
export interface LetterLocus {
  /** Texts with the same letters together, the most carried first. */
  readonly readings: readonly (readonly Stand[])[];
  /** Texts that do not reach there. */
  readonly silent: readonly number[];
}

export interface LetterLoci {
  /** In the order of the story, with two readings at least. */
  readonly loci: readonly LetterLocus[];
  /** Texts that begin late or end early. */
  readonly fragments: readonly number[];
}

/** Places at which texts part, each with what they have there, and what that was told from. */
export interface Places {
  readonly variation: Variation;
  /** Texts that are in the graph. */
  readonly present: readonly number[];
  /** In the common order; there may be only one reading, where the same letters are cut into words in different ways. */
  readonly places: readonly (LetterLocus & Segment)[];
}

/** The places at which the texts of a graph part. O(words + loci × texts). */
export function lociOf(graph: VariantGraph, columns: Columns, texts: readonly Witness[]): LetterLoci {
  const { variation, present, places } = placesOf(graph, columns, texts);
  return {
    loci: places.filter(({ readings }) => readings.length >= 2),
    fragments: present.filter((text) => variation.rows[text]!.lacunae.length > 0),
  };
}

/** The same with the columns each place takes. */
export function placesOf(graph: VariantGraph, columns: Columns, texts: readonly Witness[]): Places {
  const variation = variationOf(graph, columns);
  const left = new Set(graph.leftOut);
  const present = texts.flatMap((_, text) => (left.has(text) ? [] : [text]));
  const lettersOf = (column: number): number => {
    const cell = columns.starts[column]!;
    const { starts } = graph.words[columns.texts[cell]!]!;
    return starts[columns.words[cell]! + 1]! - starts[columns.words[cell]!]!;
  };
  const segments = joinIslands(segmentsOf(columns, variation), columns, variation.partitions, lettersOf);
  const places = segments.map((segment) => {
    const stands = present.map((text) => standOf(graph, variation, segment, text));
    const speaking = stands.filter((stand) => stand !== null);
    return { ...segment, readings: readingsOf(speaking, texts, columns.weights), silent: present.filter((_, i) => stands[i] === null) };
  });
  return { variation, present, places };
}

/** What a text has in a segment; null when it does not reach there. O(log words). */
function standOf(graph: VariantGraph, { rows }: Variation, segment: Segment, text: number): Stand | null {
  const row = rows[text]!;
  const { starts } = graph.words[text]!;
  const first = firstFrom(row.places, segment.from);
  const end = firstFrom(row.places, segment.to);
  if (first < end) return { text, from: starts[row.words[first]!]!, to: starts[row.words[end - 1]! + 1]! };
  if (isLacuna(row, segment.from)) return null;
  // A word that was moved there says nothing about where the text's own order has the place.
  let before = first - 1;
  while (before >= 0 && graph.moved[text]![row.words[before]!] === 1) before--;
  const at = before < 0 ? 0 : starts[row.words[before]! + 1]!;
  return { text, from: at, to: at };
}

function readingsOf(stands: readonly Stand[], texts: readonly Witness[], weights: readonly number[]): readonly (readonly Stand[])[] {
  const groups = new Map<string, Stand[]>();
  for (const stand of stands) {
    const key = lettersIn(texts[stand.text]!.letters.codes, stand.from, stand.to);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [stand]);
    else known.push(stand);
  }
  const weight = (group: readonly Stand[]): number => group.reduce((sum, { text }) => sum + weights[text]!, 0);
  return [...groups.values()].sort((x, y) => weight(y) - weight(x) || x[0]!.text - y[0]!.text);
}
