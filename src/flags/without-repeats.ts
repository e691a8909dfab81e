import type { FlagKind } from '../model/flag.js';
import type { Span } from '../model/span.js';
import type { Draft } from './draft.js';

/** What a rule that looks at words alone says of a change that a rule about attributions has named. */
const REPEATS: ReadonlySet<FlagKind> = new Set([
  'wording',
  'speaker-changed',
  'reporting-verb-changed',
  'name-changed',
  'term-changed',
  'hedge-changed',
]);

/** Leaves out what would be told twice: changes of words within a place that an attribution flag names in both texts. */
export function withoutRepeats(named: readonly Draft[], others: readonly Draft[]): readonly Draft[] {
  const isNamed = (draft: Draft): boolean =>
    REPEATS.has(draft.kind) && named.some((flag) => covers(flag.a, draft.a) && covers(flag.b, draft.b));
  return [...named, ...others.filter((draft) => !isNamed(draft))];
}

const covers = (outer: Span | null, inner: Span | null): boolean =>
  outer !== null && inner !== null && outer[0] <= inner[1] && inner[0] <= outer[1];
