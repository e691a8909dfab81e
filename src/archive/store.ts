import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, open, type RootDatabase, type RootDatabaseOptionsWithPath, type Transaction } from 'lmdb';
import { ArchiveError, guarded } from './archive-error.js';
import type { LogEnd } from './text-log.js';

/** Postings of one stretch of documents, sorted by hash and cut into `2^bits` buckets by the hashes' upper bits. */
export interface Segment {
  readonly id: number;
  /** 0 for what one commit wrote, n + 1 for what was merged from segments of level n. */
  readonly level: number;
  readonly bits: number;
  readonly postings: number;
}

/** Everything that changes with a commit, in one value: a reader that has it has a consistent archive. */
export interface State {
  /** Grows with each commit that changes what is held. */
  readonly generation: number;
  /** Documents ever added; the next one's number. */
  readonly documents: number;
  readonly removed: number;
  /** In the order of their documents. */
  readonly segments: readonly Segment[];
  readonly nextSegment: number;
  /** Segments whose blocks are to be deleted: merged ones, and one that a broken run left half made. */
  readonly dropped: readonly number[];
  readonly logEnd: LogEnd;
  /** Outlets numbered so far. */
  readonly outlets: number;
}

const EMPTY: State = {
  generation: 0,
  documents: 0,
  removed: 0,
  segments: [],
  nextSegment: 1,
  dropped: [],
  logEnd: { file: 1, offset: 0 },
  outlets: 0,
};

/** What the index knows of a document by its number: id, log file, offset, length, digest of the packed bytes, digest of its source. */
export type Entry = readonly [id: string, file: number, offset: number, length: number, digest: string, source: string];

/** Who writes: a process of a machine, with what tells it from a later one of the same number. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly mark: string;
  readonly command: string;
}

/** What one process at a time writes to. */
export interface Held {
  /** The archive as the user named it. */
  readonly path: string;
  readonly root: RootDatabase<State | Holder | null, string>;
}

/** The tables of the index. Keys of blocks and chunks are segment, bucket or hash, and chunk, as 32-bit numbers in network order. */
export interface Store extends Held {
  readonly entries: Database<Entry, number>;
  /** Number of a document by its id. */
  readonly ids: Database<number, string>;
  /** Numbers of the documents of one source, oldest first, by the source's digest. */
  readonly sources: Database<readonly number[], string>;
  /** Number of an outlet by the digest of its name. */
  readonly outlets: Database<number, string>;
  /** Columns of facts, see `facts.ts`. */
  readonly facts: Database<Buffer, number>;
  readonly blocks: Database<Buffer, Buffer>;
  readonly chunks: Database<Buffer, Buffer>;
  readonly close: () => Promise<void>;
}

export type { Transaction };

/** Processes that may read at once; each holds a slot of 64 bytes. */
const MOST_READERS = 512;

const TABLES = 7;

/** Opens an environment of lmdb; its main table holds what there is one of. */
export function openRoot(folder: string, readOnly: boolean, tables: number): RootDatabase<State | Holder | null, string> {
  const options: RootDatabaseOptionsWithPath & { readonly noReadAhead: boolean } = {
    path: folder,
    readOnly,
    maxDbs: tables,
    maxReaders: MOST_READERS,
    // A reader asks for single blocks far apart: reading ahead of them made a cold check take half a second instead of 20 ms.
    noReadAhead: readOnly,
    // A commit is on the disk before it is seen.
    overlappingSync: false,
    encoding: 'msgpack',
    noSubdir: false,
  };
  return open<State | Holder | null, string>(options);
}

/**
 * Opens the index in a folder.
 * @throws ArchiveError when it is damaged or the disk refuses.
 */
export function openStore(archive: string, index: string, readOnly: boolean): Store {
  return guarded(archive, () => {
    const root = openRoot(index, readOnly, TABLES);
    demandWhole(archive, index, root);
    return {
      path: archive,
      root,
      entries: root.openDB<Entry, number>({ name: 'entries', keyEncoding: 'uint32' }),
      ids: root.openDB<number, string>({ name: 'ids' }),
      sources: root.openDB<readonly number[], string>({ name: 'sources' }),
      outlets: root.openDB<number, string>({ name: 'outlets' }),
      facts: root.openDB<Buffer, number>({ name: 'facts', keyEncoding: 'uint32', encoding: 'binary' }),
      blocks: root.openDB<Buffer, Buffer>({ name: 'blocks', keyEncoding: 'binary', encoding: 'binary' }),
      chunks: root.openDB<Buffer, Buffer>({ name: 'chunks', keyEncoding: 'binary', encoding: 'binary' }),
      close: () => root.close(),
    };
  });
}

/** lmdb's types leave out the options of this call, which its code takes as `get` does. */
interface Peeking {
  getBinaryFast(key: Buffer, options: { readonly transaction: Transaction }): Buffer | undefined;
}

/** A value's bytes where lmdb copies every value to: they hold until the next one is read. */
export function peek(table: Database<Buffer, Buffer>, key: Buffer, transaction: Transaction): Uint8Array | undefined {
  const bytes = (table as Peeking).getBinaryFast(key, { transaction });
  // Its array is as long as the longest value yet; only its `length` says how long this one is.
  return bytes === undefined ? undefined : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Pages at the end that a commit may have taken and given back unwritten. */
const UNWRITTEN = 16;

/** The pages are mapped into memory: to touch one that a copy or a broken disk cut off would end the process without a word. */
function demandWhole(archive: string, index: string, root: Held['root']): void {
  const { pageSize, lastPageNumber } = root.getStats() as { readonly pageSize: number; readonly lastPageNumber: number };
  if (statSync(join(index, 'data.mdb')).size >= (lastPageNumber + 1 - UNWRITTEN) * pageSize) return;
  throw new ArchiveError(`the archive ${archive}: its index is cut short; restore it, or add the articles to a new archive`, {
    code: 'damaged',
  });
}

const STATE = 'state';
const HOLDER = 'holder';

export const readState = (store: Store, transaction?: Transaction): State =>
  (store.root.get(STATE, transaction === undefined ? {} : { transaction }) as State | undefined) ?? EMPTY;

export const writeState = (store: Store, state: State): void => store.root.putSync(STATE, state);

export const readHolder = (store: Held): Holder | null => (store.root.get(HOLDER) as Holder | null | undefined) ?? null;

export const writeHolder = (store: Held, holder: Holder | null): void => store.root.putSync(HOLDER, holder);
