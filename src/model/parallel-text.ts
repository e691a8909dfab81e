/** What some versions have at a place, sign for sign. */
export interface Form {
  /** Spaces and marks that follow the last letter belong to it; empty where these versions have nothing. */
  readonly text: string;
  /** Ids of documents. */
  readonly witnesses: readonly string[];
}

/** A stretch of the story that all versions tell together or part in. */
export interface ParallelSegment {
  /** Versions with the same letters together, the most carried first; within them the forms that differ in spaces, marks or case. */
  readonly readings: readonly (readonly Form[])[];
  /** Versions that cannot speak here, by id: they begin later or have ended. */
  readonly silent: readonly string[];
}

/** Segments that a version tells in another order than they have here. */
export interface Transposition {
  readonly document: string;
  /** Indices of the segments at which its stretches begin, in the order in which the version tells them. */
  readonly stretches: readonly number[];
}

/**
 * The members of a cluster as one text in parallel segments. The forms of a version, put together in the order of the segments, or of
 * its stretches where it is transposed, are its story: the paragraphs joined by blank lines.
 */
export interface ParallelText {
  readonly segments: readonly ParallelSegment[];
  readonly transpositions: readonly Transposition[];
  /** Members that are in none of the segments for want of budget, by id. */
  readonly leftOut: readonly string[];
}
