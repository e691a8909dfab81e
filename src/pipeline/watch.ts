import { NOT_BEGUN, type Place, stepOf } from './place.js';

/** A page over its budget is noticed this much late at most. */
const LOOK_EVERY_MS = 250;

/** A budget is measured in at least so many looks, so that a late timer is no great part of it. */
const LEAST_LOOKS = 4;

/**
 * Looks after a batch: calls `late` once when it has stood at one article for `seconds`. Looks are counted, not hours: a
 * machine that sleeps, or a thread that watches too seldom, makes the budget longer, never shorter.
 *
 * @param end place of a batch that is done, which waits for nothing
 * @returns what ends the watch.
 */
export function watch(place: Place, end: number, seconds: number, late: () => void): () => void {
  const every = Math.min(LOOK_EVERY_MS, (seconds * 1000) / LEAST_LOOKS);
  const enough = Math.ceil((seconds * 1000) / every);
  let seen = NOT_BEGUN;
  let looks = 0;
  const timer = setInterval(() => {
    const now = stepOf(place);
    looks = now === seen && now !== NOT_BEGUN && now < end ? looks + 1 : 0;
    seen = now;
    if (looks < enough) return;
    clearInterval(timer);
    late();
  }, every);
  return () => {
    clearInterval(timer);
  };
}
