/** The library's public surface. */

export { compareTexts } from './align/compare.js';
export { applyScript, type EditScript, editScript } from './align/edit-script.js';
export { type Witness, witnessOfText } from './align/witness.js';
export { type Archive, openArchive, type Snapshot } from './archive/archive.js';
export { ARCHIVE_CODES, type ArchiveCode, ArchiveError } from './archive/archive-error.js';
export { type ArchiveWriter, type Fate, openWriter } from './archive/writer.js';
export type { AlignedPassage, Alignment, Difference, DifferenceKind, Run } from './model/alignment.js';
export type { Attribution, AttributionKind, Stance } from './model/attribution.js';
export {
  type Cluster,
  DIRECTED_FROM,
  type Edge,
  type EdgeKind,
  type Evidence,
  type EvidenceKind,
  type Satellite,
  type Summary,
  type Unseen,
} from './model/cluster.js';
export type { Collation, Locus, Place, Reading } from './model/collation.js';
export type { Direction } from './model/direction.js';
export type { Credit, CreditRole, Dateline, DatePrecision, Document, Origin, PageDate, Sourced } from './model/document.js';
export { FLAG_KINDS, type Flag, type FlagFamily, type FlagKind, familyOf, type Json, SEVERITIES, type Severity } from './model/flag.js';
export { DEFAULT_OPTIONS, type Options } from './model/options.js';
export type { Rejection, RejectionCode } from './model/rejection.js';
export type { Passage, PassageKind, Relation, RelationKind } from './model/relation.js';
export type { Result, Work } from './model/result.js';
export type { Span } from './model/span.js';
export { type Added, addArticles } from './pipeline/add.js';
export { analyse, type Setting } from './pipeline/analyse.js';
export { type Checked, type CheckedMatch, type CheckOutcome, checkArticles } from './pipeline/check.js';
export { diffPair, type PairRelation, type PairResult } from './pipeline/diff-pair.js';
export type { Progress } from './pipeline/work-out.js';
export type { RawArticle, RawOutcome } from './read/raw-article.js';
export { type ReadOptions, readInputs } from './read/read-inputs.js';
export { toDocument } from './read/to-document.js';
export { validateCheck, validateResult } from './read/validate-result.js';
export { type ReportAssets, type ReportFile, renderReport } from './report/render-report.js';
