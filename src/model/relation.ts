import type { Flag } from './flag.js';
import type { Span } from './span.js';

export const RELATION_KINDS = ['identical', 'republication', 'reworked', 'partial', 'rewrite'] as const;
/**
 * `identical`: the same body letters. `republication`: at least 80 % of the shorter body is the other's.
 * `reworked`: 35 to 80 %. `partial`: at least one sentence of the writer's own prose.
 * `rewrite`: aligned sentences but few shared strings.
 */
export type RelationKind = (typeof RELATION_KINDS)[number];

/** The relations that make two documents members of one cluster. */
export const MEMBER_RELATIONS: ReadonlySet<RelationKind> = new Set(['identical', 'republication', 'reworked']);

export const PASSAGE_KINDS = ['same', 'edited', 'rewritten'] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

/** A stretch of A that stands in B, never across a paragraph break of either text. */
export interface Passage {
  readonly a: Span;
  readonly b: Span;
  readonly kind: PassageKind;
  /** True when it stands in another order in B than the chain of passages around it. */
  readonly moved: boolean;
  /** True when it is inside quotation marks in both texts. */
  readonly quoted: boolean;
}

export const BLOCK_KINDS = ['copied', 'rewritten'] as const;
/** `copied`: hardly a letter changed from beginning to end. `rewritten`: told in other words, with or without copied passages. */
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A stretch of A that B tells as a whole, across paragraphs and with what was cut or put in between. */
export interface Block {
  readonly a: Span;
  readonly b: Span;
  readonly kind: BlockKind;
  /** True when it stands in another order in B than the blocks around it. */
  readonly moved: boolean;
}

/** What two documents have in common and how they differ. A is the older or likelier source where that is known, else the smaller id. */
export interface Relation {
  readonly a: string;
  readonly b: string;
  readonly kind: RelationKind;
  /** Share of A's body letters inside passages, 0 to 1, four decimals. */
  readonly coverageA: number;
  readonly coverageB: number;
  /** Letters equal in place over the letters of the longer body, 0 to 1, four decimals. */
  readonly similarity: number;
  /** False when a budget was hit: not all that the texts share may be in passages and blocks. */
  readonly exact: boolean;
  /** In order of B. They may overlap where a passage was used twice. */
  readonly blocks: readonly Block[];
  readonly passages: readonly Passage[];
  readonly flags: readonly Flag[];
}
