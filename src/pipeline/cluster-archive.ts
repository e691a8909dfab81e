import type { Snapshot } from '../archive/archive.js';
import type { LedgerStore } from '../archive/ledger-store.js';
import type { Cluster } from '../model/cluster.js';
import type { Document } from '../model/document.js';
import type { Options } from '../model/options.js';
import type { Relation } from '../model/relation.js';
import type { Result } from '../model/result.js';
import { lexiconOf } from '../text/lexicon.js';
import { resultOf } from './analyse.js';
import { archiveLedger } from './archive-ledger.js';
import { archiveShelf } from './archive-shelf.js';
import { hireCrew } from './crew.js';
import { type Progress, workOut } from './work-out.js';

export interface ClusterSetting {
  readonly options: Options;
  readonly threads: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Breaks the work off between two batches; what was worked out by then stands in the ledger. */
  readonly signal?: AbortSignal;
}

/** The clusters of an archive. */
export interface ArchiveClusters {
  readonly held: number;
  /** As they were compared, read one by one, in the order of their ids. */
  readonly documents: () => Iterable<Document>;
  /** Their metadata as it is held, in the same order: without attributions, which take most of the time, and with all paragraphs. */
  readonly articles: () => Iterable<Document>;
  /** One of the documents. @throws when the archive has none of that id. */
  readonly document: (id: string) => Document;
  readonly relationCount: number;
  /** Read from the ledger one by one. */
  readonly relations: () => Iterable<Relation>;
  /** Read from the ledger one by one, by id of their smallest member. */
  readonly clusters: () => Iterable<Cluster>;
  readonly count: number;
  /** Everything as one value, in memory. */
  readonly result: () => Result;
}

/**
 * Clusters everything an archive holds. What the ledger has from an earlier run is not worked out again, so a broken run goes on where it was and
 * after `add` only what was touched is new; the result is that of a full run, byte for byte.
 *
 * @param snapshot must stay open while the clusters are read
 */
export async function clusterArchive(snapshot: Snapshot, store: LedgerStore, setting: ClusterSetting): Promise<ArchiveClusters> {
  const ledger = archiveLedger(store);
  const crew = hireCrew(setting);
  try {
    const shelf = archiveShelf(snapshot, lexiconOf(setting.options.lexicons));
    const worked = await workOut(shelf, ledger, setting, crew);
    ledger.flush();
    ledger.keepOnly(
      new Set(worked.compared),
      worked.families.map(({ key }) => key),
    );
    const numberOf = new Map(shelf.ids.map((id, number) => [id, number]));
    return {
      held: shelf.ids.length,
      documents: function* () {
        for (let number = 0; number < shelf.ids.length; number++) yield shelf.document(number);
      },
      articles: function* () {
        for (const [, number] of snapshot.ids()) yield snapshot.holding(number).document;
      },
      document: (id) => shelf.document(numberOf.get(id) ?? -1),
      relationCount: worked.pairs.length,
      relations: function* () {
        for (const { key } of worked.pairs) yield ledger.relation(key);
      },
      count: worked.families.length,
      clusters: function* () {
        for (const { key } of worked.families) yield ledger.cluster(key) as Cluster;
      },
      result: () => resultOf(shelf, worked, ledger, setting.options),
    };
  } finally {
    ledger.flush();
    await crew.close();
  }
}
