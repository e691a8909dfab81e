import type { RelationKind } from './relation.js';

/** What the alignment of two documents says about who had the text first: counts, not judgements. */
export interface PairFacts {
  readonly a: string;
  readonly b: string;
  readonly kind: RelationKind;
  /** Share of the letters inside passages that stand in both texts letter by letter. */
  readonly coverageA: number;
  readonly coverageB: number;
  readonly similarity: number;
  /** Spaces and paragraph breaks of A that B has lost, and the other way round (`text/lost-space`). */
  readonly gapsLostInB: number;
  readonly gapsLostInA: number;
  /** Letters of each story. */
  readonly lettersA: number;
  readonly lettersB: number;
  /** Stretches that only one text has. */
  readonly onlyInA: number;
  readonly onlyInB: number;
  /** Places inside passages at which words differ. */
  readonly changedWords: number;
  /** Places between equal letters at which more than spaces differs: other quotation marks, a comma more. */
  readonly changedMarks: number;
  /** Words that are misspelt here and sound in the other text. */
  readonly slipsInA: number;
  readonly slipsInB: number;
  /** The text ends inside a sentence where the other version goes on. */
  readonly breaksOffA: boolean;
  readonly breaksOffB: boolean;
  /** Stretches inside passages that were decoded by the wrong table. */
  readonly misreadInA: number;
  readonly misreadInB: number;
  /** The latest year that each story names; null where it names none. */
  readonly yearA: number | null;
  readonly yearB: number | null;
  /** Passages they share letter by letter. */
  readonly passages: number;
  /** Passages that both tell in other words. */
  readonly rewritten: number;
  /** Agencies that both texts name as their source inside shared passages. */
  readonly agenciesCitedInBoth: readonly string[];
  /** How each text names the other's outlet as a source, in its own words; null when it does not. */
  readonly aCitesB: string | null;
  readonly bCitesA: string | null;
}
