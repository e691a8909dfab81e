import type { Cluster } from './cluster.js';
import type { Document } from './document.js';
import type { Options } from './options.js';
import type { Rejection } from './rejection.js';
import type { Relation } from './relation.js';

export const RESULT_FORMAT = 'stemma-result/1';

/** Counts of what a run looked at and what it gave up on. */
export interface Work {
  /** Pairs of documents that were aligned. */
  readonly candidatePairs: number;
  /** Fingerprints in more documents than `maxDocumentFrequency`. */
  readonly cappedFingerprints: number;
  /** Fingerprints of what an outlet prints in many unrelated stories, once for each outlet: they pair none of its own pages. */
  readonly standingFingerprints: number;
  /** False when fingerprints were capped, so that pairs may be lacking that share enough. */
  readonly exact: boolean;
}

/** The contract: report, user interface and exports read this and nothing else. */
export interface Result {
  readonly format: typeof RESULT_FORMAT;
  readonly tool: { readonly name: string; readonly version: string };
  readonly options: Options;
  readonly work: Work;
  readonly documents: readonly Document[];
  readonly relations: readonly Relation[];
  readonly clusters: readonly Cluster[];
  /** Documents that are in no cluster. */
  readonly singles: readonly string[];
  readonly rejected: readonly Rejection[];
  /** When the run ended, ISO 8601 in UTC; only with `--stamp`. */
  readonly stamp?: string;
}
