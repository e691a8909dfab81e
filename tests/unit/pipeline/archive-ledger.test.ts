import { expect, it } from 'vitest';
import { openLedgerStore } from '../../../src/archive/ledger-store.js';
import { openWriter } from '../../../src/archive/writer.js';
import { archiveLedger } from '../../../src/pipeline/archive-ledger.js';
import type { Related } from '../../../src/pipeline/relate.js';
import { scratchFolder } from '../../cli/scratch-folder.js';

const scratch = scratchFolder();

/** As much of a related pair as tells two apart: the ledger looks into none. */
const related = (n: number): Related =>
  ({ relation: { a: `a${n}`, b: `b${n}`, flags: ['“é”\ud800'] }, facts: { a: `a${n}`, share: n / 3 } }) as unknown as Related;

async function opened(name: string) {
  await openWriter(scratch.at(name), 'test', { kgram: 25, window: 15 }).close();
  return openLedgerStore(scratch.at(name), 'test');
}

it('a ledger gives back what it was given, before and after it was closed, and tells unrelated from unknown', async () => {
  const store = await opened('kept');
  const ledger = archiveLedger(store);
  // More than are written at once.
  const pairs = Array.from({ length: 2500 }, (_, n) => ({ key: `pair ${n}`, related: n % 5 === 0 ? null : related(n) }));
  for (const pair of pairs) ledger.keepPairs([pair]);
  const demand = (some: typeof ledger): void => {
    for (const { key, related: one } of pairs) expect(some.facts(key)).toEqual(one === null ? null : one.facts);
    expect(some.relation('pair 2499')).toEqual(related(2499).relation);
    expect(some.facts('pair 2500')).toBeUndefined();
    expect(() => some.relation('pair 5')).toThrow('pair 5 has no relation');
  };
  demand(ledger);
  ledger.flush();
  await store.close();
  const again = openLedgerStore(scratch.at('kept'), 'test');
  demand(archiveLedger(again));
  await again.close();
});

it('a ledger forgets what is no longer asked for, and nothing else', async () => {
  const store = await opened('forgotten');
  const ledger = archiveLedger(store);
  ledger.keepPairs([1, 2, 3].map((n) => ({ key: String(n), related: related(n) })));
  ledger.keepClusters(['x', 'y'].map((key) => ({ key, cluster: { id: key } as never })));
  ledger.flush();
  ledger.keepOnly(new Set(['2']), ['y']);
  const fresh = archiveLedger(store);
  expect([1, 2, 3].map((n) => fresh.facts(String(n)) !== undefined)).toEqual([false, true, false]);
  expect(fresh.relation('2')).toEqual(related(2).relation);
  expect(() => fresh.relation('1')).toThrow();
  expect([fresh.hasCluster('x'), fresh.cluster('x'), fresh.cluster('y')]).toEqual([false, undefined, { id: 'y' }]);
  await store.close();
});

it('two cannot write one ledger', async () => {
  const store = await opened('held');
  expect(() => openLedgerStore(scratch.at('held'), 'test')).toThrow(/is being written by "stemma test", process \d+/);
  await store.close();
  await openLedgerStore(scratch.at('held'), 'test').close();
});
