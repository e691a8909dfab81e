import { expect, it } from 'vitest';
import { postingsOf, postingsOfStored } from '../../../src/match/postings.js';
import { seededRandom, shuffled } from '../../measure/seeded-random.js';
import { fc } from '../read/property.js';

const signatures = [[1, 5, 0xffffffff], [5, 9], [1, 5, 0xffffffff], [3]].map((list) => Uint32Array.from(list));

it('postings leave out what one document alone has', () => {
  const { documents, listStart, listOf } = postingsOf(signatures);
  expect([...documents]).toEqual([0, 2, 0, 1, 2, 0, 2]);
  expect([...listStart]).toEqual([0, 2, 5, 7]);
  expect([...listOf]).toEqual([0, 0, 1, 1, 1, 2, 2]);
});

it('postings of each document lead to its lists', () => {
  const { documents, firstOf, placeOf } = postingsOf(signatures);
  expect([...firstOf]).toEqual([0, 3, 4, 7, 7]);
  for (let d = 0; d < signatures.length; d++) {
    for (const place of placeOf.subarray(firstOf[d], firstOf[d + 1])) expect(documents[place]).toBe(d);
  }
});

it('postings are the same in whatever slices they were sorted', () => {
  for (const slice of [1, 2, 3, 100]) expect(postingsOf(signatures, slice)).toEqual(postingsOf(signatures));
});

it('more documents than can be numbered are refused', () => {
  expect(() => postingsOf(new Array<Uint32Array>(2 ** 21 + 1).fill(new Uint32Array(0)))).toThrow('more than 2097152 documents');
});

const signed = fc.array(fc.uniqueArray(fc.oneof(fc.nat(12), fc.constant(0xffffffff)), { maxLength: 8 }), { maxLength: 10 });

it('postings of an index that numbers documents otherwise are the same', () => {
  fc.assert(
    fc.property(signed, fc.nat(), fc.array(fc.nat(13), { maxLength: 3 }), (lists, seed, cuts) => {
      const sorted = lists.map((list) => Uint32Array.from(list).sort());
      const numbers = shuffled([...sorted.keys()], seededRandom(seed));
      // The index has the documents in another order: document d of ours is its `numbers[d]`.
      const stored = sorted.flatMap((list, d) => [...list].map((hash) => [hash, numbers[d] ?? 0] as const));
      stored.sort(([h, d], [i, e]) => h - i || d - e);
      const numberOf = new Uint32Array(sorted.length);
      for (const [d, number] of numbers.entries()) numberOf[number] = d;
      const ends = [0, ...cuts, Number.POSITIVE_INFINITY].sort((x, y) => x - y);
      const stretches = ends.slice(1).map((end, n) => {
        const stretch = stored.filter(([hash]) => hash >= (ends[n] ?? 0) && hash < end);
        return { hashes: Uint32Array.from(stretch, ([hash]) => hash), documents: Uint32Array.from(stretch, ([, d]) => d) };
      });
      expect(postingsOfStored(stretches, numberOf, sorted.length)).toEqual(postingsOf(sorted));
    }),
  );
});
