import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { LedgerEntry, LedgerStore } from '../archive/ledger-store.js';
import type { Cluster } from '../model/cluster.js';
import type { PairFacts } from '../model/pair-facts.js';
import type { Relation } from '../model/relation.js';
import type { Ledger } from './ledger.js';

/** A ledger on the disk. */
export interface ArchiveLedger extends Ledger {
  /** Brings to the disk what waits for it. */
  flush(): void;
  /** Forgets every pair and cluster but these: what they were worked out from is no longer held. */
  keepOnly(pairs: ReadonlySet<string>, clusters: readonly string[]): void;
}

/** Entries gathered before they are written: what a broken run has to work out again. */
const WAITING = 2000;

/** The fastest level: flags repeat the same words, which even it packs to a seventh. */
const LEVEL = 1;

const pack = (value: unknown): Buffer => deflateRawSync(JSON.stringify(value), { level: LEVEL });
const unpack = (bytes: Uint8Array): unknown => JSON.parse(inflateRawSync(bytes).toString('utf8'));

/** The ledger of an archive; the caller closes the store. */
export function archiveLedger(store: LedgerStore): ArchiveLedger {
  let waiting: LedgerEntry[] = [];
  const known = new Map<string, PairFacts | null>();
  const flush = (): void => {
    if (waiting.length > 0) store.put(waiting);
    waiting = [];
  };
  const keep = (entries: readonly LedgerEntry[]): void => {
    waiting.push(...entries);
    if (waiting.length >= WAITING) flush();
  };
  const packed = (table: 'relations' | 'clusters', key: string): unknown => {
    flush();
    const bytes = store.get(table, key);
    return bytes === undefined ? undefined : unpack(bytes as Uint8Array);
  };
  return {
    facts(pair) {
      const found = known.get(pair);
      return found === undefined ? (store.get('facts', pair) as PairFacts | null | undefined) : found;
    },
    relation(pair) {
      const relation = packed('relations', pair);
      if (relation === undefined) throw new Error(`the pair ${pair} has no relation`);
      return relation as Relation;
    },
    keepPairs(kept) {
      for (const { key, related } of kept) known.set(key, related?.facts ?? null);
      keep(
        kept.flatMap(({ key, related }): readonly LedgerEntry[] => [
          ...(related === null ? [] : [{ table: 'relations' as const, key, value: pack(related.relation) }]),
          { table: 'facts', key, value: related?.facts ?? null },
        ]),
      );
    },
    hasCluster: (key) => store.has('clusters', key),
    cluster: (key) => packed('clusters', key) as Cluster | undefined,
    keepClusters(kept) {
      keep(kept.map(({ key, cluster }) => ({ table: 'clusters', key, value: pack(cluster) })));
    },
    flush,
    keepOnly(pairs, clusters) {
      store.keepOnly('facts', pairs);
      store.keepOnly('relations', pairs);
      store.keepOnly('clusters', new Set(clusters));
    },
  };
}
