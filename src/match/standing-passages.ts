import type { Postings } from './postings.js';

/**
 * Pages of one outlet that make a passage standing matter. Of fewer nothing is learnt: an outlet prints a story again, with a
 * new head or shortened, three or four times.
 */
const MIN_PAGES = 5;

/**
 * Share of a page's fingerprints that few pages of its outlet have, from which it tells its own story. Versions of one story share
 * more than that with each other, so hundreds of them teach nothing.
 */
const OWN_STORY = 0.5;

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
  const frequent = ofManyPages(postings, outlets, everywhere);
  return ofManyPages(postings, outlets, withOwnStory(postings, sizes, frequent.isStanding));
}

/** Marks the postings of hashes that enough of the counted pages of their outlet carry. */
function ofManyPages({ documents, listStart }: Postings, outlets: Int32Array, isCounted: Uint8Array): StandingPassages {
  const pages = new Uint32Array(outlets.reduce((most, outlet) => Math.max(most, outlet + 1), 0));
  const isStanding = new Uint8Array(documents.length);
  let learnt = 0;
  for (let list = 0; list + 1 < listStart.length; list++) {
    const [start, end] = [listStart[list]!, listStart[list + 1]!];
    if (end - start < MIN_PAGES) continue;
    const carriers = documents.subarray(start, end);
    const learntHere = countPages(carriers, outlets, isCounted, pages);
    learnt += learntHere;
    for (let i = 0; i < carriers.length; i++) {
      const outlet = outlets[carriers[i]!]!;
      if (outlet < 0 ? learntHere > 0 : pages[outlet]! >= MIN_PAGES) isStanding[start + i] = 1;
    }
    for (const carrier of carriers) if (outlets[carrier]! >= 0) pages[outlets[carrier]!] = 0;
  }
  return { isStanding, learnt };
}

/** Counts the carriers of a hash by outlet; returns how many outlets have enough of them. */
function countPages(carriers: Uint32Array, outlets: Int32Array, isCounted: Uint8Array, pages: Uint32Array): number {
  let enough = 0;
  for (const carrier of carriers) {
    const outlet = outlets[carrier]!;
    if (outlet >= 0 && isCounted[carrier] === 1 && ++pages[outlet]! === MIN_PAGES) enough++;
  }
  return enough;
}

/** 1 for each document that has enough beside what many pages of its outlet have. */
function withOwnStory({ firstOf, placeOf }: Postings, sizes: Uint32Array, isFrequent: Uint8Array): Uint8Array {
  return Uint8Array.from(sizes, (size, document) => {
    let own = size;
    for (let p = firstOf[document]!; p < firstOf[document + 1]!; p++) own -= isFrequent[placeOf[p]!]!;
    return size > 0 && own >= OWN_STORY * size ? 1 : 0;
  });
}
