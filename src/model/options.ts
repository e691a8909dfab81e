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
}

/**
 * k, w, rarity and the fingerprints to share are chosen together from `npm run eval -- fingerprint-table`: at the same index (90 hashes of
 * 1,000 letters) and about as many candidates of a newswire, three rare runs of 12 letters find 92 to 96 % of the randomly disguised copies
 * of pan13, one rare run of 25 finds 80 %, and three of 25 letters 45 to 50 %. The cap is the number of copies of one story up to which
 * each is compared with each: twice the cap costs three times the comparisons of a crowd.
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
};
