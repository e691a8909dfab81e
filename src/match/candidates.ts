import { type Postings, postingsOf } from './postings.js';
import { standingPassages } from './standing-passages.js';

/** What the search for candidates knows of a document. */
export interface Signed {
  /** Distinct hashes in rising order. */
  readonly signature: Uint32Array;
  /** Who printed it, the same word for the same outlet; null when nobody knows. */
  readonly outlet: string | null;
}

/** Two documents worth aligning, by index; `a < b`. */
export interface CandidatePair {
  readonly a: number;
  readonly b: number;
  /** Fingerprints they share, those above the frequency cap counted only between those near each other. */
  readonly shared: number;
}

export interface Candidates {
  readonly pairs: readonly CandidatePair[];
  /** Fingerprints that stand in more documents than the cap. */
  readonly capped: number;
  /** Fingerprints of standing matter, once for each outlet that prints it. */
  readonly standing: number;
  /** 1 for each document most of whose fingerprints are above the cap: it has more copies than it was paired with. */
  readonly isCrowded: Uint8Array;
}

export interface CandidateLimits {
  readonly maxDocumentFrequency: number;
  readonly rareFrequency: number;
  readonly minSharedFingerprints: number;
}

/** Whole numbers, so that no sum depends on its order; fine enough for a hash in a thousand documents. */
export const WEIGHT_OF_RARE: number = 1 << 20;

/**
 * Share of the shorter document's fingerprints that makes a pair however frequent they are: copies of a story that hundreds print.
 * Where one word in ten is edited, two copies still share a third.
 */
const NEAR_COPY = 0.2;

/**
 * Finds the pairs of documents that share enough fingerprints.
 *
 * A fingerprint in up to `rareFrequency` documents weighs 1 and a more frequent one so much less that the weight it brings to all its
 * pairs grows only as their documents do: the pairs found by weight are at most `rareFrequency / 2 / minSharedFingerprints` for each
 * fingerprint of the archive, and a rare paragraph counts in however long a page. Near-copies are found by their share.
 * What an outlet prints whatever the story pairs none of its own pages, nor those of others who print it whatever the story.
 *
 * Each document counts the later documents on its own lists with one counter array (ScanCount: Li, Lu and Lu, "Efficient merging and
 * filtering algorithms for approximate string searches", ICDE 2008, section 3). A list longer than the cap pairs each
 * document with the next ones only, so few that the list pairs no more than one at the cap: near-copies stand in the same order on all
 * their lists, so a crowd of any size stays connected and costs as much as one of `maxDocumentFrequency`.
 *
 * @param signed at most 2^21 documents.
 * @returns pairs sorted by a, then b: the same for every order in which the caller found the documents if it numbers
 *   them alike. Cost: for each hash at most half the square of the cap in counter steps, or as many as documents have it.
 */
export function findCandidates(signed: readonly Signed[], limits: CandidateLimits): Candidates {
  const sizes = Uint32Array.from(signed, ({ signature }) => signature.length);
  const outlets = numbered(signed.map(({ outlet }) => outlet));
  return candidatesAmong(postingsOf(signed.map(({ signature }) => signature)), { sizes, outlets }, limits);
}

/** What the search knows of all documents, by their numbers. */
export interface SignedColumns {
  /** Distinct fingerprints of each. */
  readonly sizes: Uint32Array;
  /** Number of its outlet, -1 where nobody knows it. */
  readonly outlets: Int32Array;
}

/** The same from an index that stands already. */
export function candidatesAmong(postings: Postings, { sizes, outlets }: SignedColumns, limits: CandidateLimits): Candidates {
  const { isStanding, learnt } = standingPassages(postings, sizes, outlets);
  const index: Index = { postings, isStanding, cap: limits.maxDocumentFrequency, weights: weightsOf(postings, limits) };
  const tally: Tally = {
    shared: new Uint32Array(sizes.length),
    weight: new Float64Array(sizes.length),
    touched: new Uint32Array(sizes.length),
  };
  const least = WEIGHT_OF_RARE * limits.minSharedFingerprints;
  const pairs: CandidatePair[] = [];
  for (let a = 0; a < sizes.length; a++) {
    const seen = countLater(index, a, tally);
    for (const b of tally.touched.subarray(0, seen).sort()) {
      const shared = tally.shared[b]!;
      const shorter = Math.min(sizes[a]!, sizes[b]!);
      if (isNearCopy(shared, shorter, limits) || tally.weight[b]! >= least) pairs.push({ a, b, shared });
      tally.shared[b] = 0;
      tally.weight[b] = 0;
    }
  }
  const cap = limits.maxDocumentFrequency;
  return { pairs, capped: countCapped(postings.listStart, cap), standing: learnt, isCrowded: crowded(postings, sizes, cap) };
}

/** Whether two texts share enough to be copies, however many others share it. A headline alone may have fewer fingerprints than are asked for. */
export const isNearCopy = (shared: number, shorter: number, { minSharedFingerprints }: CandidateLimits): boolean =>
  shared >= NEAR_COPY * shorter && shared >= Math.min(minSharedFingerprints, shorter);

/** What a fingerprint in so many documents weighs. Rounded up, so that n hashes of n times the rare frequency weigh as much as one rare hash. */
export const weightOf = (frequency: number, { rareFrequency }: CandidateLimits): number =>
  Math.ceil((WEIGHT_OF_RARE * rareFrequency) / Math.max(frequency, rareFrequency));

/** Numbers equal words alike, from 0; -1 for null. */
export function numbered(words: readonly (string | null)[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(words, (word) => {
    if (word === null) return -1;
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  });
}

interface Index {
  readonly postings: Postings;
  readonly isStanding: Uint8Array;
  readonly cap: number;
  /** Of one hash in f documents, at f, up to the largest f. */
  readonly weights: Uint32Array;
}

/** Counters for each later document, zero between two documents. */
interface Tally {
  readonly shared: Uint32Array;
  readonly weight: Float64Array;
  /** The documents with a counter that is not zero. */
  readonly touched: Uint32Array;
}

function weightsOf({ listStart }: Postings, limits: CandidateLimits): Uint32Array {
  let most = 0;
  for (let list = 0; list + 1 < listStart.length; list++) most = Math.max(most, listStart[list + 1]! - listStart[list]!);
  return Uint32Array.from({ length: most + 1 }, (_, f) => weightOf(f, limits));
}

/** Counts for each later document how many lists of `a` it stands on and what they weigh; returns how many documents were touched. */
function countLater({ postings, isStanding, cap, weights }: Index, a: number, { shared, weight, touched }: Tally): number {
  const { documents, listStart, listOf, firstOf, placeOf } = postings;
  let seen = 0;
  for (let p = firstOf[a]!; p < firstOf[a + 1]!; p++) {
    const at = placeOf[p]!;
    const list = listOf[at]!;
    const listEnd = listStart[list + 1]!;
    const frequency = listEnd - listStart[list]!;
    const end = frequency > cap ? Math.min(listEnd, at + 1 + reach(frequency, cap)) : listEnd;
    const stands = isStanding[at]!;
    for (let i = at + 1; i < end; i++) {
      const b = documents[i]!;
      if ((stands & isStanding[i]!) === 1) continue;
      if (shared[b] === 0) touched[seen++] = b;
      shared[b]!++;
      weight[b]! += weights[frequency]!;
    }
  }
  return seen;
}

/** How many of the next documents of a list above the cap are paired with each: at the cap about half of all, far above it one. */
const reach = (frequency: number, cap: number): number => Math.max(1, Math.floor((cap * cap) / (2 * frequency)));

/** Above it, a document is one of a crowd. */
const MOST = 0.5;

function crowded({ listStart, listOf, firstOf, placeOf }: Postings, sizes: Uint32Array, cap: number): Uint8Array {
  return Uint8Array.from(sizes, (size, document) => {
    let above = 0;
    for (let p = firstOf[document]!; p < firstOf[document + 1]!; p++) {
      const list = listOf[placeOf[p]!]!;
      if (listStart[list + 1]! - listStart[list]! > cap) above++;
    }
    return above > MOST * size ? 1 : 0;
  });
}

function countCapped(listStart: Uint32Array, cap: number): number {
  let capped = 0;
  for (let list = 0; list + 1 < listStart.length; list++) if (listStart[list + 1]! - listStart[list]! > cap) capped++;
  return capped;
}
