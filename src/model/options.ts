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

export const DEFAULT_OPTIONS: Options = {
  ignoreDates: false,
  maxBytes: 50 * 1024 * 1024,
  pageSeconds: 30,
  kgram: 25,
  window: 16,
  maxDocumentFrequency: 200,
  rareFrequency: 8,
  minSharedFingerprints: 1,
};
