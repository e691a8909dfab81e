import { readFile } from 'node:fs/promises';
import type { Severity } from '../../model/flag.js';
import type { Options } from '../../model/options.js';
import { diffPair, type PairResult, pairAsResult } from '../../pipeline/diff-pair.js';
import { printableLine } from '../../text/printable.js';
import { diffView } from '../diff-view.js';
import { Failure, systemReason } from '../failure.js';
import { readOne } from '../read-one.js';
import { type PageMaker, pagesFor } from '../render-pages.js';
import { type CommonFlags, optionsOf, threadsOf } from '../settings.js';
import { painter, type Sink, type Streams } from '../streams.js';
import { writePage } from '../write-page.js';
import { failing } from '../write-report.js';

export interface DiffFlags extends CommonFlags {
  readonly a?: string | undefined;
  readonly b?: string | undefined;
  readonly pairs?: string | undefined;
  readonly html?: string | undefined;
  readonly templates?: string | undefined;
  readonly json: boolean;
  readonly ignoreDates: boolean;
  readonly failOn?: Severity | undefined;
}

/** Compares two files, or a list of pairs. @returns the exit code. */
export async function diffCommand(flags: DiffFlags, streams: Streams, environment: NodeJS.ProcessEnv): Promise<number> {
  const options = await optionsOf(flags, flags.ignoreDates ? { ignoreDates: true } : {});
  threadsOf(flags);
  if (flags.pairs !== undefined && flags.a !== undefined) throw new Failure('diff takes two files or --pairs FILE, not both');
  if (flags.pairs !== undefined) return diffPairs(flags.pairs, flags, options, streams);
  if (flags.a === undefined || flags.b === undefined) throw new Failure('diff takes two files, or --pairs FILE');
  const pages = await pagesFor(flags);
  const pair = diffPair(await readOne(flags.a, options, streams), await readOne(flags.b, options, streams), options);
  if (flags.html !== undefined && pages !== null)
    await writeDiff(flags.html, pair, options, pages, flags.json ? streams.stderr : streams.stdout, streams.stderr);
  if (flags.json) streams.stdout.write(`${asJson(pair)}\n`);
  else if (flags.html === undefined)
    streams.stdout.write(
      `${diffView(pair, { paint: painter(streams.stdout, flags.color, environment), columns: streams.stdout.columns })}\n`,
    );
  return failing({ relations: pair.related === null ? [] : [pair.related.relation], documents: [] }, flags.failOn) ? 1 : 0;
}

const asJson = ({ documents, relation }: PairResult): string => JSON.stringify({ documents, relation });

async function writeDiff(path: string, pair: PairResult, options: Options, pages: PageMaker, told: Sink, messages: Sink): Promise<void> {
  const result = pairAsResult(pair, options);
  if (result === null) messages.write('The two texts are unrelated; no page was written.\n');
  else await writePage(path, result, pages, told);
}

/** One NDJSON line for each pair, in order; a pair that cannot be read ends the run, since a line would be missing. */
async function diffPairs(path: string, flags: DiffFlags, options: Options, streams: Streams): Promise<number> {
  const list = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Failure(`cannot read --pairs ${printableLine(path)}: ${systemReason(error) ?? 'it cannot be opened'}`);
  });
  let worst = 0;
  for (const [index, line] of list.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [a, b, ...rest] = line.split('\t');
    if (a === undefined || b === undefined || rest.length > 0)
      throw new Failure(`${printableLine(path)}:${index + 1} is not two paths with a tab between`);
    const place = `${printableLine(path)}:${index + 1}: `;
    const pair = diffPair(await readOne(a, options, streams, place), await readOne(b, options, streams, place), options);
    streams.stdout.write(`${asJson(pair)}\n`);
    if (failing({ relations: pair.related === null ? [] : [pair.related.relation], documents: [] }, flags.failOn)) worst = 1;
  }
  return worst;
}
