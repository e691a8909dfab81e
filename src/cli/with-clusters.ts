import { openArchive } from '../archive/archive.js';
import { openLedgerStore } from '../archive/ledger-store.js';
import { type ArchiveClusters, clusterArchive } from '../pipeline/cluster-archive.js';
import { progressBar } from './progress-bar.js';
import { type CommonFlags, optionsOf, threadsOf } from './settings.js';
import type { Streams } from './streams.js';

interface ClusterFlags extends CommonFlags {
  readonly archive: string;
  readonly ignoreDates: boolean;
}

/**
 * Clusters an archive, shows how far it is, and gives the clusters to `work`; everything is closed when that ends, well or not.
 * @param command what others are told who want to cluster meanwhile
 * @throws ArchiveError
 */
export async function withClusters<T>(
  flags: ClusterFlags,
  command: string,
  streams: Streams,
  work: (clusters: ArchiveClusters) => Promise<T>,
): Promise<T> {
  const given = await optionsOf(flags, flags.ignoreDates ? { ignoreDates: true } : {});
  const threads = threadsOf(flags);
  const archive = openArchive(flags.archive);
  const bar = progressBar(streams.stderr, flags.quiet);
  try {
    const ledger = openLedgerStore(flags.archive, command);
    const snapshot = archive.snapshot();
    try {
      const options = { ...given, ...archive.fingerprinting };
      const clusters = await clusterArchive(snapshot, ledger, { options, threads, onProgress: bar.show });
      bar.clear();
      return await work(clusters);
    } finally {
      bar.clear();
      snapshot.done();
      await ledger.close();
    }
  } finally {
    await archive.close();
  }
}
