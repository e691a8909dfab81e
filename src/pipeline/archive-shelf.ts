import type { Snapshot } from '../archive/archive.js';
import { postingsOfStored } from '../match/postings.js';
import type { Document } from '../model/document.js';
import { learnFurniture, type OutletPages, outletKey, PAGES_LEARNT_FROM, withoutFurniture } from '../read/outlet-furniture.js';
import type { Lexicon } from '../text/lexicon.js';
import { attributed } from './attributed.js';
import { withoutLearntFurniture } from './prepare.js';
import type { Shelf } from './shelf.js';

/** The held documents of an archive, as long as its snapshot is open. Memory: about 20 bytes a document and its id, and all shared postings. */
export function archiveShelf(snapshot: Snapshot, lexicon: Lexicon): Shelf {
  const held = [...snapshot.ids()];
  const numbers = Uint32Array.from(held, ([, number]) => number);
  const rankOf = new Uint32Array(snapshot.documents);
  for (let rank = 0; rank < numbers.length; rank++) rankOf[numbers[rank]!] = rank;
  const { outletOf, sizeOf } = snapshot.facts;
  const outlets = Int32Array.from(numbers, outletOf);
  const load = (rank: number): Document => snapshot.holding(numbers[rank]!).document;
  const learnt = learnFurniture(pagesOf(outlets, load));
  return {
    ids: held.map(([id]) => id),
    columns: { sizes: Uint32Array.from(numbers, sizeOf), outlets },
    postings: () => postingsOfStored(snapshot.postings(), rankOf, numbers.length),
    compared: (rank) => ({ ...withoutFurniture(load(rank), learnt), flags: [] }),
    isAttributed: false,
    document(rank) {
      const { document, encoding } = snapshot.holding(numbers[rank]!);
      const rest = withoutLearntFurniture(document, encoding, learnt, lexicon);
      return rest === document ? attributed(document, lexicon) : rest;
    },
  };
}

/** The pages of each outlet that its furniture is learnt from: the first by id. */
function* pagesOf(outlets: Int32Array, load: (rank: number) => Document): Generator<OutletPages> {
  const ranks = new Map<number, number[]>();
  for (const [rank, outlet] of outlets.entries()) {
    if (outlet < 0) continue;
    const known = ranks.get(outlet);
    if (known === undefined) ranks.set(outlet, [rank]);
    else if (known.length < PAGES_LEARNT_FROM) known.push(rank);
  }
  for (const some of ranks.values()) {
    const pages = some.map(load);
    const outlet = pages[0] === undefined ? null : outletKey(pages[0]);
    if (outlet !== null) yield { outlet, pages };
  }
}
