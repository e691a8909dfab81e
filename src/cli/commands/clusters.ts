import { decisionsOf } from '../../archive/decisions-of.js';
import type { Cluster } from '../../model/cluster.js';
import type { Severity } from '../../model/flag.js';
import type { ArchiveClusters } from '../../pipeline/cluster-archive.js';
import { printableLine } from '../../text/printable.js';
import { Failure } from '../failure.js';
import { openOutputFolder } from '../output-folder.js';
import { put } from '../put.js';
import type { CommonFlags } from '../settings.js';
import type { Streams } from '../streams.js';
import { withClusters } from '../with-clusters.js';
import { hanging } from '../wrap.js';
import { failing, pageRenderer, type ReportFolderFlags, tellReport, writeReport } from '../write-report.js';

export interface ClustersFlags extends CommonFlags {
  readonly archive: string;
  readonly out?: string | undefined;
  readonly only?: 'json' | undefined;
  readonly templates?: string | undefined;
  readonly json: boolean;
  readonly ignoreDates: boolean;
  readonly stamp: boolean;
  readonly failOn?: Severity | undefined;
}

/** Clusters the archive; prints the clusters, or writes their report. @returns the exit code. */
export async function clustersCommand(flags: ClustersFlags, streams: Streams): Promise<number> {
  if (flags.templates !== undefined && flags.out === undefined)
    throw new Failure('--templates is for pages: say where they go with --out DIR');
  return await withClusters(flags, 'clusters', streams, async (clusters) => {
    if (flags.out === undefined) await print(clusters, flags, streams);
    else await report(clusters, { ...flags, out: flags.out }, streams);
    return failing({ relations: clusters.relations(), documents: [] }, flags.failOn) ? 1 : 0;
  });
}

async function print(clusters: ArchiveClusters, flags: ClustersFlags, streams: Streams): Promise<void> {
  for (const cluster of clusters.clusters())
    await put(streams.stdout, flags.json ? `${JSON.stringify(cluster)}\n` : `${line(cluster, streams.stdout.columns)}\n`);
  if (!flags.json && !flags.quiet)
    streams.stderr.write(`${clusters.held} articles: ${clusters.count} clusters, ${clusters.relationCount} relations\n`);
}

async function report(clusters: ArchiveClusters, flags: ClustersFlags & ReportFolderFlags, streams: Streams): Promise<void> {
  const render = await pageRenderer(flags);
  const folder = await openOutputFolder(flags.out);
  try {
    const result = clusters.result();
    const judgements = decisionsOf(flags.archive);
    const stamped = flags.stamp ? { ...result, stamp: new Date().toISOString() } : result;
    await writeReport(folder, stamped, flags, render, judgements);
    await folder.finish();
    tellReport(stamped, flags, streams);
  } finally {
    await folder.discard();
  }
}

const line = ({ members, satellites, summary }: Cluster, columns: number | undefined): string =>
  hanging(`${String(members.length + satellites.length).padStart(5)} texts  `, printableLine(summary.finding), columns);
