import { wordsOf } from './block.js';
import type { Store, Transaction } from './store.js';

/** What a search asks of many documents: kept in columns, so that a million take 12 MB and a few milliseconds. */
export interface Facts {
  /** Number of the outlet, -1 where nobody knows it. */
  readonly outlet: number;
  /** Distinct fingerprints. */
  readonly size: number;
  readonly removed: boolean;
}

/** Documents in one value of the table: 48 KB, rewritten when a batch ends inside it. */
const PAGE_BITS = 12;
const PAGE: number = 2 ** PAGE_BITS;
const COLUMNS = 3;

/** One value of the table. */
class FactPage {
  readonly words: Uint32Array;

  constructor(words?: Uint32Array) {
    this.words = words ?? new Uint32Array(COLUMNS * PAGE);
  }

  outlet(at: number): number {
    return this.words[at]! - 1;
  }
  size(at: number): number {
    return this.words[PAGE + at]!;
  }
  removed(at: number): boolean {
    return this.words[2 * PAGE + at] === 1;
  }
  set(at: number, { outlet, size, removed }: Facts): void {
    this.words[at] = outlet + 1;
    this.words[PAGE + at] = size;
    this.words[2 * PAGE + at] = removed ? 1 : 0;
  }
}

/** The facts of documents, loaded as they are asked for. */
export interface FactTable {
  readonly outletOf: (document: number) => number;
  readonly sizeOf: (document: number) => number;
  readonly isRemoved: (document: number) => boolean;
}

/** Pages that were loaded, by number: they hold as long as the archive's generation does, so that one snapshot can use another's. */
export type FactPages = FactPage[];

/** The facts of one snapshot. */
export function factTable(store: Store, transaction: Transaction, pages: FactPages): FactTable {
  const page = (document: number): FactPage => (pages[document >>> PAGE_BITS] ??= loadPage(store, document >>> PAGE_BITS, transaction));
  return {
    outletOf: (document) => page(document).outlet(document & (PAGE - 1)),
    sizeOf: (document) => page(document).size(document & (PAGE - 1)),
    isRemoved: (document) => page(document).removed(document & (PAGE - 1)),
  };
}

/** The same with changes, which `save` writes. */
export interface FactWriter extends FactTable {
  set(document: number, facts: Facts): void;
  /** To be called inside the transaction that makes the changes true. */
  save(): void;
}

export function factWriter(store: Store): FactWriter {
  const pages: FactPage[] = [];
  const changed = new Set<number>();
  const page = (document: number): FactPage => (pages[document >>> PAGE_BITS] ??= loadPage(store, document >>> PAGE_BITS));
  return {
    outletOf: (document) => page(document).outlet(document & (PAGE - 1)),
    sizeOf: (document) => page(document).size(document & (PAGE - 1)),
    isRemoved: (document) => page(document).removed(document & (PAGE - 1)),
    set(document, facts) {
      page(document).set(document & (PAGE - 1), facts);
      changed.add(document >>> PAGE_BITS);
    },
    save() {
      for (const number of changed) {
        const { words } = pages[number]!;
        store.facts.putSync(number, Buffer.from(words.buffer, words.byteOffset, words.byteLength));
      }
      changed.clear();
    },
  };
}

function loadPage(store: Store, number: number, transaction?: Transaction): FactPage {
  const bytes = store.facts.get(number, transaction === undefined ? {} : { transaction });
  return new FactPage(bytes === undefined ? undefined : wordsOf(bytes).slice());
}
