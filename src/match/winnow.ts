/**
 * Picks fingerprints: the smallest hash of every window of `size` consecutive k-gram hashes, rightmost on ties.
 *
 * @param hashes `hashes[i]` covers letters `[i, i + k)`; any length.
 * @param size w, in k-grams, at least 1.
 * @returns strictly increasing indices into `hashes`, about `2 n / (w + 1)` of them. Two texts that share a run of
 *   `w + k - 1` letters share at least one picked hash. Fewer than `size` hashes give the smallest of them, so that a
 *   short text has a fingerprint too.
 *
 * O(n) on random hashes, O(n w) at worst (falling order is cheap, rising order rescans).
 * Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003, section 3.
 */
export function winnow(hashes: Uint32Array, size: number): Uint32Array {
  const picked = new Uint32Array(hashes.length);
  if (hashes.length === 0) return picked;
  let count = 0;
  let least = -1;
  for (let end = Math.min(size, hashes.length) - 1; end < hashes.length; end++) {
    const start = Math.max(0, end - size + 1);
    const before = least;
    if (least < start) least = rightmostLeast(hashes, start, end);
    else if (hashes[end]! <= hashes[least]!) least = end;
    if (least !== before) picked[count++] = least;
  }
  return picked.slice(0, count);
}

function rightmostLeast(hashes: Uint32Array, start: number, end: number): number {
  let least = start;
  for (let i = start + 1; i <= end; i++) if (hashes[i]! <= hashes[least]!) least = i;
  return least;
}
