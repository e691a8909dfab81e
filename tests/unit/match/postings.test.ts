import { expect, it } from 'vitest';
import { postingsOf } from '../../../src/match/postings.js';

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
