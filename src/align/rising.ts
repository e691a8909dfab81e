/**
 * The longest rising subsequence (Schensted, "Longest increasing and decreasing subsequences", 1961), negative values left out.
 *
 * @returns 1 for each value in it; of equally long ones the one that ends with the smallest value. O(n log n).
 */
export function rising(values: Int32Array): Uint8Array {
  const tails: number[] = [];
  const previous = new Int32Array(values.length).fill(-1);
  for (let i = 0; i < values.length; i++) {
    if (values[i]! < 0) continue;
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tails[middle]!]! < values[i]!) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[i] = tails[low - 1]!;
    tails[low] = i;
  }
  const chosen = new Uint8Array(values.length);
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]!) chosen[i] = 1;
  return chosen;
}
