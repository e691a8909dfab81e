import { kgramHashes } from '../text/kgram-hashes.js';
import { lettersOf } from '../text/letters.js';
import { winnow } from './winnow.js';

/**
 * The fingerprints of a story, for the index.
 *
 * @param text the story alone, without furniture.
 * @param k letters in a run; @param w k-grams of which one is kept.
 * @returns distinct hashes in rising order. A story of fewer than k letters has none and matches nothing. O(n log n).
 */
export function sign(text: string, k: number, w: number): Uint32Array {
  const hashes = kgramHashes(lettersOf(text).codes, k);
  const picked = winnow(hashes, w)
    .map((index) => hashes[index]!)
    .sort();
  return picked.filter((hash, index) => index === 0 || hash !== picked[index - 1]);
}
