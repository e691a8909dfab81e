import { describe, expect, it } from 'vitest';
import { openArchive, type Snapshot } from '../../../src/archive/archive.js';
import { CHUNK, LONG_LIST } from '../../../src/archive/block.js';
import { type ArchiveWriter, openWriter } from '../../../src/archive/writer.js';
import { scratchFolder } from '../../cli/scratch-folder.js';
import { fc } from '../read/property.js';
import { pairsIn, pairsOf, signature } from './signatures.js';
import { arrivalOf, FINGERPRINTING } from './writing.js';

const scratch = scratchFolder();
let archives = 0;
const newPath = (): string => scratch.at(`archive-${archives++}`);
const open = (path: string): ArchiveWriter => openWriter(path, 'test', FINGERPRINTING);

async function looked<T>(path: string, look: (snapshot: Snapshot) => T): Promise<T> {
  const archive = openArchive(path);
  const snapshot = archive.snapshot();
  try {
    return look(snapshot);
  } finally {
    snapshot.done();
    await archive.close();
  }
}

/** What an archive should hold, kept the plain way. */
class Oracle {
  readonly signatures: Uint32Array[] = [];
  readonly removed = new Set<number>();

  pairs = (): readonly (readonly [number, number])[] => pairsOf(this.signatures, 0, (document) => this.removed.has(document));
  listOf = (hash: number): readonly number[] => this.pairs().flatMap(([one, document]) => (one === hash ? [document] : []));
  /** Removed documents counted too, as they may be until a merge drops them. */
  everUnder = (hash: number): number => this.signatures.filter((hashes) => hashes.includes(hash)).length;
}

const HASHES = Uint32Array.from([0, 1, 2, 3, 17, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]);
const MANY = 1_000_000;

function demandSame(snapshot: Snapshot, oracle: Oracle): void {
  const all = [...snapshot.postings()].flatMap((run) => pairsIn(run));
  expect(all).toEqual(oracle.pairs());
  expect([snapshot.documents, snapshot.held]).toEqual([oracle.signatures.length, oracle.signatures.length - oracle.removed.size]);
  const { lengths, starts, documents } = snapshot.lists(HASHES, MANY);
  for (const [i, hash] of HASHES.entries()) {
    expect([...documents.subarray(starts[i], starts[i + 1])]).toEqual(oracle.listOf(hash));
    expect(lengths[i]).toBe(oracle.listOf(hash).length);
  }
  demandLimited(snapshot, oracle, 3);
}

function demandLimited(snapshot: Snapshot, oracle: Oracle, limit: number): void {
  const { lengths, starts, documents } = snapshot.lists(HASHES, limit);
  for (const [i, hash] of HASHES.entries()) {
    const list = [...documents.subarray(starts[i], starts[i + 1])];
    const held = oracle.listOf(hash);
    if (oracle.everUnder(hash) <= limit) expect(list).toEqual(held);
    if (held.length > limit) expect(list).toEqual([]);
    if (list.length === 0 && held.length > 0) expect(lengths[i]).toBeGreaterThan(limit);
    else expect(lengths[i]).toBe(held.length);
  }
}

type Step =
  | { readonly do: 'add'; readonly signatures: readonly Uint32Array[] }
  | { readonly do: 'remove'; readonly some: readonly number[] }
  | { readonly do: 'tidy' }
  | { readonly do: 'reopen' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.array(signature, { minLength: 1, maxLength: 6 }).map((signatures) => ({ do: 'add' as const, signatures })) },
  { weight: 2, arbitrary: fc.array(fc.nat(60), { minLength: 1, maxLength: 3 }).map((some) => ({ do: 'remove' as const, some })) },
  { weight: 3, arbitrary: fc.constant({ do: 'tidy' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'reopen' as const }) },
);

const idOf = (number: number): string => arrivalOf(number, new Uint32Array(0)).id;

function take(writer: ArchiveWriter, oracle: Oracle, one: Step): void {
  switch (one.do) {
    case 'add':
      writer.put(one.signatures.map((hashes, n) => arrivalOf(oracle.signatures.length + n, hashes)));
      writer.commit();
      oracle.signatures.push(...one.signatures);
      break;
    case 'remove': {
      const unknown = writer.remove(one.some.map(idOf));
      const held = one.some.filter((n) => n < oracle.signatures.length && !oracle.removed.has(n));
      expect(unknown).toEqual(one.some.filter((n) => !held.includes(n)).map(idOf));
      for (const n of held) oracle.removed.add(n);
      break;
    }
    default:
      writer.tidyALittle();
  }
}

describe('an archive', () => {
  it('answers as a plain table does, after any row of commits, merges and removals', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
        const path = newPath();
        const oracle = new Oracle();
        let writer = open(path);
        for (const one of steps) {
          if (one.do === 'reopen') {
            await writer.close();
            writer = open(path);
          } else take(writer, oracle, one);
          if (one.do !== 'add') await looked(path, (snapshot) => demandSame(snapshot, oracle));
        }
        await writer.close();
        await looked(path, (snapshot) => {
          demandSame(snapshot, oracle);
          expect(snapshot.state.segments.length).toBeLessThanOrEqual(8);
          expect(snapshot.state.dropped).toEqual([]);
        });
      }),
      { numRuns: 25 },
    );
  });

  it.each([LONG_LIST - 1, LONG_LIST, LONG_LIST + 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 1])(
    'gives back lists of %i documents, before and after a merge and a removal',
    async (size) => {
      const path = newPath();
      const oracle = new Oracle();
      const writer = open(path);
      const all = Array.from({ length: size }, (_, n) => Uint32Array.from(n % 2 === 0 ? [0, 5, 0xffffffff] : [0, n + 20, 0xffffffff]));
      take(writer, oracle, { do: 'add', signatures: all });
      // Of one posting, none and one again: segments of one bucket beside one of many.
      for (let n = 0; n < 7; n++) take(writer, oracle, { do: 'add', signatures: [Uint32Array.from(n === 3 ? [] : [0, 0xffffffff])] });
      await looked(path, (snapshot) => demandSame(snapshot, oracle));
      take(writer, oracle, { do: 'remove', some: [0, 1, size - 1, size] });
      await looked(path, (snapshot) => demandSame(snapshot, oracle));
      await writer.close();
      await looked(path, (snapshot) => {
        expect(snapshot.state.segments).toHaveLength(1);
        demandSame(snapshot, oracle);
      });
    },
  );

  it('of nothing answers nothing', async () => {
    const path = newPath();
    await open(path).close();
    await looked(path, (snapshot) => {
      demandSame(snapshot, new Oracle());
      expect([...snapshot.ids()]).toEqual([]);
      expect(snapshot.numberOf(idOf(0))).toBeNull();
    });
  });
});

describe('a snapshot', () => {
  it('stays as it was while others write, merge and remove', async () => {
    const path = newPath();
    const oracle = new Oracle();
    const writer = open(path);
    for (let n = 0; n < 9; n++) take(writer, oracle, { do: 'add', signatures: [Uint32Array.from([1, n + 2])] });
    const archive = openArchive(path);
    const snapshot = archive.snapshot();
    writer.remove([idOf(2), idOf(4)]);
    for (let n = 0; n < 9; n++) {
      writer.put([arrivalOf(100 + n, Uint32Array.from([1]))]);
      writer.commit();
    }
    await writer.close();
    demandSame(snapshot, oracle);
    snapshot.done();
    const later = archive.snapshot();
    expect([later.documents, later.held]).toEqual([18, 16]);
    later.done();
    await archive.close();
  });
});

describe('what becomes of an arrival', () => {
  const [one, other] = [Uint32Array.from([1]), Uint32Array.from([2])];
  const versionOf = (number: number, source: number) => ({ ...arrivalOf(number, other), source: `source of ${source}` });

  it('is told before and after its commit alike', async () => {
    const path = newPath();
    let writer = open(path);
    expect(writer.put([arrivalOf(1, one), arrivalOf(1, one), versionOf(2, 1), arrivalOf(3, one)])).toEqual([
      'added',
      'held',
      'version',
      'added',
    ]);
    expect(writer.waiting).toBe(3);
    writer.commit();
    expect(writer.put([arrivalOf(1, one), versionOf(2, 1), versionOf(4, 1)])).toEqual(['held', 'held', 'version']);
    writer.commit();
    await writer.close();
    writer = open(path);
    expect(writer.remove([idOf(1), idOf(2), idOf(4), idOf(4)])).toEqual([]);
    expect(writer.put([arrivalOf(1, one)])).toEqual(['added']);
    writer.commit();
    await writer.close();
    await looked(path, (snapshot) => {
      expect(snapshot.held).toBe(2);
      expect(snapshot.versionsOf('source of 1')).toEqual([4]);
      expect([...snapshot.ids()]).toEqual([
        [idOf(1), 4],
        [idOf(3), 2],
      ]);
    });
  });

  it('that was not committed is nothing', async () => {
    const path = newPath();
    const writer = open(path);
    writer.put([arrivalOf(1, one)]);
    await writer.close();
    expect(await looked(path, ({ documents }) => documents)).toBe(0);
  });

  it('numbers outlets once', async () => {
    const path = newPath();
    const writer = open(path);
    writer.put([arrivalOf(1, one, 'x'), arrivalOf(2, one, null), arrivalOf(3, one, 'y'), arrivalOf(4, one, 'x')]);
    writer.commit();
    writer.put([arrivalOf(5, one, 'y'), arrivalOf(6, one, 'z')]);
    writer.commit();
    await writer.close();
    await looked(path, ({ facts, outletNumber, state }) => {
      expect([0, 1, 2, 3, 4, 5].map(facts.outletOf)).toEqual([0, -1, 1, 0, 1, 2]);
      expect(['x', 'y', 'z', 'w', null].map(outletNumber)).toEqual([0, 1, 2, -1, -1]);
      expect(state.outlets).toBe(3);
    });
  });
});
