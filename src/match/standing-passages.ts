import type { Postings } from './postings.js';

/**
 * Pages of one outlet that make a passage standing matter. Of fewer nothing is learnt: an outlet prints a story again, with a
 * new head or shortened, three or four times.
 */
export const MIN_PAGES = 5;

/**
 * Share of a page's fingerprints that few pages of its outlet have, from which it tells its own story. Versions of one story share
 * more than that with each other, so hundreds of them teach nothing.
 */
const OWN_STORY = 0.5;

/**
 * Pages of a form (weather, markets, lists of courts) are mostly the form, and were each paired with each until the cap: candidates grew
 * fourfold when an archive doubled. So of so many pages it is enough that each has something of its own. Copies of one story have less: a
 * crowd of thousands teaches nothing.
 */
const MANY_PAGES = 50;
const OWN_WORDS = 0.15;

export interface StandingPassages {
  /** 1 for each posting whose hash is standing matter of its document's outlet, or of any where nobody knows who printed the document. */
  readonly isStanding: Uint8Array;
  /** Hashes learnt, once for each outlet. */
  readonly learnt: number;
}

/**
 * Learns what an outlet prints whatever the story, inside its stories too, where no paragraph tells: standing sentences, forms of market
 * notices, a writer's closing line. A hash is such when enough pages of the outlet carry it that have little else in common.
 *
 * @param sizes hashes of each document, those that no other has included.
 * @param outlets number of each document's outlet from 0, -1 where it has none: of such nothing is learnt, for they may be anybody's.
 * @returns the same for every order of documents and numbering of outlets. O(postings).
 */
export function standingPassages(postings: Postings, sizes: Uint32Array, outlets: Int32Array): StandingPassages {
  const everywhere = new Uint8Array(sizes.length).fill(1);
  const frequent = ofManyPages(postings, outlets, everywhere, MIN_PAGES);
  const own = ownShares(postings, sizes, frequent.isStanding);
  const stories = ofManyPages(postings, outlets, atLeast(own, OWN_STORY), MIN_PAGES);
  const forms = ofManyPages(postings, outlets, atLeast(own, OWN_WORDS), MANY_PAGES);
  return { isStanding: stories.isStanding.map((is, i) => is | forms.isStanding[i]!), learnt: Math.max(stories.learnt, forms.learnt) };
}

/** Marks the postings of hashes that enough of the counted pages of their outlet carry. */
function ofManyPages({ documents, listStart }: Postings, outlets: Int32Array, isCounted: Uint8Array, least: number): StandingPassages {
  const pages = new Uint32Array(outlets.reduce((most, outlet) => Math.max(most, outlet + 1), 0));
  const isStanding = new Uint8Array(documents.length);
  let learnt = 0;
  for (let list = 0; list + 1 < listStart.length; list++) {
    const [start, end] = [listStart[list]!, listStart[list + 1]!];
    if (end - start < least) continue;
    const carriers = documents.subarray(start, end);
    const learntHere = countPages(carriers, outlets, isCounted, pages, least);
    learnt += learntHere;
    for (let i = 0; i < carriers.length; i++) {
      const outlet = outlets[carriers[i]!]!;
      if (outlet < 0 ? learntHere > 0 : pages[outlet]! >= least) isStanding[start + i] = 1;
    }
    for (const carrier of carriers) if (outlets[carrier]! >= 0) pages[outlets[carrier]!] = 0;
  }
  return { isStanding, learnt };
}

/** Counts the carriers of a hash by outlet; returns how many outlets have enough of them. */
function countPages(carriers: Uint32Array, outlets: Int32Array, isCounted: Uint8Array, pages: Uint32Array, least: number): number {
  let enough = 0;
  for (const carrier of carriers) {
    const outlet = outlets[carrier]!;
    if (outlet >= 0 && isCounted[carrier] === 1 && ++pages[outlet]! === least) enough++;
  }
  return enough;
}

/** The share of each document's fingerprints that few pages of its outlet have; 0 where it has none. */
function ownShares({ firstOf, placeOf }: Postings, sizes: Uint32Array, isFrequent: Uint8Array): Float64Array {
  return Float64Array.from(sizes, (size, document) => {
    let own = size;
    for (let p = firstOf[document]!; p < firstOf[document + 1]!; p++) own -= isFrequent[placeOf[p]!]!;
    return size > 0 ? own / size : 0;
  });
}

/** 1 for each share of at least so much, and of something. */
const atLeast = (shares: Float64Array, least: number): Uint8Array =>
  Uint8Array.from(shares, (share) => (share > 0 && share >= least ? 1 : 0));
