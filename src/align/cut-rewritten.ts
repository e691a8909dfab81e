import type { Difference, RewrittenPassage } from '../model/alignment.js';
import type { Span } from '../model/span.js';

/** A letter or digit: without one, what is left of a removed text is white space and marks. */
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Tells rewritten passages as differences of their own, and cuts them out of what only one text has: a passage told in
 * other words is neither removed nor added.
 *
 * @param differences in order of B. @returns the same, with a `rewritten` difference for each passage. O(n log n).
 */
export function cutRewritten(
  differences: readonly Difference[],
  rewritten: readonly RewrittenPassage[],
  textA: string,
  textB: string,
): readonly Difference[] {
  if (rewritten.length === 0) return differences;
  const told = rewritten.map(({ a, b }): Difference => ({ kind: 'rewritten', a, b, breakA: false, breakB: false }));
  const inA = rewritten.map(({ a }) => a).sort((x, y) => x[0] - y[0]);
  const inB = rewritten.map(({ b }) => b);
  const rest = differences.flatMap((difference): readonly Difference[] => {
    if (difference.kind === 'removed') return partsWithout(difference.a, inA, textA).map((a) => ({ ...difference, a }));
    if (difference.kind === 'added') return partsWithout(difference.b, inB, textB).map((b) => ({ ...difference, b }));
    return [difference];
  });
  return [...rest, ...told].sort((x, y) => x.b[0] - y.b[0] || x.b[1] - y.b[1] || x.a[0] - y.a[0]);
}

/** The parts of a span that none of the rising, disjoint spans covers and that hold a letter. O(log spans + parts). */
function partsWithout(span: Span, others: readonly Span[], text: string): readonly Span[] {
  const parts: Span[] = [];
  let from = span[0];
  for (let i = firstEndingAfter(others, span[0]); i < others.length; i++) {
    const [start, end] = others[i] as Span;
    if (start >= span[1]) break;
    parts.push([from, start]);
    from = end;
  }
  parts.push([from, span[1]]);
  return parts.filter(([start, end]) => end > start && LETTER.test(text.slice(start, end)));
}

function firstEndingAfter(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[1] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
