import type { Stretch } from './passages.js';
import type { Window } from './run.js';

/** Letters that may stand between two passages of one copied block: a paragraph that was cut or put in. */
const LONGEST_INSERTION = 800;

/** Share of the longer side of a copied block that is equal letters; with less it is no copy but a rewriting. */
const LEAST_EQUAL = 0.8;

/** Equal letters of the smallest copied block: two sentences. Shorter ones say what their neighbours say. */
const SMALLEST_COPY = 150;

/** A part of both texts with the passages of the letter alignment that lie in them. */
export interface LetterBlock extends Window {
  readonly stretches: readonly Stretch[];
  /** Letters equal in place. */
  readonly equal: number;
}

/**
 * Joins passages that follow one another in both texts into blocks, and keeps those that are hardly changed: what was
 * copied as a whole. The constants are measured (`npm run eval -- pan13`, tune half): from 400 to 800 letters, 0.75 to
 * 0.85 and 150 to 250 letters score alike. O(n log n).
 */
export function copiedBlocks(stretches: readonly Stretch[]): readonly LetterBlock[] {
  const groups: Stretch[][] = [];
  for (const stretch of [...stretches].sort((x, y) => x.fromB - y.fromB)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && follows(last, stretch)) group.push(stretch);
    else groups.push([stretch]);
  }
  return groups.map(letterBlock).filter(isCopied);
}

function follows({ toA, toB }: Stretch, { fromA, fromB }: Stretch): boolean {
  return fromA >= toA && fromA - toA <= LONGEST_INSERTION && fromB - toB <= LONGEST_INSERTION;
}

const isCopied = ({ fromA, toA, fromB, toB, equal }: LetterBlock): boolean =>
  equal >= SMALLEST_COPY && equal >= Math.max(toA - fromA, toB - fromB) * LEAST_EQUAL;

/** The letters that some passages reach over. */
export function letterBlock(stretches: readonly Stretch[]): LetterBlock {
  let [fromA, toA, fromB, toB, equal] = [Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY, 0, 0];
  for (const stretch of stretches) {
    [fromA, toA] = [Math.min(fromA, stretch.fromA), Math.max(toA, stretch.toA)];
    [fromB, toB] = [Math.min(fromB, stretch.fromB), Math.max(toB, stretch.toB)];
    for (const run of stretch.runs) equal += run.length;
  }
  return { fromA, toA, fromB, toB, stretches, equal };
}
