import { archiveFault, guarded } from './archive-error.js';
import { type FactWriter, factWriter } from './facts.js';
import { leaveHold, takeHold } from './holder.js';
import type { PackedHolding } from './holding.js';
import { demandInPlace, type Fingerprinting, findArchive, foundArchive, type Layout } from './layout.js';
import { dueMerge, lastMerge, tidying } from './merging.js';
import { runOf } from './run.js';
import { bitsFor, writeBuckets } from './segments.js';
import { type Entry, openStore, readState, type Store, writeState } from './store.js';
import { type LogWriter, openLogWriter } from './text-log.js';

/** A document on its way into the archive. */
export interface Arrival {
  readonly id: string;
  /** Digest of where it is from: its address, or its name. */
  readonly source: string;
  /** Digest of the outlet's name; null where nobody knows it. */
  readonly outlet: string | null;
  readonly signature: Uint32Array;
  readonly packed: PackedHolding;
}

/** What became of an arrival: `added`, `version` when its source had other bytes before, `held` when it was there already. */
export type Fate = 'added' | 'version' | 'held';

/** The one writer of an archive. */
export interface ArchiveWriter {
  readonly fingerprinting: Fingerprinting;
  /** Takes documents; they are safe after `commit`. @returns what becomes of each. */
  put(arrivals: readonly Arrival[]): readonly Fate[];
  /** Documents taken since the last commit. */
  readonly waiting: number;
  /** Brings everything taken to the disk, in one transaction. */
  commit(): void;
  /** Marks documents as removed. @returns the ids that are not held. */
  remove(ids: readonly string[]): readonly string[];
  /** Merges segments a little further, if any are due. */
  tidyALittle(): void;
  /** Merges what is due, unless a change failed, and lets the next writer in. Nothing that waits is committed. */
  close(): Promise<void>;
}

/**
 * Opens an archive for writing, and makes it when there is none and `make` says how.
 * @param command what the holder is called when somebody else wants to write
 * @throws ArchiveError
 */
export function openWriter(path: string, command: string, make: Fingerprinting | null): ArchiveWriter {
  if (make !== null) foundArchive(path, make, (index) => void openStore(path, index, false).close());
  const layout = findArchive(path);
  const store = openStore(path, layout.index, false);
  try {
    guarded(path, () => {
      takeHold(store, command);
    });
    return new Writer(layout, store);
  } catch (error) {
    void store.close();
    throw error;
  }
}

class Writer implements ArchiveWriter {
  readonly #layout: Layout;
  readonly #store: Store;
  readonly #log: LogWriter;
  readonly #facts: FactWriter;
  #tidying: Generator<void> | null = null;
  #hasFailed = false;
  #arrivals: Arrival[] = [];
  #entries: Entry[] = [];
  /** Ids and sources among the arrivals. */
  #ids = new Set<string>();
  #sources = new Set<string>();

  constructor(layout: Layout, store: Store) {
    this.#layout = layout;
    this.#store = store;
    this.#log = guarded(layout.path, () => openLogWriter(layout.texts, readState(store).logEnd));
    this.#facts = factWriter(store);
  }

  get fingerprinting(): Fingerprinting {
    return this.#layout.fingerprinting;
  }

  get waiting(): number {
    return this.#arrivals.length;
  }

  put(arrivals: readonly Arrival[]): readonly Fate[] {
    return guarded(this.#layout.path, () => arrivals.map((arrival) => this.#take(arrival)));
  }

  #take(arrival: Arrival): Fate {
    const { id, source, packed } = arrival;
    if (this.#ids.has(id) || this.#isHeld(id)) return 'held';
    const { file, offset, length } = this.#log.append(packed.bytes);
    const fate = this.#sources.has(source) || this.#hasVersions(source) ? 'version' : 'added';
    this.#arrivals.push(arrival);
    this.#entries.push([id, file, offset, length, packed.digest, source]);
    this.#ids.add(id);
    this.#sources.add(source);
    return fate;
  }

  #isHeld(id: string): boolean {
    const number = this.#store.ids.get(id);
    return number !== undefined && !this.#facts.isRemoved(number);
  }

  #hasVersions = (source: string): boolean => (this.#store.sources.get(source) ?? []).some((number) => !this.#facts.isRemoved(number));

  commit(): void {
    if (this.#arrivals.length === 0) return;
    this.#change(() => {
      demandInPlace(this.#layout);
      // The texts are on the disk before anything says so.
      const logEnd = this.#log.flush();
      this.#store.root.transactionSync(() => {
        this.#write(logEnd);
      });
    });
    this.#arrivals = [];
    this.#entries = [];
    this.#ids.clear();
    this.#sources.clear();
  }

  /** Does what changes the archive. When it fails, the facts in memory may be ahead of the disk's, and nothing may be merged by them. */
  #change<T>(work: () => T): T {
    try {
      return guarded(this.#layout.path, work);
    } catch (error) {
      this.#hasFailed = true;
      throw error;
    }
  }

  #write(logEnd: { readonly file: number; readonly offset: number }): void {
    const store = this.#store;
    const state = readState(store);
    const first = state.documents;
    let { outlets } = state;
    for (const [i, { id, source, outlet, signature }] of this.#arrivals.entries()) {
      store.entries.putSync(first + i, this.#entries[i] as Entry);
      store.ids.putSync(id, first + i);
      store.sources.putSync(source, [...(store.sources.get(source) ?? []), first + i]);
      const known = outlet === null ? -1 : (store.outlets.get(outlet) ?? outlets);
      if (outlet !== null && known === outlets) store.outlets.putSync(outlet, outlets++);
      this.#facts.set(first + i, { outlet: known, size: signature.length, removed: false });
    }
    this.#facts.save();
    const run = runOf(
      this.#arrivals.map(({ signature }) => signature),
      first,
    );
    const segment = { id: state.nextSegment, level: 0, bits: bitsFor(run.hashes.length), postings: run.hashes.length };
    writeBuckets(store, segment.id, segment.bits, run);
    writeState(store, {
      ...state,
      generation: state.generation + 1,
      documents: first + this.#arrivals.length,
      segments: [...state.segments, segment],
      nextSegment: segment.id + 1,
      logEnd,
      outlets,
    });
  }

  remove(ids: readonly string[]): readonly string[] {
    return this.#change(() => {
      demandInPlace(this.#layout);
      const [held, unknown] = [ids.filter((id) => this.#isHeld(id)), ids.filter((id) => !this.#isHeld(id))];
      this.#store.root.transactionSync(() => {
        for (const id of held) {
          const number = this.#store.ids.get(id) as number;
          this.#facts.set(number, { outlet: this.#facts.outletOf(number), size: this.#facts.sizeOf(number), removed: true });
        }
        this.#facts.save();
        const state = readState(this.#store);
        writeState(this.#store, { ...state, generation: state.generation + 1, removed: state.removed + new Set(held).size });
      });
      return unknown;
    });
  }

  tidyALittle(): void {
    guarded(this.#layout.path, () => {
      this.#tidying ??= tidying(this.#store, this.#facts, dueMerge);
      if (this.#tidying.next().done === true) this.#tidying = null;
    });
  }

  async close(): Promise<void> {
    try {
      // What was begun is finished first: two may not merge the same segments.
      if (!this.#hasFailed) for (const _ of this.#tidying ?? []);
      if (!this.#hasFailed) for (const _ of tidying(this.#store, this.#facts, lastMerge));
      leaveHold(this.#store);
    } catch (error) {
      throw archiveFault(this.#layout.path, error);
    } finally {
      this.#log.close();
      await this.#store.close();
    }
  }
}
