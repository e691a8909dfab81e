import type { Span } from '../model/span.js';
import type { Draft } from './draft.js';
import { factChanges } from './fact-changed.js';
import type { Facts } from './facts-of.js';
import { type Pair, placeOf, reading, type Side, storyText, told } from './pair.js';

/** Each fact that differs, at its own place. */
export function factFlags(pair: Pair, a: Facts, b: Facts): readonly Draft[] {
  const at = (side: Side, span: Span): readonly [Span, string] => [placeOf(side, span), storyText(side, span)];
  return factChanges(a, b).map(({ kind, severity, detail, what, ...spans }) => {
    const [[placeA, before], [placeB, after]] = [at(pair.a, spans.a), at(pair.b, spans.b)];
    return {
      kind,
      severity,
      a: placeA,
      b: placeB,
      before: reading(before),
      after: reading(after),
      detail,
      explanation: `${what}: ${told(pair, before, after)}.`,
    };
  });
}
