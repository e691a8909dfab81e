import { rising } from './rising.js';

/** A moved stretch keeps at least this many letters, as in a comparison of two; less is a phrase used twice. */
const SMALLEST_MOVE = 32;

export interface Blocks {
  /** For each word 0, or the number of the moved block it is in. */
  readonly block: Int32Array;
  /** Words out of order that are too few for a block. */
  readonly stray: readonly number[];
}

/**
 * Parts the words of a text that have a place into those in the common order and blocks that were moved.
 *
 * @param places of each word, -1 where it has none. @param starts letter index of each word, and the number of letters.
 * O(words log words).
 */
export function movedBlocks(places: Int32Array, starts: Uint32Array): Blocks {
  const main = rising(places);
  const block = new Int32Array(places.length);
  const stray: number[] = [];
  let blocks = 0;
  for (let from = 0; from < places.length; from++) {
    if (places[from]! < 0 || main[from] === 1) continue;
    const { last, letters } = blockFrom(from, places, main, starts);
    if (letters >= SMALLEST_MOVE) block.fill(++blocks, from, last + 1);
    else for (let i = from; i <= last; i++) if (places[i]! >= 0) stray.push(i);
    from = last;
  }
  return { block, stray };
}

/** A block goes on over words without a place, not over words of the common order, and only forward. */
function blockFrom(from: number, places: Int32Array, main: Uint8Array, starts: Uint32Array): { last: number; letters: number } {
  let last = from;
  let letters = starts[from + 1]! - starts[from]!;
  for (let i = from + 1; i < places.length && main[i] === 0; i++) {
    if (places[i]! < 0) continue;
    if (places[i]! < places[last]!) break;
    letters += starts[i + 1]! - starts[i]!;
    last = i;
  }
  return { last, letters };
}
