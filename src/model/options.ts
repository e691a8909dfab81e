import type { LexiconFile } from './lexicon.js';

/** Everything that changes a result. All of it is written into the result, defaults included. */
export interface Options {
  /** Infer direction from the texts alone. */
  readonly ignoreDates: boolean;
  /** Files and records above this many bytes are rejected, also once they are unpacked. */
  readonly maxBytes: number;
  /** An article that takes longer than this in a thread is rejected. It rejects what would hold up a run, and never changes what is read. */
  readonly pageSeconds: number;
  /** k: letters in a fingerprinted run. */
  readonly kgram: number;
  /** w: consecutive k-grams of which one is kept. Any shared run of k + w - 1 letters is found. */
  readonly window: number;
  /** A fingerprint in more documents than this no longer pairs all of them, each only with the next few; it is counted in the result. */
  readonly maxDocumentFrequency: number;
  /** A fingerprint in up to so many documents is rare and counts whole; one in n times as many counts an n-th. */
  readonly rareFrequency: number;
  /** Shared rare fingerprints, or their worth in frequent ones, that make two documents a candidate pair. */
  readonly minSharedFingerprints: number;
  /** What is added to the built-in lists of words and taken from them, in this order. */
  readonly lexicons: readonly LexiconFile[];
}

/**
 * k, w, rarity and the fingerprints to share belong together and were measured together (`npm run eval -- fingerprint-table`), at one size
 * of index, 90 hashes of 1,000 letters. Three rare runs of 12 letters find 92 to 96 % of the randomly disguised copies of pan13, with
 * 24,000 candidates in 21,578 newswire stories; one rare run of 25 letters finds 80 % with 48,000, three of 25 find 45 to 50 % with 9,000.
 * The cap is the number of copies of one story up to which each is compared with each; a crowd costs half its square in comparisons.
 */
export const DEFAULT_OPTIONS: Options = {
  ignoreDates: false,
  maxBytes: 50 * 1024 * 1024,
  pageSeconds: 30,
  kgram: 12,
  window: 16,
  maxDocumentFrequency: 200,
  rareFrequency: 4,
  minSharedFingerprints: 3,
  lexicons: [],
};
