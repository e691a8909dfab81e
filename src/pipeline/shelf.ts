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
  /** A document as it is compared: without what was learnt to be its outlet's furniture. Its damage may be left out. */
  readonly compared: (number: number) => Document;
  /** Whether `compared` tells who said what; where it does not, that is worked out for those that are compared. */
  readonly isAttributed: boolean;
  /** The same with all that is told of it. */
  readonly document: (number: number) => Document;
}
