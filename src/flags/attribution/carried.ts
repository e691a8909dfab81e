import type { Run } from '../../model/alignment.js';
import type { Span } from '../../model/span.js';
import type { Letters } from '../../text/letters.js';
import { type LetterRange, lettersIn } from '../../text/letters-in.js';

/** Where the letters of A stand in B. */
export class Carried {
  readonly #runs: readonly Run[];

  /** @param runs equal letters of both texts, in any order */
  constructor(runs: readonly Run[]) {
    this.#runs = [...runs].sort((x, y) => x.a - y.a);
  }

  /** The pieces of a range of A's letters that B has, each with its range in B, in order of A. O(log runs + pieces). */
  *pieces([from, to]: LetterRange): Generator<{ readonly a: LetterRange; readonly b: LetterRange }> {
    for (let i = this.#firstEndingAfter(from); i < this.#runs.length; i++) {
      const run = this.#runs[i]!;
      if (run.a >= to) return;
      const start = Math.max(from, run.a);
      const end = Math.min(to, run.a + run.length);
      if (start < end) yield { a: [start, end], b: [run.b + start - run.a, run.b + end - run.a] };
    }
  }

  /** How many letters of a range B has. */
  count(range: LetterRange): number {
    let count = 0;
    for (const { a } of this.pieces(range)) count += a[1] - a[0];
    return count;
  }

  #firstEndingAfter(letter: number): number {
    let [low, high] = [0, this.#runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const run = this.#runs[middle]!;
      if (run.a + run.length <= letter) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The same the other way round: where the letters of B stand in A. */
export const carriedBack = (runs: readonly Run[]): Carried =>
  new Carried(runs.map(({ a, b, length, moved }) => ({ a: b, b: a, length, moved })));

/** Most of the letters of a place in the other text: what stands here stands there too. */
const STILL_THERE = 0.5;

/** Whether most of a place of one text stands in the other, where the alignment has it. */
export function stillThere({ letters }: { readonly letters: Letters }, place: Span, carried: Carried): boolean {
  const range = lettersIn(letters, place);
  return carried.count(range) > STILL_THERE * (range[1] - range[0]);
}

/** Letters that two ranges have in common. */
export const overlap = (x: LetterRange, y: LetterRange): number => Math.max(0, Math.min(x[1], y[1]) - Math.max(x[0], y[0]));
