import type { Archive } from '../archive/archive.js';
import { openLedgerStore } from '../archive/ledger-store.js';
import type { Options } from '../model/options.js';
import type { Result } from '../model/result.js';
import { clusterArchive } from '../pipeline/cluster-archive.js';
import type { Progress } from '../pipeline/work-out.js';

/** What was worked out of an archive, and of which state of it. */
export interface WorkedClusters {
  readonly result: Result;
  readonly generation: number;
  readonly held: number;
}

/**
 * Works out the clusters of an archive and holds them in memory, so that neither the ledger nor a snapshot stays open.
 * @throws ArchiveError, also when another process works on the clusters
 */
export async function workOutClusters(
  archive: Archive,
  setting: { readonly options: Options; readonly threads: number; readonly signal: AbortSignal },
  onProgress: (progress: Progress) => void,
): Promise<WorkedClusters> {
  const ledger = openLedgerStore(archive.path, 'serve');
  const snapshot = archive.snapshot();
  try {
    const clusters = await clusterArchive(snapshot, ledger, { ...setting, onProgress });
    return { result: clusters.result(), generation: snapshot.state.generation, held: snapshot.held };
  } finally {
    snapshot.done();
    await ledger.close();
  }
}

/** The state of an archive now: its generation and what it holds. */
export function archiveNow(archive: Archive): Omit<WorkedClusters, 'result'> {
  const snapshot = archive.snapshot();
  try {
    return { generation: snapshot.state.generation, held: snapshot.held };
  } finally {
    snapshot.done();
  }
}
