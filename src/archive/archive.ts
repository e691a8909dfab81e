import { ArchiveError, guarded, guardedEach } from './archive-error.js';
import type { ListPart } from './block.js';
import { type FactPages, type FactTable, factTable } from './facts.js';
import { type Holding, isWhole, unpackHolding } from './holding.js';
import { type Fingerprinting, findArchive, type Layout } from './layout.js';
import type { Run } from './run.js';
import { listFinder, mergedPostings, readLong } from './segments.js';
import { type Entry, openStore, readState, type State, type Store, type Transaction } from './store.js';
import { type LogReader, openLogReader } from './text-log.js';

/** The documents under each of some hashes. */
export interface Lists {
  /** How many documents stand under each. Where that is above the limit, removed ones that no merge has dropped yet are counted too. */
  readonly lengths: Uint32Array;
  /** Where each list begins in `documents`, with one entry more for the end; lists above the limit are empty there. */
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
}

/** An archive as it was at one moment, whatever is written meanwhile. To be given back soon: the pages it holds cannot be used again. */
export interface Snapshot {
  /** Numbers given so far; those of removed documents are never given again. */
  readonly documents: number;
  readonly held: number;
  readonly state: State;
  readonly facts: FactTable;
  /** @param hashes in rising order. @param limit lists longer than this are counted, not read. */
  lists(hashes: Uint32Array, limit: number): Lists;
  /** All postings of held documents by hash, in stretches that never part a hash. */
  postings(): Iterable<Run>;
  /** Numbers of the held documents in the order of their ids, with the ids. */
  ids(): Iterable<readonly [id: string, number: number]>;
  entry(number: number): Entry;
  /** Number of a held document; null when there is none of that id. */
  numberOf(id: string): number | null;
  /** Number of an outlet by the digest of its name; -1 when no document is of it, or for null. */
  readonly outletNumber: (outlet: string | null) => number;
  /** Numbers of the held versions of a source, oldest first. */
  versionsOf(source: string): readonly number[];
  /** @throws ArchiveError when the record is damaged. */
  holding(number: number): Holding;
  /** A held document's packed bytes as they stand on the disk, whole or not: short or empty where the log is. */
  packed(number: number): { readonly id: string; readonly bytes: Uint8Array; readonly digest: string };
  done(): void;
}

/** An archive opened for reading. */
export interface Archive {
  readonly path: string;
  readonly fingerprinting: Fingerprinting;
  snapshot(): Snapshot;
  /** Bytes of a log file on the disk. */
  logSize(file: number): number;
  close(): Promise<void>;
}

/** @throws ArchiveError */
export function openArchive(path: string): Archive {
  const layout = findArchive(path);
  const store = openStore(path, layout.index, true);
  const log = openLogReader(layout.texts);
  let known: { readonly generation: number; readonly pages: FactPages } = { generation: -1, pages: [] };
  return {
    path,
    fingerprinting: layout.fingerprinting,
    snapshot: () =>
      guarded(path, () => {
        // Within one turn of the event loop the store would give the moment of the last snapshot again.
        store.root.resetReadTxn();
        const transaction = store.root.useReadTransaction();
        const state = readState(store, transaction);
        if (state.generation !== known.generation) known = { generation: state.generation, pages: [] };
        return snapshotOf({ layout, store, log, transaction, state, facts: factTable(store, transaction, known.pages) });
      }),
    logSize: log.size,
    async close() {
      log.close();
      await store.close();
    },
  };
}

interface Source {
  readonly layout: Layout;
  readonly store: Store;
  readonly log: LogReader;
  readonly transaction: Transaction;
  readonly state: State;
  readonly facts: FactTable;
}

function snapshotOf({ layout: { path }, store, log, transaction, state, facts }: Source): Snapshot {
  const entry = (number: number): Entry => {
    const found = guarded(path, () => store.entries.get(number, { transaction }));
    if (found === undefined)
      throw new ArchiveError(`the archive ${path}: there is no entry for document ${number}; its index is damaged`, { code: 'damaged' });
    return found;
  };
  return {
    documents: state.documents,
    held: state.documents - state.removed,
    state,
    facts,
    lists: (hashes, limit) => guarded(path, () => listsOf(store, state, facts, hashes, limit, transaction)),
    postings: () => guardedEach(path, mergedPostings(store, state.segments, facts.isRemoved, HASH_BITS, transaction)),
    ids: () => guardedEach(path, idsOf(store, facts, transaction)),
    entry,
    numberOf(id) {
      const number = guarded(path, () => store.ids.get(id, { transaction }));
      return number === undefined || facts.isRemoved(number) ? null : number;
    },
    outletNumber: (outlet) => (outlet === null ? -1 : (store.outlets.get(outlet, { transaction }) ?? -1)),
    versionsOf: (source) =>
      guarded(path, () => store.sources.get(source, { transaction }) ?? []).filter((number) => !facts.isRemoved(number)),
    holding: (number) => holdingOf(path, log, entry(number)),
    packed(number) {
      const [id, file, offset, length, digest] = entry(number);
      const bytes = log.size(file) <= offset ? new Uint8Array(0) : log.read({ file, offset, length });
      return { id, bytes, digest };
    },
    done: () => {
      transaction.done();
    },
  };
}

function* idsOf(store: Store, facts: FactTable, transaction: Transaction): Generator<readonly [string, number]> {
  // Ids are hex digits, whose order is the table's.
  for (const { key, value } of store.ids.getRange({ transaction })) if (!facts.isRemoved(value)) yield [key, value];
}

/** Stretches may end at any bucket of any segment. */
const HASH_BITS = 32;

function holdingOf(path: string, log: LogReader, [id, file, offset, length, digest]: Entry): Holding {
  const bytes = guarded(path, () => log.read({ file, offset, length }));
  if (!isWhole(bytes, digest))
    throw new ArchiveError(`the archive ${path}: the text of document ${id} is damaged; run stemma verify`, { code: 'damaged' });
  return unpackHolding(bytes);
}

function listsOf(store: Store, state: State, facts: FactTable, hashes: Uint32Array, limit: number, transaction: Transaction): Lists {
  const finders = state.segments.map((segment) => listFinder(store, segment, transaction));
  const lengths = new Uint32Array(hashes.length);
  const starts = new Uint32Array(hashes.length + 1);
  const documents: number[] = [];
  const list: number[] = [];
  for (const [i, hash] of hashes.entries()) {
    list.length = 0;
    const parts = finders.map((find) => find(hash, list));
    lengths[i] = parts.reduce((sum, part) => sum + part.length, 0);
    if (lengths[i] <= limit) {
      for (const document of withLong(list, hash, parts)) if (!facts.isRemoved(document)) documents.push(document);
      lengths[i] = documents.length - starts[i]!;
    }
    starts[i + 1] = documents.length;
  }
  return { lengths, starts, documents: Uint32Array.from(documents) };

  /** A list with its documents that stand apart, in rising order. */
  function withLong(short: readonly number[], hash: number, parts: readonly ListPart[]): readonly number[] {
    if (!parts.some(({ isLong }) => isLong)) return short;
    const long = parts.flatMap(({ isLong }, s) => (isLong ? [...readLong(store, state.segments[s]!.id, hash, transaction)] : []));
    return [...short, ...long].sort((x, y) => x - y);
  }
}
