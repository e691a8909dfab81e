import type { BlockKind } from './relation.js';
import type { Span } from './span.js';

/** All spans here are UTF-16 offsets of the two stories (`Story.text`), not of the documents. */

export const DIFFERENCE_KINDS = ['gap', 'form', 'words', 'removed', 'added'] as const;
/**
 * `gap`: equal letters on both sides, something else between them. `form`: the same letters written otherwise (case,
 * ligatures). `words`: changed inside a passage. `removed`, `added`: outside all passages,
 * rewritten ones too, one text only.
 */
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** One place where the versions differ. An empty span is the place where one text has nothing. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly a: Span;
  readonly b: Span;
  /** For a gap: whether a paragraph begins after it. */
  readonly breakA: boolean;
  readonly breakB: boolean;
}

export interface AlignedPassage {
  readonly a: Span;
  readonly b: Span;
  readonly kind: 'same' | 'edited';
  readonly moved: boolean;
  readonly quoted: boolean;
  /** Letters equal in place. */
  readonly equal: number;
  /** Of these, letters that are outside quotation marks in at least one text: the writer's own prose. */
  readonly ownProse: number;
  /** Whether it holds at least one whole sentence of either text. */
  readonly wholeSentence: boolean;
}

/** A passage that says in both texts the same in other words. */
export type RewrittenPassage = Pick<AlignedPassage, 'a' | 'b' | 'moved' | 'quoted'> & { readonly kind: 'rewritten' };

/** A stretch that both texts tell as a whole, across paragraphs and with what was cut or put in between. */
export interface AlignedBlock {
  readonly a: Span;
  readonly b: Span;
  readonly kind: BlockKind;
  readonly moved: boolean;
}

/** Equal letters in both texts: letters `[a, a + length)` of A are letters `[b, b + length)` of B (letter indices). */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
  /** True when the run stands in another order than the main chain. */
  readonly moved: boolean;
}

/** Two versions laid side by side. */
export interface Alignment {
  readonly lettersA: number;
  readonly lettersB: number;
  /** Letters inside passages. */
  readonly coveredA: number;
  readonly coveredB: number;
  /** Letters equal in place, inside passages. */
  readonly equal: number;
  /** In order of B. */
  readonly passages: readonly AlignedPassage[];
  /** In order of B; removed text stands where it would follow. */
  readonly differences: readonly Difference[];
  /** Equal letters inside passages, in order of B: what a copy needs. */
  readonly runs: readonly Run[];
  /** In order of B. They may overlap where a passage was used twice. */
  readonly blocks: readonly AlignedBlock[];
  /** What both texts tell in other words, in order of B, outside `passages`. */
  readonly rewritten: readonly RewrittenPassage[];
  /** Letters inside rewritten passages. */
  readonly rewrittenA: number;
  readonly rewrittenB: number;
  readonly exact: boolean;
}
