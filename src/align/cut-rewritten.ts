import type { Difference, RewrittenPassage } from '../model/alignment.js';
import type { Span } from '../model/span.js';
import { countWhile } from './count-while.js';

/** A letter or digit: without one, what is left of a removed text is white space and marks. */
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Cuts rewritten passages out of what only one text has: a passage told in other words is neither removed nor added.
 *
 * @param differences in order of B. @returns in the same order. O(n log n).
 */
export function cutRewritten(
  differences: readonly Difference[],
  rewritten: readonly RewrittenPassage[],
  textA: string,
  textB: string,
): readonly Difference[] {
  if (rewritten.length === 0) return differences;
  const inA = rewritten.map(({ a }) => a).sort((x, y) => x[0] - y[0]);
  const inB = rewritten.map(({ b }) => b);
  return differences.flatMap((difference): readonly Difference[] => {
    if (difference.kind === 'removed') return partsWithout(difference.a, inA, textA).map((a) => ({ ...difference, a }));
    if (difference.kind === 'added') return partsWithout(difference.b, inB, textB).map((b) => ({ ...difference, b }));
    return [difference];
  });
}

/** The parts of a span that none of the rising, disjoint spans covers and that hold a letter. O(log spans + parts). */
function partsWithout(span: Span, others: readonly Span[], text: string): readonly Span[] {
  const parts: Span[] = [];
  let from = span[0];
  for (let i = countWhile(others.length, (at) => (others[at] as Span)[1] <= span[0]); i < others.length; i++) {
    const [start, end] = others[i] as Span;
    if (start >= span[1]) break;
    parts.push([from, start]);
    from = end;
  }
  parts.push([from, span[1]]);
  return parts.filter(([start, end]) => end > start && LETTER.test(text.slice(start, end)));
}
