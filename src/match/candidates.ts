/** Two documents worth aligning, by index; `a < b`. */
export interface CandidatePair {
  readonly a: number;
  readonly b: number;
  /** Fingerprints they share, those above the frequency cap counted only between neighbours. */
  readonly shared: number;
}

export interface Candidates {
  readonly pairs: readonly CandidatePair[];
  /** Fingerprints that stand in more documents than the cap. */
  readonly capped: number;
}

export interface CandidateLimits {
  readonly maxDocumentFrequency: number;
  readonly minSharedFingerprints: number;
}

/** Documents are numbered in the low 21 bits of a double's 53 whole bits, under a 32-bit hash. */
const DOCUMENT_BITS = 21;
const MAX_DOCUMENTS: number = 2 ** DOCUMENT_BITS;

/**
 * Finds all pairs of documents that share enough fingerprints.
 *
 * Postings are sorted by hash once and laid out as lists; each document then counts the later documents on its own
 * lists with one counter array (ScanCount: Li, Lu and Lu, "Efficient merging and filtering algorithms for approximate
 * string searches", ICDE 2008, section 3). A list longer than the cap pairs only neighbours: near-copies stand in the
 * same order on all their lists, so a large cluster stays connected at linear cost.
 *
 * @param signatures distinct hashes of each document; at most 2^21 documents.
 * @returns pairs sorted by a, then b: the same for every order in which the caller found the documents if it numbers
 *   them alike. Cost: the sum over hashes of min(f, cap)^2 / 2 counter steps.
 */
export function findCandidates(signatures: readonly Uint32Array[], limits: CandidateLimits): Candidates {
  if (signatures.length > MAX_DOCUMENTS) throw new Error(`more than ${MAX_DOCUMENTS} documents in one run`);
  const index = postingLists(signatures);
  const counts = new Uint16Array(signatures.length);
  const touched = new Uint32Array(signatures.length);
  const pairs: CandidatePair[] = [];
  for (let a = 0; a < signatures.length; a++) {
    const seen = countLater(index, a, limits.maxDocumentFrequency, counts, touched);
    for (const b of touched.subarray(0, seen).sort()) {
      const shared = counts[b]!;
      if (shared >= limits.minSharedFingerprints) pairs.push({ a, b, shared });
      counts[b] = 0;
    }
  }
  return { pairs, capped: countCapped(index.listStart, limits.maxDocumentFrequency) };
}

/** Counts for each later document how many lists of `a` it stands on; returns how many documents were touched. */
function countLater(index: PostingLists, a: number, cap: number, counts: Uint16Array, touched: Uint32Array): number {
  let seen = 0;
  for (let p = index.firstOf[a]!; p < index.firstOf[a + 1]!; p++) {
    const at = index.placeOf[p]!;
    const list = index.listOf[at]!;
    const listEnd = index.listStart[list + 1]!;
    const end = listEnd - index.listStart[list]! > cap ? Math.min(listEnd, at + 2) : listEnd;
    for (let i = at + 1; i < end; i++) {
      const b = index.documents[i]!;
      if (counts[b] === 0) touched[seen++] = b;
      if (counts[b]! < MOST_COUNTED) counts[b]!++;
    }
  }
  return seen;
}

/** A counter is 16 bits wide; a pair that shares more is a candidate anyway. */
const MOST_COUNTED = 0xffff;

interface PostingLists {
  /** Document of each posting, grouped by hash, rising inside a group. */
  readonly documents: Uint32Array;
  /** Start of each group in `documents`, with one entry more for the end. */
  readonly listStart: Uint32Array;
  /** Group of each posting. */
  readonly listOf: Uint32Array;
  /** Places of one document's postings: `placeOf[firstOf[d] .. firstOf[d + 1])`. */
  readonly firstOf: Uint32Array;
  readonly placeOf: Uint32Array;
}

function postingLists(signatures: readonly Uint32Array[]): PostingLists {
  const size = signatures.reduce((sum, hashes) => sum + hashes.length, 0);
  const keys = sortedKeys(signatures, size);
  const documents = new Uint32Array(size);
  const listOf = new Uint32Array(size);
  const starts: number[] = [];
  const firstOf = new Uint32Array(signatures.length + 1);
  let last = -1;
  for (let i = 0; i < size; i++) {
    const hash = Math.floor(keys[i]! / MAX_DOCUMENTS);
    const document = keys[i]! - hash * MAX_DOCUMENTS;
    if (hash !== last) starts.push(i);
    last = hash;
    documents[i] = document;
    listOf[i] = starts.length - 1;
    firstOf[document + 1]!++;
  }
  for (let d = 0; d < signatures.length; d++) firstOf[d + 1]! += firstOf[d]!;
  const placeOf = new Uint32Array(size);
  const next = firstOf.slice();
  for (let i = 0; i < size; i++) placeOf[next[documents[i]!]!++] = i;
  return { documents, listStart: Uint32Array.from([...starts, size]), listOf, firstOf, placeOf };
}

/** One double per posting, hash above document, in rising order. */
function sortedKeys(signatures: readonly Uint32Array[], size: number): Float64Array {
  const keys = new Float64Array(size);
  let at = 0;
  for (let d = 0; d < signatures.length; d++) for (const hash of signatures[d]!) keys[at++] = hash * MAX_DOCUMENTS + d;
  return keys.sort();
}

function countCapped(listStart: Uint32Array, cap: number): number {
  let capped = 0;
  for (let i = 0; i + 1 < listStart.length; i++) if (listStart[i + 1]! - listStart[i]! > cap) capped++;
  return capped;
}
