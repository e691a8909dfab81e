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
  let count = 0;
  for (let at = firstPick(hashes, size); at >= 0; at = nextPick(hashes, size, at)) picked[count++] = at;
  return picked.slice(0, count);
}

/** The pick of the first window, -1 when there is no hash. */
function firstPick(hashes: Uint32Array, size: number): number {
  const end = Math.min(size, hashes.length);
  let least = 0;
  for (let i = 1; i < end; i++) if (hashes[i]! <= hashes[least]!) least = i;
  return end > 0 ? least : -1;
}

/**
 * The pick after the one at `last`: the first hash that is as small while `last` is still in the window, else that of the
 * first window without it. -1 when no such window is left.
 */
function nextPick(hashes: Uint32Array, size: number, last: number): number {
  const end = Math.min(last + size + 1, hashes.length);
  const bound = hashes[last]!;
  let least = last;
  let value = 0xffffffff;
  for (let i = last + 1; i < end; i++) {
    const hash = hashes[i]!;
    if (hash > value) continue;
    if (hash <= bound) return i;
    least = i;
    value = hash;
  }
  return last + size < hashes.length ? least : -1;
}
