import { countWhile } from './count-while.js';
import type { LetterSpan } from './run.js';
import type { Sentence } from './sentences.js';
import type { Witness } from './witness.js';

/** A sentence of which more than this share is in passages of the letter alignment is told there. */
const MOST_KNOWN = 0.5;

/** What the letter alignment left over of a text: by sentence the letters that no passage has, null where it has most of them. */
export type Leftovers = (LetterSpan | null)[];

/** Neighbouring sentences `[from, to)` of one paragraph that are left over. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** @param known letters that passages have. O(letters). */
export function leftoversOf({ letters, sentences }: Witness, known: readonly LetterSpan[]): Leftovers {
  const covered = new Uint8Array(letters.codes.length);
  for (const { from, to } of known) covered.fill(1, from, to);
  return sentences.map((sentence) => {
    const free = longestFree(covered, sentence);
    return free.to - free.from >= (sentence.to - sentence.from) * (1 - MOST_KNOWN) ? free : null;
  });
}

function longestFree(covered: Uint8Array, { from, to }: Sentence): LetterSpan {
  let best: LetterSpan = { from, to: from };
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && covered[i] === 0) continue;
    if (i - start > best.to - best.from) best = { from: start, to: i };
    start = i + 1;
  }
  return best;
}

/** Joins leftovers of sentences `[from, to)` that are neighbours in one paragraph, without a covered letter between. */
export function piecesOf({ paragraphs }: Witness, leftovers: Leftovers, { from, to }: Piece): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let i = from; i < to; i++) {
    const part = leftovers[i];
    if (part == null) continue;
    const last = pieces.at(-1);
    const before = leftovers[i - 1];
    const joins = last?.to === i && before?.to === part.from && paragraphs[part.from] === paragraphs[before.from];
    if (last !== undefined && joins) pieces[pieces.length - 1] = { from: last.from, to: i + 1 };
    else pieces.push({ from: i, to: i + 1 });
  }
  return pieces;
}

/** Index of the last piece that begins at or before a sentence. O(log pieces). */
export const pieceAt = (pieces: readonly Piece[], sentence: number): number =>
  Math.max(0, countWhile(pieces.length, (i) => (pieces[i] as Piece).from <= sentence) - 1);
