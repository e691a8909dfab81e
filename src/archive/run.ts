/** Postings in order: by hash, then by document. `hashes[i]` stands in `documents[i]`. */
export interface Run {
  readonly hashes: Uint32Array;
  readonly documents: Uint32Array;
}

/** A document number takes the low 21 bits of a double's 53 whole bits while postings are sorted. */
const LOCAL_BITS = 21;
const MOST_LOCAL: number = 2 ** LOCAL_BITS;

/**
 * Inverts the signatures of one batch.
 * @param signatures distinct hashes of documents `first`, `first + 1`, …; at most 2^21 of them
 * @returns a run over all postings. O(n log n).
 */
export function runOf(signatures: readonly Uint32Array[], first: number): Run {
  if (signatures.length > MOST_LOCAL) throw new Error(`more than ${MOST_LOCAL} documents in one batch`);
  const keys = new Float64Array(signatures.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (let d = 0; d < signatures.length; d++) for (const hash of signatures[d]!) keys[at++] = hash * MOST_LOCAL + d;
  keys.sort();
  const hashes = new Uint32Array(keys.length);
  const documents = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const hash = Math.floor(keys[i]! / MOST_LOCAL);
    hashes[i] = hash;
    documents[i] = first + (keys[i]! - hash * MOST_LOCAL);
  }
  return { hashes, documents };
}

/**
 * Merges runs of which each holds later documents than those before it, dropping the postings of removed documents.
 * @returns one run. O(n k) for k runs; k is small.
 */
export function mergeRuns(runs: readonly Run[], isRemoved: (document: number) => boolean): Run {
  const size = runs.reduce((sum, { hashes }) => sum + hashes.length, 0);
  const [hashes, documents] = [new Uint32Array(size), new Uint32Array(size)];
  const next = new Uint32Array(runs.length);
  let kept = 0;
  for (let hash = leastHash(runs, next); hash !== null; hash = leastHash(runs, next)) {
    for (let r = 0; r < runs.length; r++) {
      const run = runs[r]!;
      for (; next[r]! < run.hashes.length && run.hashes[next[r]!] === hash; next[r]!++) {
        const document = run.documents[next[r]!]!;
        if (isRemoved(document)) continue;
        hashes[kept] = hash;
        documents[kept++] = document;
      }
    }
  }
  return { hashes: hashes.subarray(0, kept), documents: documents.subarray(0, kept) };
}

function leastHash(runs: readonly Run[], next: Uint32Array): number | null {
  let least = -1;
  for (let r = 0; r < runs.length; r++) {
    const at = next[r]!;
    const { hashes } = runs[r]!;
    if (at < hashes.length && (least < 0 || hashes[at]! < least)) least = hashes[at]!;
  }
  return least < 0 ? null : least;
}

/** Runs of which each has greater hashes than those before it, as one. */
export function joinRuns(runs: readonly Run[]): Run {
  const size = runs.reduce((sum, { hashes }) => sum + hashes.length, 0);
  const [hashes, documents] = [new Uint32Array(size), new Uint32Array(size)];
  let at = 0;
  for (const run of runs) {
    hashes.set(run.hashes, at);
    documents.set(run.documents, at);
    at += run.hashes.length;
  }
  return { hashes, documents };
}
