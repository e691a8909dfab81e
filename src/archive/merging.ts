import type { FactTable } from './facts.js';
import { bitsFor, deleteSome, mergedPostings, writeBuckets } from './segments.js';
import { readState, type Segment, type State, type Store, writeState } from './store.js';

/** So many segments of one level become one of the next: each posting is written again once a level. */
const FAN = 8;

/** Segments that an archive is left with at most: a check looks into each. */
const MOST_SEGMENTS = 8;

/** Which segments to merge next while more are coming; null when none are due. */
export function dueMerge(segments: readonly Segment[]): readonly Segment[] | null {
  const levels = [...new Set(segments.map(({ level }) => level))].sort((x, y) => x - y);
  const full = levels.map((level) => segments.filter((segment) => segment.level === level)).find(({ length }) => length >= FAN);
  return full ?? null;
}

/** Which to merge when no more come: the latest, which are the smallest. */
export const lastMerge = (segments: readonly Segment[]): readonly Segment[] | null =>
  dueMerge(segments) ?? (segments.length > MOST_SEGMENTS ? segments.slice(MOST_SEGMENTS - 1) : null);

/**
 * Tidies the index in small commits, between which others can read and the caller can do other things: merges segments and deletes what was
 * merged. Broken off at any point it leaves the archive as it was; the half-made segment is deleted by the next run.
 *
 * @param choose what to merge next. @returns after each commit; ends when there is nothing left to do.
 */
export function* tidying(
  store: Store,
  facts: FactTable,
  choose: (segments: readonly Segment[]) => readonly Segment[] | null,
): Generator<void> {
  yield* deleteDropped(store);
  for (let members = choose(readState(store).segments); members !== null; members = choose(readState(store).segments)) {
    yield* merge(store, facts, members);
    yield* deleteDropped(store);
  }
}

/** Changes the state in a transaction of its own. */
function change(store: Store, next: (state: State) => State): void {
  store.root.transactionSync(() => {
    writeState(store, next(readState(store)));
  });
}

function* deleteDropped(store: Store): Generator<void> {
  for (const segment of readState(store).dropped) {
    while (store.root.transactionSync(() => deleteSome(store, segment))) yield;
    change(store, (state) => ({ ...state, dropped: state.dropped.filter((id) => id !== segment) }));
  }
}

function* merge(store: Store, facts: FactTable, members: readonly Segment[]): Generator<void> {
  const id = readState(store).nextSegment;
  // Until it is whole it counts as one to be deleted.
  change(store, (state) => ({ ...state, nextSegment: id + 1, dropped: [...state.dropped, id] }));
  const bits = bitsFor(members.reduce((sum, { postings }) => sum + postings, 0));
  let postings = 0;
  for (const run of mergedPostings(store, members, facts.isRemoved, bits)) {
    store.root.transactionSync(() => {
      writeBuckets(store, id, bits, run);
    });
    postings += run.hashes.length;
    yield;
  }
  const levels = members.map(({ level }) => level);
  const level = members.length >= FAN && new Set(levels).size === 1 ? (levels[0] ?? 0) + 1 : Math.max(...levels);
  change(store, (state) => replaced(state, members, { id, level, bits, postings }));
}

function replaced(state: State, members: readonly Segment[], merged: Segment): State {
  const ids = new Set(members.map(({ id }) => id));
  const first = state.segments.findIndex(({ id }) => ids.has(id));
  const others = state.segments.filter(({ id }) => !ids.has(id));
  return {
    ...state,
    segments: [...others.slice(0, first), merged, ...others.slice(first)],
    dropped: [...state.dropped.filter((id) => id !== merged.id), ...ids],
  };
}
