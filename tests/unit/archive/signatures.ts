import { fc } from '../read/property.js';

/** The least and the greatest hash, some in between that share their upper bits, and some that share none. */
const HASHES = [0, 1, 2, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff] as const;

const hash = fc.oneof(fc.constantFrom(...HASHES), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 0xffffffff }));

/** Distinct hashes in rising order; none at all now and then. */
export const signature: fc.Arbitrary<Uint32Array> = fc
  .uniqueArray(hash, { maxLength: 30 })
  .map((hashes) => Uint32Array.from(hashes).sort());

/** Postings as pairs in order: the plain form of a run. */
export const pairsOf = (
  signatures: readonly Uint32Array[],
  first: number,
  isLeft: (document: number) => boolean = () => false,
): readonly (readonly [hash: number, document: number])[] =>
  signatures
    .flatMap((hashes, d) => (isLeft(first + d) ? [] : [...hashes].map((one) => [one, first + d] as const)))
    .sort(([h, d], [i, e]) => h - i || d - e);

/** The same of what a run holds. */
export const pairsIn = ({ hashes, documents }: { readonly hashes: Uint32Array; readonly documents: Uint32Array }): readonly unknown[] =>
  Array.from(hashes, (one, i) => [one, documents[i]]);
