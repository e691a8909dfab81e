import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { decisionsOf } from '../../archive/decisions-of.js';
import type { FlagJudgement } from '../../model/decision.js';
import type { ArchiveClusters } from '../../pipeline/cluster-archive.js';
import { parallelTextOf } from '../../pipeline/parallel-text.js';
import { exportLinked } from '../../report/exports/export-linked.js';
import { exportTables } from '../../report/exports/export-tables.js';
import { type ExportFormat, isTableFormat } from '../../report/exports/formats.js';
import type { ExportFile, OpenFile } from '../../report/exports/table-file.js';
import { printableLine } from '../../text/printable.js';
import { Failure, systemReason } from '../failure.js';
import { EXPORT_FOLDER, openOutputFolder } from '../output-folder.js';
import type { CommonFlags } from '../settings.js';
import type { Streams } from '../streams.js';
import { withClusters } from '../with-clusters.js';

export interface ExportFlags extends CommonFlags {
  readonly archive: string;
  readonly out: string;
  readonly format: ExportFormat;
  readonly ignoreDates: boolean;
}

/** Writes what an archive holds, and what was worked out of it, as tables or by a standard. @returns the exit code. */
export const exportCommand = (flags: ExportFlags, streams: Streams): Promise<number> =>
  withClusters(flags, 'export', streams, async (found) => {
    const folder = await openOutputFolder(flags.out, EXPORT_FOLDER);
    try {
      const told = await write(found, flags, (name) => openFile(flags.out, join(folder.scratch, name)));
      await folder.finish();
      if (!flags.quiet) streams.stderr.write(`${told}\n`);
      streams.stdout.write(`${flags.out}\n`);
      return 0;
    } finally {
      await folder.discard();
    }
  });

async function openFile(out: string, path: string): Promise<ExportFile> {
  const guarded = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw new Failure(`cannot write to ${printableLine(out)}: ${systemReason(error) ?? String(error)}`, { cause: error });
    });
  const file = await guarded(open(path, 'wx'));
  return {
    write: (bytes) => guarded(file.writeFile(bytes)),
    close: () => guarded(file.close()),
  };
}

/** @returns what was written, in one line. */
async function write(found: ArchiveClusters, { format, archive }: ExportFlags, open: OpenFile): Promise<string> {
  if (isTableFormat(format)) {
    const sources = { documents: found.documents(), relations: found.relations(), clusters: found.clusters() };
    const counts = await exportTables(sources, format, open);
    return Object.entries(counts)
      .map(([table, rows]) => `${String(rows)} ${table}`)
      .join(', ');
  }
  const files = await exportLinked(found, format, { parallelOf: parallelTextOf, reviewOf: reviewsOf(archive) }, open);
  return format === 'tei' ? `${String(files.length)} clusters` : files.join(', ');
}

/** What reviewers said of each finding. */
function reviewsOf(archive: string): (flag: string) => FlagJudgement | null {
  const said = new Map(decisionsOf(archive).map((judgement) => [judgement.flag, judgement] as const));
  return (flag) => said.get(flag) ?? null;
}
