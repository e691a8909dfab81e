import { kgramHashes } from '../text/kgram-hashes.js';
import { letterCodes } from '../text/letters.js';
import { fingerprintsAt } from './fingerprints-at.js';
import { winnow } from './winnow.js';

/**
 * The fingerprints of a story, for the index.
 *
 * @param text the story alone, without furniture.
 * @param k letters in a run; @param w k-grams of which one is kept.
 * @returns distinct hashes in rising order, spread evenly over 32 bits. A story of fewer than k letters has none and
 *   matches nothing. O(n log n).
 */
export function sign(text: string, k: number, w: number): Uint32Array {
  const codes = letterCodes(text);
  return distinct(fingerprintsAt(codes, winnow(kgramHashes(codes, k), w), k).sort());
}

/** Each of some rising values once; moves them to the front. */
function distinct(rising: Uint32Array): Uint32Array {
  let count = 0;
  for (let i = 0; i < rising.length; i++) {
    const value = rising[i]!;
    if (count === 0 || value !== rising[count - 1]) rising[count++] = value;
  }
  return rising.slice(0, count);
}
