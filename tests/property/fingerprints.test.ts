import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../src/match/candidates.js';
import { fingerprintsAt } from '../../src/match/fingerprints-at.js';
import { sign } from '../../src/match/sign.js';
import { winnow } from '../../src/match/winnow.js';
import { kgramHashes } from '../../src/text/kgram-hashes.js';
import { seededRandom, shuffled } from '../measure/seeded-random.js';
import { fc } from './texts.js';

const hashes = fc
  .array(fc.oneof(fc.nat(5), fc.nat(0xffffffff)), { maxLength: 60 })
  .map((values) => Uint32Array.from(values, (value) => value >>> 0));
const windowSize = fc.integer({ min: 1, max: 9 });

/** The definition: of every window the smallest hash, the rightmost of equals. */
function plainWinnow(values: Uint32Array, size: number): readonly number[] {
  const picked = new Set<number>();
  for (let start = 0; start === 0 || start + size <= values.length; start++) {
    const end = Math.min(start + size, values.length);
    let least = start;
    for (let i = start; i < end; i++) if ((values[i] ?? 0) <= (values[least] ?? 0)) least = i;
    if (end > start) picked.add(least);
  }
  return [...picked].sort((x, y) => x - y);
}

describe('winnowing', () => {
  it('picks what the definition picks', () => {
    fc.assert(
      fc.property(hashes, windowSize, (values, size) => {
        expect([...winnow(values, size)]).toEqual(plainWinnow(values, size));
      }),
    );
  });

  it('finds any shared run of k + w - 1 letters, wherever it stands', () => {
    const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'ü', '港'), maxLength });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        windowSize,
        letters(30),
        letters(30),
        letters(30),
        letters(30),
        fc.array(fc.tuple(fc.constantFrom('a', 'b', '港'), fc.constantFrom('', '', ' ', '. ')), { minLength: 16, maxLength: 16 }),
        (k, w, p, q, r, s, parts) => {
          const run = parts
            .slice(0, k + w - 1)
            .flat()
            .join('');
          const [one, other] = [sign(p + run + q, k, w), sign(r + run.replace(/[ .]/g, '') + s, k, w)];
          expect(one.some((hash) => other.includes(hash))).toBe(true);
        },
      ),
    );
  });

  it('signs with distinct hashes in rising order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 80 }),
        fc.integer({ min: 1, max: 5 }),
        windowSize,
        (text, k, w) => {
          const signature = [...sign(text, k, w)];
          expect(signature).toEqual([...new Set(signature)].sort((x, y) => x - y));
          expect(signature.length > 0).toBe(text.replaceAll(' ', '').length >= k);
        },
      ),
    );
  });
});

describe('fingerprints', () => {
  it('are equal for equal runs wherever they stand, and differ for all others met here', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (letters, k) => {
        const places = Uint32Array.from({ length: Math.max(0, letters.length - k + 1) }, (_, i) => i);
        const byRun = new Map<string, number>();
        fingerprintsAt(Uint32Array.from(letters), places, k).forEach((hash, i) => {
          const run = String(letters.slice(i, i + k));
          expect(byRun.get(run) ?? hash).toBe(hash);
          byRun.set(run, hash);
        });
        expect(new Set(byRun.values()).size).toBe(byRun.size);
      }),
    );
  });

  /** Pearson's statistic of how many values fall into each of 256 buckets: 255 on average if the values are spread evenly, above 400 in one of 10^8 cases. */
  const unevenness = (values: Uint32Array, bucketOf: (value: number) => number): number => {
    const counts = new Uint32Array(256);
    for (const value of values) counts[bucketOf(value)]!++;
    const mean = values.length / 256;
    return counts.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0);
  };

  it.each([
    [12, 16],
    [8, 4],
    [25, 32],
  ])('of random words are spread evenly over 32 bits, whichever bits are looked at: k %i, w %i', (k, w) => {
    const random = seededRandom(20240611);
    const text = Array.from({ length: 60_000 }, () => Math.floor(random() * 36 ** 4).toString(36)).join(' ');
    const signature = sign(text, k, w);
    expect(signature.length).toBeGreaterThan(10_000);
    for (const shift of [0, 8, 16, 24]) expect(unevenness(signature, (hash) => (hash >>> shift) & 255)).toBeLessThan(400);
  });

  it('owe nothing to the hashes that choose the places', () => {
    const random = seededRandom(3);
    const codes = Uint32Array.from({ length: 40_000 }, () => 97 + Math.floor(random() * 26));
    const [rolling, places] = [kgramHashes(codes, 12), Uint32Array.from({ length: 39_989 }, (_, i) => i)];
    const differences = fingerprintsAt(codes, places, 12).map((hash, i) => hash ^ rolling[i]!);
    for (const shift of [0, 8, 16, 24]) expect(unevenness(differences, (hash) => (hash >>> shift) & 255)).toBeLessThan(400);
  });
});

describe('k-gram hashes', () => {
  it('are equal for equal runs wherever they stand, and differ for all others met here', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (letters, k) => {
        const rolled = kgramHashes(Uint32Array.from(letters), k);
        expect(rolled).toHaveLength(Math.max(0, letters.length - k + 1));
        const byRun = new Map<string, number>();
        rolled.forEach((hash, i) => {
          const run = String(letters.slice(i, i + k));
          expect(byRun.get(run) ?? hash).toBe(hash);
          byRun.set(run, hash);
        });
        expect(new Set(byRun.values()).size).toBe(byRun.size);
      }),
    );
  });
});

describe('candidates', () => {
  const collection = fc
    .array(fc.uniqueArray(fc.oneof(fc.nat(12), fc.constantFrom(0x80000000, 0xffffffff)), { maxLength: 8 }), { maxLength: 14 })
    .map((all) => all.map((values) => Uint32Array.from(values).sort()));
  const least = fc.integer({ min: 1, max: 4 });
  const signed = (signatures: readonly Uint32Array[]) => signatures.map((signature) => ({ signature, outlet: null }));
  /** Every fingerprint is rare. */
  const all = (size: number, minSharedFingerprints: number) => ({
    maxDocumentFrequency: size,
    rareFrequency: Math.max(1, size),
    minSharedFingerprints,
  });

  it('are all pairs that share enough, as counted one by one, while no fingerprint is above the cap', () => {
    fc.assert(
      fc.property(collection, least, (signatures, minSharedFingerprints) => {
        const expected = signatures.flatMap((x, a) =>
          signatures.flatMap((y, b) => {
            const shared = x.filter((hash) => y.includes(hash)).length;
            return a < b && shared > 0 && shared >= Math.min(minSharedFingerprints, x.length, y.length) ? [{ a, b, shared }] : [];
          }),
        );
        expect(findCandidates(signed(signatures), all(signatures.length, minSharedFingerprints))).toEqual({
          pairs: expected,
          capped: 0,
          standing: 0,
          isCrowded: new Uint8Array(signatures.length),
        });
      }),
    );
  });

  it('do not depend on the order of the documents, below the cap', () => {
    fc.assert(
      fc.property(collection, least, fc.nat(), (signatures, minSharedFingerprints, seed) => {
        const limits = all(signatures.length, minSharedFingerprints);
        const order = shuffled(
          signatures.map((_, index) => index),
          seededRandom(seed),
        );
        const named = (pairs: readonly { a: number; b: number; shared: number }[], nameOf: (index: number) => number) =>
          pairs.map(({ a, b, shared }) => `${[nameOf(a), nameOf(b)].sort((x, y) => x - y).join('-')}: ${shared}`).sort();
        const there = findCandidates(signed(signatures), limits).pairs;
        const turned = findCandidates(signed(order.map((index) => signatures[index] as Uint32Array<ArrayBuffer>)), limits).pairs;
        expect(named(turned, (index) => order[index] ?? -1)).toEqual(named(there, (index) => index));
      }),
    );
  });

  it('above the cap never count more than is shared, and say how many fingerprints were cut', () => {
    fc.assert(
      fc.property(collection, least, fc.integer({ min: 1, max: 5 }), (signatures, minSharedFingerprints, maxDocumentFrequency) => {
        const { pairs, capped } = findCandidates(signed(signatures), {
          ...all(signatures.length, minSharedFingerprints),
          maxDocumentFrequency,
        });
        const frequency = new Map<number, number>();
        for (const signature of signatures) for (const hash of signature) frequency.set(hash, (frequency.get(hash) ?? 0) + 1);
        expect(capped).toBe([...frequency.values()].filter((count) => count > maxDocumentFrequency).length);
        for (const { a, b, shared } of pairs) {
          const other = new Set(signatures[b]);
          expect(shared).toBeLessThanOrEqual(Array.from(signatures[a] ?? []).filter((hash) => other.has(hash)).length);
        }
      }),
    );
  });
});
