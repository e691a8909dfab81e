import { describe, expect, it } from 'vitest';
import { batches, inOrder } from '../../../src/pipeline/in-order.js';
import { fc } from '../read/property.js';

const all = async <T>(source: AsyncIterable<T>): Promise<readonly T[]> => {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
};

describe('inOrder', () => {
  it('hands over results in the order of the jobs, whoever ends first, with no more under way than allowed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3)), fc.integer({ min: 1, max: 5 }), async (delays, width) => {
        let [underWay, most] = [0, 0];
        const job = async (ticks: number): Promise<string> => {
          most = Math.max(most, ++underWay);
          for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
          underWay--;
          return `done ${ticks}`;
        };
        expect(await all(inOrder(delays, width, job))).toEqual(delays.map((ticks) => `done ${ticks}`));
        expect(most).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('reads its source no faster than results are taken', async () => {
    let read = 0;
    function* source(): Generator<number> {
      for (;;) yield read++;
    }
    const results = inOrder(source(), 3, (item) => Promise.resolve(item));
    for (let taken = 1; taken <= 5; taken++) {
      await results.next();
      expect(read).toBeLessThanOrEqual(taken + 3);
    }
    await results.return(undefined);
  });

  it('throws the failure of a job where its result would have come, after those before it', async () => {
    const taken: number[] = [];
    const job = (item: number): Promise<number> => (item === 3 ? Promise.reject(new Error('job 3')) : Promise.resolve(item));
    const taking = (async () => {
      for await (const item of inOrder([1, 2, 3, 4], 4, job)) taken.push(item);
    })();
    await expect(taking).rejects.toThrow('job 3');
    expect(taken).toEqual([1, 2]);
  });
});

describe('batches', () => {
  it('keep all items in order, none empty, full ones cut at the count or at the weight', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(50)),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 100 }),
        async (items, count, weight) => {
          const cut = await all(batches(items, count, weight, (item) => item));
          const sum = (batch: readonly number[]): number => batch.reduce((total, item) => total + item, 0);
          expect(cut.flat()).toEqual(items);
          for (const [index, batch] of cut.entries()) {
            expect(batch.length).toBeGreaterThan(0);
            expect(batch.length).toBeLessThanOrEqual(count);
            // It was not cut too late: without its last item neither limit was reached.
            expect(sum(batch.slice(0, -1))).toBeLessThan(weight);
            if (index < cut.length - 1) expect(batch.length === count || sum(batch) >= weight).toBe(true);
          }
        },
      ),
    );
  });
});
