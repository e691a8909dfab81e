import { describe, expect, it } from 'vitest';
import { apart } from '../../../src/read/apart.js';

/** A thread that answers a number with its double, hangs at 0, throws at -1, and dies after its answer at -2. */
const ENTRY = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (n) => {
      if (n === 0) for (;;);
      if (n === -1) throw new Error('no');
      parentPort.postMessage(n * 2);
      if (n === -2) setTimeout(() => { throw new Error('later'); }, 1);
    });`)}`,
);

describe('work in a thread apart', () => {
  it('is answered, again and again', async () => {
    const double = apart(ENTRY, 20_000);
    for (const n of [1, 2, 3]) expect(await double(n)).toEqual({ answer: n * 2 });
  });

  it('that hangs or throws is given up, and the next is answered', async () => {
    const double = apart(ENTRY, 2000);
    expect([await double(1), await double(0), await double(2), await double(-1), await double(3)]).toEqual([
      { answer: 2 },
      'slow',
      { answer: 4 },
      'died',
      { answer: 6 },
    ]);
  });

  it('that dies between two tasks harms neither', async () => {
    const double = apart(ENTRY, 20_000);
    expect(await double(-2)).toEqual({ answer: -4 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await double(5)).toEqual({ answer: 10 });
  });
});
