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
 * @returns the most shared first; ties by number. Linear in the lists; where none shares enough even with its standing matter, as for most
 *   texts, nothing is learnt.
 */
export function lookUp(lists: FoundLists, size: number, outlet: number, known: Known, limits: CandidateLimits): readonly Match[] {
  const all = countShared(lists, limits);
  const isEnough = ({ document, shared, weight }: Match): boolean =>
    weight >= WEIGHT_OF_RARE * limits.minSharedFingerprints || isNearCopy(shared, Math.min(size, known.sizeOf(document)), limits);
  const candidates = all.filter(isEnough);
  if (candidates.length === 0) return [];
  const versions = new Set(
    all.filter(({ document, shared }) => shared >= SAME_STORY * Math.min(size, known.sizeOf(document))).map(({ document }) => document),
  );
  return withoutStanding(candidates, lists, limits, (list) => {
    const outlets = standingOutlets(list, known, versions);
    return (document) => isStanding(outlets, known.outletOf(document), outlet);
  })
    .filter(isEnough)
    .sort((x, y) => y.shared - x.shared || x.document - y.document);
}

/** What every document of the lists shares with the text. */
function countShared(lists: FoundLists, limits: CandidateLimits): readonly Match[] {
  const places = new Map<number, number>();
  const shared: number[] = [];
  const weights: number[] = [];
  for (let list = 0; list < lists.lengths.length; list++) {
    const weight = weightIn(lists, list, limits);
    for (let i = lists.starts[list]!; i < lists.starts[list + 1]!; i++) {
      const place = places.get(lists.documents[i]!);
      if (place === undefined) {
        places.set(lists.documents[i]!, shared.length);
        shared.push(1);
        weights.push(weight);
      } else {
        shared[place]!++;
        weights[place]! += weight;
      }
    }
  }
  return Array.from(places, ([document, place]) => ({ document, shared: shared[place]!, weight: weights[place]! }));
}

/** What a fingerprint of a list weighs: the text itself would be one more of the list. */
const weightIn = ({ lengths }: FoundLists, list: number, limits: CandidateLimits): number => weightOf(lengths[list]! + 1, limits);

/** The candidates with what they share without standing matter; `standingIn` tells of a list which of its documents print it as such. */
function withoutStanding(
  candidates: readonly Match[],
  lists: FoundLists,
  limits: CandidateLimits,
  standingIn: (list: Uint32Array) => (document: number) => boolean,
): readonly Match[] {
  const counts = new Map(candidates.map(({ document }) => [document, { shared: 0, weight: 0 }]));
  for (let n = 0; n < lists.lengths.length; n++) {
    const list = lists.documents.subarray(lists.starts[n], lists.starts[n + 1]);
    const own = list.filter((document) => counts.has(document));
    if (own.length === 0) continue;
    const isLeft = standingIn(list);
    const weight = weightIn(lists, n, limits);
    for (const document of own) {
      if (isLeft(document)) continue;
      const count = counts.get(document)!;
      count.shared++;
      count.weight += weight;
    }
  }
  return Array.from(counts, ([document, count]) => ({ document, ...count }));
}

/** The outlets that print a list's fingerprint whatever the story; versions of the text teach nothing about that. */
function standingOutlets(list: Uint32Array, known: Known, versions: ReadonlySet<number>): ReadonlySet<number> {
  const pages = new Map<number, number>();
  if (list.length >= MIN_PAGES)
    for (const document of list) {
      const outlet = known.outletOf(document);
      if (outlet >= 0 && !versions.has(document)) pages.set(outlet, (pages.get(outlet) ?? 0) + 1);
    }
  return new Set([...pages].filter(([, count]) => count >= MIN_PAGES).map(([outlet]) => outlet));
}

/** Whether both print the fingerprint whatever the story; a page of nobody may be anybody's. */
function isStanding(outlets: ReadonlySet<number>, x: number, y: number): boolean {
  if (outlets.size === 0) return false;
  return (x < 0 || outlets.has(x)) && (y < 0 || outlets.has(y));
}
