import type { Span } from '../../model/span.js';

/**
 * Indexes of the spans that a span overlaps or stands beside.
 * @param spans disjoint, in order
 * Cost: logarithmic in the number of spans, and linear in what is found.
 */
export function touched(spans: readonly Span[], span: Span): readonly number[] {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[1] ?? 0) < span[0]) low = middle + 1;
    else high = middle;
  }
  const out: number[] = [];
  for (let i = low; i < spans.length && (spans[i]?.[0] ?? 0) <= span[1]; i++) out.push(i);
  return out;
}
