import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../src/archive/archive.js';
import { openStore, type Store } from '../../../src/archive/store.js';
import { openWriter } from '../../../src/archive/writer.js';
import { DEFAULT_OPTIONS } from '../../../src/model/options.js';
import { sumOf } from '../../../src/pipeline/examine.js';
import { shelve } from '../../../src/pipeline/shelve.js';
import { type Verification, verifyArchive } from '../../../src/pipeline/verify-archive.js';
import { asRecord, inventStory } from '../../cli/invented-stories.js';
import { scratchFolder } from '../../cli/scratch-folder.js';
import { fc } from '../read/property.js';

const scratch = scratchFolder();
const SETTING = { options: DEFAULT_OPTIONS, threads: 1 };

/** An archive of three stories. @returns the ids in the order of their numbers */
async function archived(name: string): Promise<readonly string[]> {
  const writer = openWriter(scratch.at(name), 'test', DEFAULT_OPTIONS);
  const arrivals = [1, 2, 3].map((n) => {
    const outcome = shelve({ name: `story-${n}`, format: 'record', bytes: Buffer.from(asRecord(inventStory(n))) }, DEFAULT_OPTIONS);
    if (!outcome.ok) throw new Error(outcome.rejection.message);
    return outcome.arrival;
  });
  writer.put(arrivals);
  writer.commit();
  await writer.close();
  return arrivals.map(({ id }) => id);
}

async function verified(name: string): Promise<Verification> {
  const archive = openArchive(scratch.at(name));
  const snapshot = archive.snapshot();
  try {
    return await verifyArchive(archive, snapshot, SETTING);
  } finally {
    snapshot.done();
    await archive.close();
  }
}

async function meddled(name: string, meddle: (store: Store) => void): Promise<void> {
  const store = openStore(name, join(scratch.at(name), 'index'), false);
  store.root.transactionSync(() => {
    meddle(store);
  });
  await store.close();
}

describe('verify', () => {
  it('finds nothing wrong with what was written', async () => {
    await archived('sound');
    expect(await verified('sound')).toMatchObject({ held: 3, removed: 0, outlets: 2, segments: 1, tornBytes: 0, problems: [] });
  });

  const MEDDLED: Readonly<Record<string, readonly [meddle: (store: Store, ids: readonly string[]) => unknown, problem: string]>> = {
    'a lost id': [({ ids }, [, two = '']) => ids.removeSync(two), 'its id does not lead to it'],
    'an id of another': [({ ids }, [, two = '']) => ids.putSync(two, 0), 'its id does not lead to it'],
    'a lost source': [({ entries, sources }) => sources.removeSync(entries.get(1)?.[5] ?? ''), 'its source does not lead to it'],
    'an entry of another': [
      ({ entries }) => {
        const [id, , , , , source] = entries.get(1) ?? ['', 0, 0, 0, '', ''];
        const [, file, offset, length, digest] = entries.get(0) ?? ['', 0, 0, 0, '', ''];
        entries.putSync(1, [id, file, offset, length, digest, source]);
      },
      'its text is that of document',
    ],
    'a wrong digest': [
      ({ entries }) => {
        const [id, file, offset, length, , source] = entries.get(1) ?? ['', 0, 0, 0, '', ''];
        entries.putSync(1, [id, file, offset, length, '0'.repeat(32), source]);
      },
      'its text is damaged',
    ],
  };

  it.each(Object.entries(MEDDLED))('finds %s', async (name, [meddle, problem]) => {
    const ids = await archived(name);
    await meddled(name, (store) => {
      meddle(store, ids);
    });
    expect((await verified(name)).problems).toEqual([expect.stringContaining(`document ${ids[1]}: ${problem}`)]);
  });

  it('finds lost fingerprints', async () => {
    const ids = await archived('fingerprints');
    await meddled('fingerprints', ({ blocks }) => {
      for (const key of [...blocks.getKeys({ limit: 1 })]) blocks.removeSync(key);
    });
    const { problems } = await verified('fingerprints');
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems)
      expect(ids.map((id) => `document ${id}: its fingerprints are not those of its text`)).toContain(problem);
  });

  it('says which entry is not there', async () => {
    await archived('entry');
    await meddled('entry', ({ entries }) => entries.removeSync(1));
    await expect(verified('entry')).rejects.toThrow('there is no entry for document 1; its index is damaged');
  });
});

it('the sum of fingerprints changes with any that is lost, and with no order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { minLength: 1, maxLength: 20 }), fc.nat(19), (hashes, at) => {
      const all = Uint32Array.from(hashes);
      expect(sumOf(all.toReversed())).toBe(sumOf(all));
      const rest = all.filter((_, n) => n !== at % all.length);
      // Of 0 the share is 0: what is counted beside the sum finds that one.
      if (all[at % all.length] !== 0) expect(sumOf(rest)).not.toBe(sumOf(all));
    }),
  );
});
