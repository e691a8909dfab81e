import type { Span } from './span.js';

/** A stretch of one document. */
export interface Place {
  readonly document: string;
  /** UTF-16 offsets of the document's text; empty where the document has no word. */
  readonly span: Span;
}

/** What some of the versions have at a place, letter for letter; spaces, marks and case may differ. */
export interface Reading {
  /** Who carries it and where, by id of the document. All spans are empty when the reading is that nothing stands here. */
  readonly witnesses: readonly Place[];
}

/** A place at which the versions part. */
export interface Locus {
  /** At least two, the one with the most witnesses first. */
  readonly readings: readonly Reading[];
  /** Members that cannot speak here, by id: they lack the whole stretch of the story around it. */
  readonly lacunae: readonly string[];
}

/** One thing that members let somebody say. */
export interface Claim {
  /** Members that attribute it, by id, each with its attribution. One attribution may hold what others say in several. */
  readonly attributed: readonly { readonly document: string; readonly attribution: string }[];
  /** Members in which the same words stand without an attribution that was found, by id. All others lack them. */
  readonly bare: readonly Place[];
}

/**
 * The members of a cluster laid one beneath the other. Between two loci all that reach there have the same letters.
 * What all copies of a moved paragraph say is told once, at its place in the common order.
 */
export interface Collation {
  /** In the order of the story. */
  readonly loci: readonly Locus[];
  /** What the members let somebody say, in the order of the story; contents of fewer than 12 letters are left out. */
  readonly claims: readonly Claim[];
  /** Stretches that a document tells in another order than the loci have. */
  readonly moves: readonly Place[];
  /** Members that begin late or end early by more than a long paragraph, by id: beyond their ends they are among the lacunae. */
  readonly fragments: readonly string[];
  /** Members that were not collated for want of budget, by id. */
  readonly leftOut: readonly string[];
  /** False when a budget was hit: members or loci were left out, or a stretch is told as replaced without a closer look. */
  readonly exact: boolean;
}
