import { describe, expect, it } from 'vitest';
import { joinRuns, mergeRuns, runOf } from '../../../src/archive/run.js';
import { fc } from '../read/property.js';
import { pairsIn, pairsOf, signature } from './signatures.js';

const signatures = fc.array(signature, { maxLength: 12 });

describe('a run', () => {
  it('has every posting once, by hash and then by document', () => {
    fc.assert(
      fc.property(signatures, fc.integer({ min: 0, max: 2 ** 31 }), (some, first) => {
        expect(pairsIn(runOf(some, first))).toEqual(pairsOf(some, first));
      }),
    );
  });

  it('of more documents than can be numbered is refused', () => {
    expect(() => runOf(new Array<Uint32Array>(2 ** 21 + 1).fill(new Uint32Array(0)), 0)).toThrow('more than 2097152 documents');
  });

  it('merged of the runs of stretches of documents is the run of all that are not removed', () => {
    fc.assert(
      fc.property(signatures, fc.array(fc.nat(12), { maxLength: 3 }), fc.func(fc.boolean()), (some, cuts, isRemoved) => {
        const ends = [0, ...cuts.map((cut) => Math.min(cut, some.length)).sort((x, y) => x - y), some.length];
        const runs = ends.slice(1).map((end, n) => runOf(some.slice(ends[n], end), ends[n] ?? 0));
        expect(pairsIn(mergeRuns(runs, isRemoved))).toEqual(pairsOf(some, 0, isRemoved));
      }),
    );
  });

  it('joined of its parts is whole', () => {
    fc.assert(
      fc.property(signatures, fc.nat(400), (some, cut) => {
        const { hashes, documents } = runOf(some, 0);
        const parts = [
          { hashes: hashes.subarray(0, cut), documents: documents.subarray(0, cut) },
          { hashes: hashes.subarray(cut), documents: documents.subarray(cut) },
        ];
        expect(joinRuns(parts)).toEqual({ hashes, documents });
      }),
    );
  });
});
