/**
 * A thread for tests: articles behave as they are named. `slow` never ends, `greedy` takes memory until the thread dies,
 * `broken` exits; all others are read at once.
 */
import { exit } from 'node:process';

/** @type {Readonly<Record<string, () => void>>} */
const BEHAVIOURS = {
  slow() {
    for (;;);
  },
  greedy() {
    const held = [];
    for (;;) held.push(new Array(1e6).fill(held.length));
  },
  broken() {
    exit(3);
  },
};

/** @param {{ raws: readonly { name: string }[], place: Int32Array }} task */
export function lineBatch({ raws, place }) {
  const outcomes = raws.map(({ name }, index) => {
    Atomics.store(place, 0, index);
    BEHAVIOURS[name.split('-', 1).join()]?.();
    return { ok: true, line: name };
  });
  Atomics.store(place, 0, raws.length);
  return outcomes;
}
