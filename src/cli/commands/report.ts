import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SEVERITIES, type Severity } from '../../model/flag.js';
import type { Options } from '../../model/options.js';
import type { Result } from '../../model/result.js';
import { analyse } from '../../pipeline/analyse.js';
import { writeResult } from '../../pipeline/write-result.js';
import { readInputs } from '../../read/read-inputs.js';
import { validateResult } from '../../read/validate-result.js';
import type { ReportFile } from '../../report/render-report.js';
import { printableLine } from '../../text/printable.js';
import { Failure, systemReason } from '../failure.js';
import { type OutputFolder, openOutputFolder } from '../output-folder.js';
import { progressBar } from '../progress-bar.js';
import { isFailure, rejectedLine } from '../rejected-line.js';
import { type CommonFlags, optionsOf, threadsOf } from '../settings.js';
import type { Streams } from '../streams.js';

export interface ReportFlags extends CommonFlags {
  readonly inputs: readonly string[];
  readonly out: string;
  readonly only?: 'json' | undefined;
  readonly json: boolean;
  readonly ignoreDates: boolean;
  readonly stamp: boolean;
  readonly failOn?: Severity | undefined;
}

/** Reads the inputs, analyses them and writes the report. @returns the exit code. */
export async function reportCommand(flags: ReportFlags, streams: Streams): Promise<number> {
  const options = await optionsOf(flags, flags.ignoreDates ? { ignoreDates: true } : {});
  const threads = threadsOf(flags);
  const render = flags.only === 'json' ? null : await pageRenderer();
  const folder = await openOutputFolder(flags.out);
  try {
    const result = await analyseInputs(flags, { options, threads, except: folder.target }, streams);
    if (result.documents.length === 0) return nothingRead(result, streams);
    await writeReport(folder, result, flags, render);
    await folder.finish();
    tell(result, flags, streams);
    return failing(result, flags.failOn) ? 1 : 0;
  } finally {
    await folder.discard();
  }
}

/** Loaded only for runs that write pages, and before the work: missing assets should not be found at its end. */
async function pageRenderer(): Promise<(result: Result) => Iterable<ReportFile>> {
  const [{ renderReport }, { loadAssets }] = await Promise.all([import('../../report/render-report.js'), import('../load-assets.js')]);
  const assets = loadAssets();
  return (result) => renderReport(result, assets);
}

interface Run {
  readonly options: Options;
  readonly threads: number;
  readonly except: string;
}

async function analyseInputs(flags: ReportFlags, { options, threads, except }: Run, streams: Streams): Promise<Result> {
  const bar = progressBar(streams.stderr, flags.quiet);
  const result = await analyse(readInputs(flags.inputs, { maxBytes: options.maxBytes, stdin: streams.stdin, except }), {
    options,
    threads,
    onProgress: (progress) => {
      bar.show(progress);
    },
    onRejected: (rejection) => {
      bar.clear();
      streams.stderr.write(rejectedLine(rejection, streams.stderr));
    },
  });
  bar.clear();
  return flags.stamp ? { ...result, stamp: new Date().toISOString() } : result;
}

function nothingRead(result: Result, streams: Streams): number {
  const why = result.rejected.length === 0 ? 'no article file was found' : 'every input was rejected';
  streams.stderr.write(`stemma: nothing to report, ${why}\n`);
  return 2;
}

/** Checking a very large result against its schema takes longer than making it; its parts are checked by sample there. */
const MOST_CHECKED = 2000;

async function writeReport(
  folder: OutputFolder,
  result: Result,
  flags: ReportFlags,
  render: ((result: Result) => Iterable<ReportFile>) | null,
): Promise<void> {
  const sample = { ...result, documents: result.documents.slice(0, MOST_CHECKED), relations: result.relations.slice(0, MOST_CHECKED) };
  const checked = validateResult(sample);
  if (!checked.ok) throw new Error(`the result does not keep its own schema: ${checked.problems.join('; ')}`);
  await writeResult(join(folder.scratch, 'result.json'), result).catch((error: unknown) => {
    throw new Failure(`cannot write to ${printableLine(flags.out)}: ${systemReason(error) ?? String(error)}`, { cause: error });
  });
  for (const file of render?.(result) ?? []) await folder.write(file.path, file.content);
}

function tell(result: Result, flags: ReportFlags, streams: Streams): void {
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

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const totals = (result: Result): string =>
  `${plural(result.documents.length, 'article')}: ${plural(result.clusters.length, 'cluster')}, ${plural(result.relations.length, 'relation')}, ${plural(result.singles.length, 'single')}, ${result.rejected.filter(isFailure).length} rejected`;

/** Whether any finding between versions, or in one text alone, is as severe as the level asked for. */
export function failing(result: Pick<Result, 'relations' | 'documents'>, level: Severity | undefined): boolean {
  if (level === undefined) return false;
  const least = SEVERITIES.indexOf(level);
  return [...result.relations, ...result.documents].some(({ flags }) =>
    flags.some(({ severity }) => SEVERITIES.indexOf(severity) >= least),
  );
}
