/**
 * Where a thread tells which article of its batch is under way: one number in shared memory, so that others can read it
 * while the thread is too busy to answer.
 */
export type Place = Int32Array<SharedArrayBuffer>;

/** The batch waits for a thread, or for the thread to load its code. */
export const NOT_BEGUN = -1;

export const newPlace = (): Place => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(NOT_BEGUN);

/** @param index of the article that is begun; the number of all articles when the last is done */
export const stepTo = (place: Place, index: number): void => {
  Atomics.store(place, 0, index);
};

export const stepOf = (place: Place): number => Atomics.load(place, 0);
