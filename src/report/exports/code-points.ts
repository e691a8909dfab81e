const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

/**
 * Turns UTF-16 offsets of a text into offsets in code points, as the Web Annotation model counts. An offset inside a surrogate pair counts
 * as the one before the pair; a half without its other half is a code point of its own. O(length) once, O(log pairs) an offset.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (const { index } of text.matchAll(PAIR)) pairs.push(index);
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) + 1 < offset) low = middle + 1;
      else high = middle;
    }
    const inside = pairs[low] === offset - 1 ? 1 : 0;
    return offset - low - inside;
  };
}
