/** Odd, so that multiplication by it can be undone modulo 2^32 and no letter is forgotten before it leaves the window. */
const BASE = 0x01000193;

/**
 * Rolling polynomial hashes modulo 2^32 of every run of k letters, each stirred so that small differences in the low
 * bits reach all bits (the order of the hashes decides what is sampled, so it must look random).
 *
 * @param codes letters as code points.
 * @param k letters in a run, at least 1.
 * @returns `codes.length - k + 1` hashes, none when the text is shorter than k. O(n).
 */
export function kgramHashes(codes: Uint32Array, k: number): Uint32Array {
  const size = codes.length - k + 1;
  if (size <= 0) return new Uint32Array(0);
  const hashes = new Uint32Array(size);
  let leaving = 1;
  for (let i = 1; i < k; i++) leaving = Math.imul(leaving, BASE);
  let rolling = 0;
  for (let i = 0; i < k - 1; i++) rolling = (Math.imul(rolling, BASE) + codes[i]!) | 0;
  for (let i = 0; i < size; i++) {
    rolling = (Math.imul(rolling, BASE) + codes[i + k - 1]!) | 0;
    hashes[i] = stir(rolling);
    rolling = (rolling - Math.imul(leaving, codes[i]!)) | 0;
  }
  return hashes;
}

/** The finaliser of MurmurHash3 (Appleby, public domain): a bijection on 32 bits that lets every bit reach every other. */
function stir(value: number): number {
  let x = value ^ (value >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
