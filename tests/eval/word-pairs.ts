/** Two words by index that stand for one another. */
export type WordPair = readonly [a: number, b: number];

/** Letter pairs of a word, its ends marked. */
function bigrams(word: string): ReadonlySet<string> {
  const marked = ` ${word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')} `;
  return new Set(Array.from({ length: marked.length - 1 }, (_, at) => marked.slice(at, at + 2)));
}

/** Dice's coefficient of the letter pairs of two words, 0 to 1. */
function wordSimilarity(x: string, y: string): number {
  const [inX, inY] = [bigrams(x), bigrams(y)];
  return (2 * [...inX].filter((pair) => inY.has(pair)).length) / (inX.size + inY.size);
}

/** What it costs to leave a word without counterpart: two words without a common letter are still rather paired than left. */
const GAP = -0.1;

/**
 * Pairs the words of two short rows so that the sum of their likenesses is greatest, in order of both.
 *
 * Needleman and Wunsch, "A general method applicable to the search for similarities in the amino acid sequence of two proteins", 1970.
 * O(a.length * b.length).
 */
export function pairWords(a: readonly string[], b: readonly string[]): readonly WordPair[] {
  const width = b.length + 1;
  const score = new Float64Array((a.length + 1) * width);
  const at = (i: number, j: number): number => score[i * width + j]!;
  const likeness = (i: number, j: number): number => wordSimilarity(a[i] ?? '', b[j] ?? '');
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) score[i * width + j] = GAP * (i + j);
      else score[i * width + j] = Math.max(at(i - 1, j - 1) + likeness(i - 1, j - 1), at(i - 1, j) + GAP, at(i, j - 1) + GAP);
    }
  }
  const pairs: WordPair[] = [];
  for (let i = a.length, j = b.length; i > 0 && j > 0; ) {
    if (at(i, j) === at(i - 1, j) + GAP) i--;
    else if (at(i, j) === at(i, j - 1) + GAP) j--;
    else pairs.push([--i, --j]);
  }
  return pairs.reverse();
}
