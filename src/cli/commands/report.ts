import type { Severity } from '../../model/flag.js';
import type { Options } from '../../model/options.js';
import type { Result } from '../../model/result.js';
import { analyse } from '../../pipeline/analyse.js';
import { readInputs } from '../../read/read-inputs.js';
import { openOutputFolder } from '../output-folder.js';
import { progressBar } from '../progress-bar.js';
import { rejectedLine } from '../rejected-line.js';
import { type CommonFlags, optionsOf, threadsOf } from '../settings.js';
import type { Streams } from '../streams.js';
import { failing, pageRenderer, tellReport, writeReport } from '../write-report.js';

export interface ReportFlags extends CommonFlags {
  readonly inputs: readonly string[];
  readonly out: string;
  readonly only?: 'json' | undefined;
  readonly templates?: string | undefined;
  readonly json: boolean;
  readonly ignoreDates: boolean;
  readonly stamp: boolean;
  readonly failOn?: Severity | undefined;
}

/** Reads the inputs, analyses them and writes the report. @returns the exit code. */
export async function reportCommand(flags: ReportFlags, streams: Streams): Promise<number> {
  const options = await optionsOf(flags, flags.ignoreDates ? { ignoreDates: true } : {});
  const threads = threadsOf(flags);
  const render = await pageRenderer(flags);
  const folder = await openOutputFolder(flags.out);
  try {
    const result = await analyseInputs(flags, { options, threads, except: folder.target }, streams);
    if (result.documents.length === 0) return nothingRead(result, streams);
    await writeReport(folder, result, flags, render);
    await folder.finish();
    tellReport(result, flags, streams);
    return failing(result, flags.failOn) ? 1 : 0;
  } finally {
    await folder.discard();
  }
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
