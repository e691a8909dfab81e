import { compare } from '../align/compare.js';
import type { Document } from '../model/document.js';
import type { Options } from '../model/options.js';
import type { Relation } from '../model/relation.js';
import { RESULT_FORMAT, type Result } from '../model/result.js';
import { distinguish } from '../read/document-id.js';
import { inferFamily, pairFamily } from '../stemma/infer.js';
import { collateTask } from './collate-task.js';
import { comparableOf, type Related, relateAligned, unrelated } from './relate.js';
import { collateBatch } from './tasks.js';
import { TOOL } from './tool.js';

/** A relation of two documents that were named to be compared; `kind` is null when they turn out unrelated. */
export type PairRelation = Omit<Relation, 'kind'> & { readonly kind: Relation['kind'] | null };

export interface PairResult {
  /** In the order of the relation: A before B. */
  readonly documents: readonly [Document, Document];
  readonly relation: PairRelation;
  readonly related: Related | null;
  /** True when A is the second of the two that were named. */
  readonly swapped: boolean;
}

/** Compares two documents that somebody chose, related or not. */
export function diffPair(first: Document, second: Document, options: Options): PairResult {
  const [x, y] = distinguish([first, second]) as [Document, Document];
  const [comparableX, comparableY] = [comparableOf(x), comparableOf(y)];
  const alignment = compare(comparableX.witness, comparableY.witness);
  const related = relateAligned(comparableX, comparableY, alignment, options);
  if (related === null)
    return { documents: [x, y], relation: unrelated(comparableX, comparableY, alignment, options), related, swapped: false };
  const swapped = related.relation.a !== x.id;
  return { documents: swapped ? [y, x] : [x, y], relation: related.relation, related, swapped };
}

/** The same as a result of one cluster, for the page. Null when the two are unrelated. */
export function pairAsResult({ documents, related }: PairResult, options: Options): Result | null {
  if (related === null) return null;
  const byId = new Map(documents.map((document) => [document.id, document]));
  const family = pairFamily(related.facts);
  const [collation] = collateBatch(collateTask([family.group], byId));
  if (collation === undefined) throw new Error('a cluster came back without its collation');
  return {
    format: RESULT_FORMAT,
    tool: TOOL,
    options,
    work: { candidatePairs: 1, cappedFingerprints: 0, standingFingerprints: 0, exact: true },
    documents,
    relations: [related.relation],
    clusters: [{ ...inferFamily(family, byId, collation, options), collation }],
    singles: [],
    rejected: [],
  };
}
