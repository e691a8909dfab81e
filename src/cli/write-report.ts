import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FlagJudgement } from '../model/decision.js';
import { type Flag, SEVERITIES, type Severity } from '../model/flag.js';
import type { Result } from '../model/result.js';
import { writeResult } from '../pipeline/write-result.js';
import { validateResult } from '../read/validate-result.js';
import { printableLine } from '../text/printable.js';
import { Failure, systemReason } from './failure.js';
import type { OutputFolder } from './output-folder.js';
import { plural } from './plural.js';
import { isFailure } from './rejected-line.js';
import { loadPageMaker, type PageMaker } from './render-pages.js';
import type { CommonFlags } from './settings.js';
import type { Streams } from './streams.js';

/** What the commands that write a report are told about it. */
export interface ReportFolderFlags extends CommonFlags {
  readonly out: string;
  readonly only?: 'json' | undefined;
  /** Folder of templates that stand in for the report's own. */
  readonly templates?: string | undefined;
  readonly json: boolean;
}

/** Makes the pages of a result; null where only `result.json` is asked for. */
export type Renderer = PageMaker | null;

/** Loaded only for runs that write pages, and before the work: missing assets or a broken template should not be found at its end. */
export async function pageRenderer({ only, templates }: Pick<ReportFolderFlags, 'only' | 'templates'>): Promise<Renderer> {
  if (only === 'json' && templates !== undefined) throw new Failure('--templates is for pages, and --only json writes none');
  return only === 'json' ? null : await loadPageMaker(templates);
}

/** Checking a very large result against its schema takes longer than making it; its parts are checked by sample there. */
const MOST_CHECKED = 2000;

/** Writes `result.json` and the pages into the folder, which the caller finishes. @throws Failure when the disk refuses. */
export async function writeReport(
  folder: OutputFolder,
  result: Result,
  flags: ReportFolderFlags,
  render: Renderer,
  judgements: readonly FlagJudgement[] = [],
): Promise<void> {
  const sample = { ...result, documents: result.documents.slice(0, MOST_CHECKED), relations: result.relations.slice(0, MOST_CHECKED) };
  const checked = validateResult(sample);
  if (!checked.ok) throw new Error(`the result does not keep its own schema: ${checked.problems.join('; ')}`);
  await writeResult(join(folder.scratch, 'result.json'), result).catch((error: unknown) => {
    throw new Failure(`cannot write to ${printableLine(flags.out)}: ${systemReason(error) ?? String(error)}`, { cause: error });
  });
  for (const file of render?.(result, { index: true, judgements }) ?? []) await folder.write(file.path, file.content);
}

/** Tells what was found and where the report is. */
export function tellReport(result: Result, flags: ReportFolderFlags, streams: Streams): void {
  const path = join(flags.out, flags.only === 'json' ? 'result.json' : 'index.html');
  if (flags.json) {
    streams.stdout.write(
      `${JSON.stringify({ report: path, documents: result.documents.length, clusters: result.clusters.length, singles: result.singles.length, rejected: result.rejected.filter(isFailure).length })}\n`,
    );
    return;
  }
  if (!flags.quiet)
    for (const cluster of result.clusters.slice(0, MOST_TOLD)) streams.stderr.write(`- ${printableLine(cluster.summary.finding)}\n`);
  if (!flags.quiet && result.clusters.length > MOST_TOLD)
    streams.stderr.write(`- … and ${result.clusters.length - MOST_TOLD} more clusters\n`);
  if (!flags.quiet) streams.stderr.write(`${totals(result)}\n`);
  streams.stdout.write(`${path}\n`);
  if (!flags.quiet && streams.stdout.isTTY === true) streams.stderr.write(`Open ${pathToFileURL(path).href}\n`);
}

/** Findings printed at the end of a run; the report has all. */
const MOST_TOLD = 10;

const totals = (result: Result): string =>
  `${plural(result.documents.length, 'article')}: ${plural(result.clusters.length, 'cluster')}, ${plural(result.relations.length, 'relation')}, ${plural(result.singles.length, 'single')}, ${result.rejected.filter(isFailure).length} rejected`;

/** Whether any finding between versions, or in one text alone, is as severe as the level asked for. */
export function failing(found: Flagged, level: Severity | undefined): boolean {
  if (level === undefined) return false;
  const least = SEVERITIES.indexOf(level);
  const isSevere = ({ flags }: { readonly flags: readonly Flag[] }): boolean =>
    flags.some(({ severity }) => SEVERITIES.indexOf(severity) >= least);
  for (const relation of found.relations) if (isSevere(relation)) return true;
  return found.documents.some(isSevere);
}

interface Flagged {
  readonly relations: Iterable<{ readonly flags: readonly Flag[] }>;
  readonly documents: readonly { readonly flags: readonly Flag[] }[];
}
