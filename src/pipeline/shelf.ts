import type { SignedColumns } from '../match/candidates.js';
import type { Postings } from '../match/postings.js';
import type { Document } from '../model/document.js';

/** The documents of one run, wherever they are kept: in memory for a report, on the disk for an archive. Numbers follow the order of ids. */
export interface Shelf {
  /** Rising, each once. */
  readonly ids: readonly string[];
  readonly columns: SignedColumns;
  /** To be read once. */
  readonly postings: () => Postings;
  /** A document as it is compared: without what was learnt to be its outlet's furniture. */
  readonly document: (number: number) => Document;
}
