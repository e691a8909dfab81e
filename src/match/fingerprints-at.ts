/** Odd, with bits in every byte (the multiplier of MurmurHash2; Appleby, public domain): not that of the rolling hashes. */
const MULTIPLIER = 0x5bd1e995;

/**
 * Hashes the runs of k letters at some places, for the index.
 *
 * The rolling hashes choose the places, but the smallest of a window lie in a narrow part of the 32 bits: kept as
 * fingerprints, five times as many unequal runs would pass for equal (measured on 860,000). These use all 32 bits and owe nothing to the others.
 *
 * @param codes letters as code points. @param places letter indices, each at least k before the end.
 * @returns one hash for each place, equal for equal runs. O(places × k).
 */
export function fingerprintsAt(codes: Uint32Array, places: Uint32Array, k: number): Uint32Array {
  const prints = new Uint32Array(places.length);
  for (let n = 0; n < places.length; n++) {
    const from = places[n]!;
    let hash = k;
    for (let i = from; i < from + k; i++) {
      hash = Math.imul(hash ^ codes[i]!, MULTIPLIER);
      hash ^= hash >>> 15;
    }
    prints[n] = Math.imul(hash, MULTIPLIER);
  }
  return prints;
}
