import type { Difference } from '../../src/model/alignment.js';

/** Places between characters that are no white space, each named by how many such characters stand before it. */
export type Places = ReadonlySet<number>;

/** Where a text has white space between two other characters. */
export function gapPlaces(text: string): Places {
  const places = new Set<number>();
  let before = 0;
  for (const { 0: part } of text.matchAll(/\s+|\S+/gu)) {
    if (part.trim() !== '') before += part.length;
    else if (before > 0) places.add(before);
  }
  // White space at the end parts nothing.
  places.delete(before);
  return places;
}

/** The gaps of `correct` that `corrupt`, which has the same other characters, has lost. */
export function lostGaps(correct: string, corrupt: string): Places {
  const kept = gapPlaces(corrupt);
  return new Set([...gapPlaces(correct)].filter((place) => !kept.has(place)));
}

/** The same as the alignment of the two tells it: from its differences between equal letters alone. */
export function lostGapsToldBy(differences: readonly Difference[], correct: string, corrupt: string): Places {
  const lost = new Set<number>();
  for (const { kind, a, b } of differences) {
    if (kind !== 'gap') continue;
    const before = characters(correct.slice(0, a[0]));
    for (const place of lostWithin(correct.slice(...a), corrupt.slice(...b))) lost.add(before + place);
  }
  return lost;
}

/** How many characters are no white space. */
export const characters = (text: string): number => text.replaceAll(/\s+/gu, '').length;

/** Places inside one gap, before its first mark and after its last included. */
function lostWithin(a: string, b: string): readonly number[] {
  const spaces = (text: string): Places => new Set([...text.matchAll(/\s+/gu)].map(({ index }) => characters(text.slice(0, index))));
  const kept = spaces(b);
  return [...spaces(a)].filter((place) => !kept.has(place));
}

export interface Counts {
  readonly hits: number;
  readonly found: number;
  readonly expected: number;
}

export const countPlaces = (expected: Places, found: Places): Counts => ({
  hits: [...found].filter((place) => expected.has(place)).length,
  found: found.size,
  expected: expected.size,
});

export const addCounts = (all: readonly Counts[]): Counts => ({
  hits: all.reduce((sum, { hits }) => sum + hits, 0),
  found: all.reduce((sum, { found }) => sum + found, 0),
  expected: all.reduce((sum, { expected }) => sum + expected, 0),
});

export const f1Of = ({ hits, found, expected }: Counts): number => (found + expected === 0 ? 1 : (2 * hits) / (found + expected));
