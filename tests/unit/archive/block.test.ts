import { describe, expect, it } from 'vitest';
import { LONG_LIST, listIn, packBlock, partRun, placeOf, unpackBlock } from '../../../src/archive/block.js';
import type { Run } from '../../../src/archive/run.js';
import { mergeRuns } from '../../../src/archive/run.js';
import { fc } from '../read/property.js';
import { pairsIn } from './signatures.js';

/** Hashes with as many documents each: around the length that makes a list a long one. */
const lists = fc.uniqueArray(
  fc.tuple(
    fc.constantFrom(0, 1, 7, 8, 0xfffffffe, 0xffffffff),
    fc.constantFrom(1, 2, LONG_LIST - 1, LONG_LIST, LONG_LIST + 1, 3 * LONG_LIST),
  ),
  { selector: ([hash]) => hash },
);

function runFrom(some: readonly (readonly [number, number])[]): Run {
  const sorted = some.toSorted(([x], [y]) => x - y);
  return {
    hashes: Uint32Array.from(sorted.flatMap(([hash, length]) => new Array<number>(length).fill(hash))),
    documents: Uint32Array.from(sorted.flatMap(([, length]) => Array.from({ length }, (_, d) => 5 * d))),
  };
}

describe('a block', () => {
  it('keeps apart the lists that are longer than a long list, and nothing is lost', () => {
    fc.assert(
      fc.property(lists, (some) => {
        const run = runFrom(some);
        const { block, long } = partRun(run);
        const longest = some.filter(([, length]) => length > LONG_LIST).sort(([x], [y]) => x - y);
        expect([...block.longHashes].map((hash, i) => [hash, block.longLengths[i]])).toEqual(longest);
        const apart = long.map(({ hash, documents }) => ({ hashes: new Uint32Array(documents.length).fill(hash), documents }));
        expect(pairsIn(mergeRuns([block.short, ...apart], () => false))).toEqual(pairsIn(run));
      }),
    );
  });

  it('comes back from its bytes, wherever they stand', () => {
    fc.assert(
      fc.property(lists, fc.nat(7), (some, offset) => {
        const { block } = partRun(runFrom(some));
        const bytes = packBlock(block);
        const room = new Uint8Array(bytes.length + offset);
        room.set(bytes, offset);
        expect(unpackBlock(room.subarray(offset))).toEqual(block);
      }),
    );
  });

  it('is searched in its bytes for a list, which comes whole or is told to stand apart', () => {
    fc.assert(
      fc.property(lists, fc.constantFrom(0, 1, 7, 8, 9, 0xfffffffe, 0xffffffff), (some, hash) => {
        const run = runFrom(some);
        const held = [...run.documents].filter((_, i) => run.hashes[i] === hash);
        const isLong = held.length > LONG_LIST;
        const into = [4];
        expect(listIn(packBlock(partRun(run).block), hash, into)).toEqual({ length: held.length, isLong });
        expect(into).toEqual([4, ...(isLong ? [] : held)]);
      }),
    );
  });

  it('of damaged bytes is refused', () => {
    const bytes = packBlock(partRun(runFrom([[1, 3]])).block);
    for (const wrong of [bytes.subarray(4), bytes.subarray(0, -4), new Uint8Array(0), bytes.fill(0xff)]) {
      expect(() => unpackBlock(wrong), String(wrong.length)).toThrow('MDB_CORRUPTED');
      expect(() => listIn(wrong, 1, []), String(wrong.length)).toThrow('MDB_CORRUPTED');
    }
  });
});

it('the place of a value in a rising array is where the first that is no less stands', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.integer({ min: 0, max: 2 ** 32 }), fc.nat(21), (values, great, small) => {
      const rising = Uint32Array.from(values).sort();
      for (const value of [great, small]) expect(placeOf(rising, value)).toBe(rising.filter((one) => one < value).length);
    }),
  );
});
