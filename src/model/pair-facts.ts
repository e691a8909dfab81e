import type { RelationKind } from './relation.js';

/** What the alignment of two documents says about who had the text first: counts, not judgements. */
export interface PairFacts {
  readonly a: string;
  readonly b: string;
  readonly kind: RelationKind;
  readonly coverageA: number;
  readonly coverageB: number;
  readonly similarity: number;
  /** Gaps with white space in A and none in B, and the other way round. */
  readonly gapsLostInB: number;
  readonly gapsLostInA: number;
  /** Passages they share. */
  readonly passages: number;
  /** Agencies that both texts name as their source inside shared passages. */
  readonly agenciesCitedInBoth: readonly string[];
  /** Whether one text names the other's outlet as a source. */
  readonly aCitesB: boolean;
  readonly bCitesA: boolean;
}
