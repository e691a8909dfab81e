import { type CandidateLimits, isNearCopy, WEIGHT_OF_RARE, weightOf } from './candidates.js';
import { MIN_PAGES } from './standing-passages.js';

/** What an index says of the fingerprints of one text that is not in it. */
export interface FoundLists {
  /** How many documents stand under each fingerprint. */
  readonly lengths: Uint32Array;
  /** Where each list begins in `documents`, with one entry more for the end; lists above the cap are empty. */
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
}

/** What the index knows of each of its documents. */
export interface Known {
  readonly outletOf: (document: number) => number;
  readonly sizeOf: (document: number) => number;
}

/** A document that is worth aligning with the text. */
export interface Match {
  readonly document: number;
  /** Fingerprints they share that are not above the cap. */
  readonly shared: number;
  readonly weight: number;
}

/** A page that shares so much of the shorter text is a version of it, and teaches nothing about its outlet. */
const SAME_STORY = 0.5;

/**
 * Finds the documents of an index that share enough fingerprints with a text: those that `findCandidates` would pair with it if it were one of them,
 * but for standing matter, which is learnt from the lists of the text alone.
 *
 * @param size fingerprints of the text. @param outlet number of its outlet, -1 where it is not known.
 * @returns the most shared first; ties by number. Linear in the lists.
 */
export function lookUp(lists: FoundLists, size: number, outlet: number, known: Known, limits: CandidateLimits): readonly Match[] {
  const all = countShared(lists, limits, () => false);
  const isVersion = (document: number): boolean => (all.get(document)?.shared ?? 0) >= SAME_STORY * Math.min(size, known.sizeOf(document));
  const standing = standingLists(lists, known, isVersion);
  const own = countShared(lists, limits, (list, document) => isStanding(standing[list], known.outletOf(document), outlet));
  return [...own]
    .filter(
      ([document, { shared, weight }]) =>
        weight >= WEIGHT_OF_RARE * limits.minSharedFingerprints || isNearCopy(shared, Math.min(size, known.sizeOf(document)), limits),
    )
    .map(([document, { shared, weight }]) => ({ document, shared, weight }))
    .sort((x, y) => y.shared - x.shared || x.document - y.document);
}

interface Count {
  shared: number;
  weight: number;
}

function countShared(
  lists: FoundLists,
  limits: CandidateLimits,
  isLeft: (list: number, document: number) => boolean,
): ReadonlyMap<number, Count> {
  const counts = new Map<number, Count>();
  for (let list = 0; list < lists.lengths.length; list++) {
    // The text itself would be one more of the list.
    const weight = weightOf(lists.lengths[list]! + 1, limits);
    for (let i = lists.starts[list]!; i < lists.starts[list + 1]!; i++) {
      const document = lists.documents[i]!;
      if (isLeft(list, document)) continue;
      const count = counts.get(document);
      if (count === undefined) counts.set(document, { shared: 1, weight });
      else {
        count.shared++;
        count.weight += weight;
      }
    }
  }
  return counts;
}

/** For each list the outlets that print its fingerprint whatever the story; undefined where none does. */
function standingLists(
  lists: FoundLists,
  known: Known,
  isVersion: (document: number) => boolean,
): readonly (ReadonlySet<number> | undefined)[] {
  return Array.from(lists.lengths, (_, list) => {
    const [start, end] = [lists.starts[list]!, lists.starts[list + 1]!];
    if (end - start < MIN_PAGES) return undefined;
    const pages = new Map<number, number>();
    for (const document of lists.documents.subarray(start, end)) {
      const outlet = known.outletOf(document);
      if (outlet >= 0 && !isVersion(document)) pages.set(outlet, (pages.get(outlet) ?? 0) + 1);
    }
    const standing = [...pages].filter(([, count]) => count >= MIN_PAGES).map(([outlet]) => outlet);
    return standing.length === 0 ? undefined : new Set(standing);
  });
}

/** Whether both print the fingerprint whatever the story; a page of nobody may be anybody's. */
function isStanding(outlets: ReadonlySet<number> | undefined, x: number, y: number): boolean {
  if (outlets === undefined) return false;
  return (x < 0 || outlets.has(x)) && (y < 0 || outlets.has(y));
}
