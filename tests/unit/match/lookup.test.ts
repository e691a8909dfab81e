import { expect, it } from 'vitest';
import { type CandidateLimits, findCandidates, type Signed } from '../../../src/match/candidates.js';
import { type FoundLists, lookUp } from '../../../src/match/lookup.js';
import { fc } from '../read/property.js';

/** What an index of these documents says of a text's fingerprints. */
function listsOf(known: readonly Signed[], text: Uint32Array, cap: number): FoundLists {
  const lists = [...text].map((hash) => known.flatMap(({ signature }, d) => (signature.includes(hash) ? [d] : [])));
  const read = lists.map((list) => (list.length > cap ? [] : list));
  const starts = [0];
  for (const list of read) starts.push((starts.at(-1) ?? 0) + list.length);
  return {
    lengths: Uint32Array.from(lists, ({ length }) => length),
    starts: Uint32Array.from(starts),
    documents: Uint32Array.from(read.flat()),
  };
}

const outletNumber = (outlet: string | null): number => (outlet === null ? -1 : Number(outlet));

function found(known: readonly Signed[], { signature, outlet }: Signed, limits: CandidateLimits) {
  const lists = listsOf(known, signature, limits.maxDocumentFrequency);
  const columns = {
    sizeOf: (d: number): number => known[d]?.signature.length ?? 0,
    outletOf: (d: number): number => outletNumber(known[d]?.outlet ?? null),
  };
  return lookUp(lists, signature.length, outletNumber(outlet), columns, limits);
}

const signature = fc.uniqueArray(fc.oneof(fc.nat(25), fc.constantFrom(0xffffffff, 0x80000000)), { maxLength: 20 });
const signed: fc.Arbitrary<Signed> = fc.record({
  signature: signature.map((hashes) => Uint32Array.from(hashes).sort()),
  outlet: fc.constant(null),
});
const limits: fc.Arbitrary<CandidateLimits> = fc.record({
  maxDocumentFrequency: fc.constant(1000),
  rareFrequency: fc.integer({ min: 1, max: 8 }),
  minSharedFingerprints: fc.integer({ min: 1, max: 4 }),
});

it('a text finds what it would be a candidate with if it were one of the documents', () => {
  fc.assert(
    fc.property(fc.array(signed, { maxLength: 14 }), signed, limits, (known, text, some) => {
      const pairs = findCandidates([...known, text], some).pairs.filter(({ b }) => b === known.length);
      const matches = found(known, text, some).map(({ document, shared }) => ({ a: document, b: known.length, shared }));
      expect(matches.toSorted((x, y) => x.a - y.a)).toEqual(pairs);
    }),
  );
});

const LIMITS = { maxDocumentFrequency: 200, rareFrequency: 8, minSharedFingerprints: 1 };
const hashes = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, n) => from + n);
const page = (n: number, shared: readonly number[], outlet: string | null): Signed => ({
  signature: Uint32Array.from([...shared, ...hashes(1000 * (n + 1), 100 - shared.length)]),
  outlet,
});
const sentence = hashes(1, 12);
const pages = (count: number, outlet: string | null): readonly Signed[] =>
  Array.from({ length: count }, (_, n) => page(n, sentence, outlet));

it('what shares most comes first, ties in the order of the documents', () => {
  const text = page(9, sentence, null);
  const known = [page(0, hashes(1, 3), null), page(1, hashes(1, 7), null), page(2, hashes(1, 3), null)];
  expect(found(known, text, LIMITS).map(({ document, shared }) => [document, shared])).toEqual([
    [1, 7],
    [0, 3],
    [2, 3],
  ]);
});

it('a text without fingerprints, or in an index without documents, finds nothing', () => {
  expect(found(pages(3, null), { signature: new Uint32Array(0), outlet: null }, LIMITS)).toEqual([]);
  expect(found([], page(0, sentence, null), LIMITS)).toEqual([]);
});

it('what an outlet prints in five stories finds none of them for its own sixth, nor for a page of nobody', () => {
  for (const outlet of ['3', null]) expect(found(pages(5, '3'), page(9, sentence, outlet), LIMITS)).toEqual([]);
  expect(found(pages(4, '3'), page(9, sentence, '3'), LIMITS)).toHaveLength(4);
});

it('what an outlet prints in five stories finds them for another who took it over', () => {
  expect(found(pages(5, '3'), page(9, sentence, '4'), LIMITS)).toHaveLength(5);
});

it('the story that an outlet prints again and again is found', () => {
  const versions = Array.from({ length: 40 }, (_, n) => page(n, hashes(1, 70), '3'));
  expect(found(versions, page(99, hashes(1, 70), '3'), LIMITS)).toHaveLength(40);
});

it('a hash above the cap finds nothing by itself', () => {
  expect(found(pages(201, null), page(999, sentence, null), LIMITS)).toEqual([]);
});

const some = (...lists: readonly (readonly [shared: readonly number[], outlet: string | null])[]): readonly Signed[] =>
  lists.map(([shared, outlet], n) => page(n, shared, outlet));
const foundBy = (known: readonly Signed[], text: Signed): readonly number[] => found(known, text, LIMITS).map(({ document }) => document);

it('what an outlet prints whatever the story is left out for its own pages alone', () => {
  const known = [...pages(5, '0'), ...some([sentence, '1'], [sentence, null])];
  expect(foundBy(known, page(99, sentence, '0'))).toEqual([5]);
  expect(foundBy(known, page(99, sentence, null))).toEqual([5]);
  expect(foundBy(known, page(99, sentence, '1'))).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

it('nothing is learnt of fewer than five pages, nor of pages of nobody', () => {
  const four = [...pages(4, '0'), ...some([sentence, '1'])];
  expect(foundBy(four, page(99, sentence, '0'))).toEqual([0, 1, 2, 3, 4]);
  expect(foundBy(pages(9, null), page(99, sentence, '0'))).toHaveLength(9);
});

it('versions of the text teach nothing of what its outlet prints', () => {
  const half = hashes(1, 50);
  const version = page(99, half, '0');
  expect(
    foundBy(
      Array.from({ length: 9 }, (_, n) => page(n, half, '0')),
      version,
    ),
  ).toHaveLength(9);
  expect(
    foundBy(
      Array.from({ length: 9 }, (_, n) => page(n, half.slice(1), '0')),
      version,
    ),
  ).toEqual([]);
});

it('one fingerprint in as many documents as are rare, the text among them, is enough', () => {
  expect(foundBy(some(...Array.from({ length: 7 }, () => [[1], null] as const)), page(99, [1], null))).toHaveLength(7);
  expect(foundBy(some(...Array.from({ length: 8 }, () => [[1], null] as const)), page(99, [1], null))).toEqual([]);
});

it('a fifth of the shorter text is enough however many share it', () => {
  const copies = (shared: number): readonly Signed[] => Array.from({ length: 199 }, (_, n) => page(n, hashes(1, shared), null));
  expect(foundBy(copies(20), page(999, hashes(1, 20), null))).toHaveLength(199);
  expect(foundBy(copies(19), page(999, hashes(1, 19), null))).toEqual([]);
});
