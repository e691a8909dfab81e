import type { Cluster } from '../model/cluster.js';
import type { PairFacts } from '../model/pair-facts.js';
import type { Relation } from '../model/relation.js';
import type { Related } from './relate.js';

/**
 * What has been worked out, by keys that name everything it was worked out from. So whatever is found in a ledger is what would be worked out
 * anew: a run that goes on where another was broken off, or takes in what was added, gives the same bytes as one from the beginning.
 */
export interface Ledger {
  /** Undefined when the two have not been compared, null when they were found unrelated. */
  facts(pair: string): PairFacts | null | undefined;
  /** @throws when the pair is not related. */
  relation(pair: string): Relation;
  keepPairs(pairs: readonly KeptPair[]): void;
  hasCluster(key: string): boolean;
  cluster(key: string): Cluster | undefined;
  keepClusters(clusters: readonly KeptCluster[]): void;
}

export interface KeptPair {
  readonly key: string;
  readonly related: Related | null;
}

export interface KeptCluster {
  readonly key: string;
  readonly cluster: Cluster;
}

/** A ledger that is forgotten with the run. */
export function memoryLedger(): Ledger {
  const pairs = new Map<string, Related | null>();
  const clusters = new Map<string, Cluster>();
  return {
    facts: (pair) => {
      const related = pairs.get(pair);
      return related === undefined || related === null ? related : related.facts;
    },
    relation(pair) {
      const related = pairs.get(pair);
      if (related === undefined || related === null) throw new Error(`the pair ${pair} has no relation`);
      return related.relation;
    },
    keepPairs(kept) {
      for (const { key, related } of kept) pairs.set(key, related);
    },
    hasCluster: (key) => clusters.has(key),
    cluster: (key) => clusters.get(key),
    keepClusters(kept) {
      for (const { key, cluster } of kept) clusters.set(key, cluster);
    },
  };
}
