import type { Document } from '../../src/model/document.js';
import type { PairRelation } from '../../src/pipeline/diff-pair.js';

/** A line of `diff --pairs FILE --json`. */
export interface PairLine {
  readonly documents: readonly [Document, Document];
  readonly relation: PairRelation;
}

export const parsePairLines = (stdout: string): readonly PairLine[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as PairLine);
