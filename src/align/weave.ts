import type { Lexicon } from './lexicon.js';

/** A column that a stretch of words may take places in. */
export interface OpenColumn {
  readonly column: number;
  /** Words that stand there, each once. */
  readonly readings: readonly number[];
  /** Share of the texts so far that have a word there, 0 to 1. */
  readonly support: number;
  /** Whether the text's nearest has a word there. */
  readonly near: boolean;
}

export interface WeaveContext {
  readonly lexicon: Lexicon;
  /** Letters of a word of the stretch. */
  readonly lengthOf: (index: number) => number;
}

/** What it costs to leave a word without counterpart: two words without a common letter are still rather paired than left. */
const GAP = -0.1;

/** Between equally good places the one that more texts, the nearest among them, have filled. */
const SUPPORT = 0.04;
const NEAR = 0.04;

/** Different words are less alike than the same, however they are spelt. */
const UNLIKE = 0.9;

/** Readings of a column that are looked at for likeness; equality is looked for in all. */
const MOST_READINGS = 8;

/** Columns × words up to which spelling is looked at: a change within a sentence. Beyond it, equal words are enough to hold on to. */
const MOST_SPELT = 4096;

/** Stretches of up to this many words are paired word by word whatever they are: a change within a sentence. */
const SHORT = 12;

/** A longer stretch that keeps less than this share of its letters is other text: pairing its "the" and "of" would be confetti. */
const KEPT = 1 / 3;

/**
 * Pairs a stretch of words with open columns so that the sum of their likenesses is greatest, in order of both.
 *
 * Needleman and Wunsch, "A general method applicable to the search for similarities in the amino acid sequence of two proteins", 1970.
 * @returns for each word the index of its column, or -1; null when the stretch is other text than the columns hold.
 *   O(columns × words).
 */
export function weave(columns: readonly OpenColumn[], words: Int32Array, context: WeaveContext): Int32Array | null {
  const width = words.length + 1;
  const likeness = likenessTable(columns, words, context.lexicon);
  const score = new Float64Array((columns.length + 1) * width);
  const worth = (i: number, j: number): number => likeness[i * words.length + j]! + bonus(columns[i]!);
  for (let i = 0; i <= columns.length; i++) {
    for (let j = 0; j <= words.length; j++) {
      if (i === 0 || j === 0) score[i * width + j] = GAP * (i + j);
      else
        score[i * width + j] = Math.max(
          score[(i - 1) * width + j - 1]! + worth(i - 1, j - 1),
          score[(i - 1) * width + j]! + GAP,
          score[i * width + j - 1]! + GAP,
        );
    }
  }
  const places = new Int32Array(words.length).fill(-1);
  let kept = 0;
  for (let i = columns.length, j = words.length; i > 0 && j > 0; ) {
    if (score[i * width + j] === score[(i - 1) * width + j]! + GAP) i--;
    else if (score[i * width + j] === score[i * width + j - 1]! + GAP) j--;
    else {
      places[--j] = --i;
      if (likeness[i * words.length + j] === 1) kept += context.lengthOf(j);
    }
  }
  return isOtherText(columns, words, kept, context) ? null : places;
}

const bonus = ({ support, near }: OpenColumn): number => SUPPORT * support + (near ? NEAR : 0);

function likenessTable(columns: readonly OpenColumn[], words: Int32Array, lexicon: Lexicon): Float64Array {
  const table = new Float64Array(columns.length * words.length);
  const most = table.length > MOST_SPELT ? 0 : MOST_READINGS;
  for (const [i, { readings }] of columns.entries()) {
    for (let j = 0; j < words.length; j++) {
      let best = readings.includes(words[j]!) ? 1 : 0;
      if (best === 0)
        for (let r = 0; r < readings.length && r < most; r++) best = Math.max(best, UNLIKE * lexicon.likeness(readings[r]!, words[j]!));
      table[i * words.length + j] = best;
    }
  }
  return table;
}

function isOtherText(columns: readonly OpenColumn[], words: Int32Array, kept: number, { lengthOf }: WeaveContext): boolean {
  const near = columns.filter((column) => column.near).length;
  if (Math.max(words.length, near) <= SHORT) return false;
  let letters = 0;
  for (let j = 0; j < words.length; j++) letters += lengthOf(j);
  // A short side against a long one is held to its own length.
  const shorter = near > 0 && near < words.length ? (letters * near) / words.length : letters;
  return kept < shorter * KEPT;
}
