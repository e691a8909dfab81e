import type { Collation } from './collation.js';

export const EDGE_KINDS = ['derived', 'revision', 'excerpt', 'common-source'] as const;
/**
 * `derived`: `to` was made from `from` or a copy of it. `revision`: the same outlet's later edition.
 * `excerpt`: `to` carries passages of `from`. `common-source`: `from` is an unseen source, `to` one of the texts that carry it.
 */
export type EdgeKind = (typeof EDGE_KINDS)[number];

/** Below this confidence an edge has no direction: the two texts belong together, which came first cannot be told. */
export const DIRECTED_FROM = 0.6;

/** The words for a confidence, wherever a sentence or a page speaks of an edge. */
export function hedge(confidence: number): 'is' | 'is probably' | 'may be' {
  if (confidence >= 0.9) return 'is';
  return confidence >= 0.75 ? 'is probably' : 'may be';
}

export const EVIDENCE_KINDS = [
  'damage',
  'date',
  'containment',
  'citation',
  'credit',
  'headline',
  'innovation',
  'common-agency',
  'shared-text',
  'doubt',
] as const;
/** `innovation`: what one text brought in and the others do not have, or have in common. `doubt`: why evidence that leans to one side gives no direction. */
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export interface Evidence {
  readonly kind: EvidenceKind;
  /** Natural logarithm of the likelihood ratio, always positive or zero; `favours` says for which side. */
  readonly weight: number;
  /** Which end of the edge it speaks for as the source; `neither` when it only ties the two together. */
  readonly favours: 'from' | 'to' | 'neither';
  readonly explanation: string;
}

export interface Edge {
  /** Id of a document or of an unseen source. */
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  /** 0 to 1, two decimals. Below `DIRECTED_FROM` the order of `from` and `to` means nothing. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** A source that no file of the input is, proposed because the texts point to it. */
export interface Unseen {
  readonly id: string;
  readonly name: string | null;
  readonly reason: string;
  readonly children: readonly string[];
}

export interface Satellite {
  readonly document: string;
  /** The members it shares passages with, by id. */
  readonly of: readonly string[];
}

export interface Summary {
  /** One sentence that claims no more than the evidence carries. */
  readonly finding: string;
  readonly restsOn: readonly string[];
  readonly speaksAgainst: readonly string[];
  readonly cannotBeTold: readonly string[];
}

/** What is inferred of the versions of one story from their relations. */
export interface Lineage {
  readonly id: string;
  readonly title: string;
  readonly summary: Summary;
  readonly members: readonly string[];
  readonly satellites: readonly Satellite[];
  readonly edges: readonly Edge[];
  readonly unseen: readonly Unseen[];
}

export interface Cluster extends Lineage {
  /** Where the members part. */
  readonly collation: Collation;
}
