/**
 * How many of the first indices of `[0, size)` a test holds for, given that after one it fails for it holds for none.
 * O(log size).
 */
export function countWhile(size: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
