import type { Rejection } from '../../model/rejection.js';
import { readDocuments, readLines } from '../../pipeline/read-articles.js';
import { readInputs } from '../../read/read-inputs.js';
import { inspectView } from '../inspect-view.js';
import { type ProgressBar, progressBar } from '../progress-bar.js';
import { put } from '../put.js';
import { isFailure, rejectedLine } from '../rejected-line.js';
import { type CommonFlags, optionsOf, threadsOf } from '../settings.js';
import { painter, type Streams } from '../streams.js';

export interface InspectFlags extends CommonFlags {
  readonly inputs: readonly string[];
  readonly json: boolean;
}

/** What came of one article: what to print of it, or why there is nothing. */
type Printed = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly rejection: Rejection };

/** Prints what was read from each input, in their order. @returns the exit code: 2 when nothing could be read. */
export async function inspectCommand(flags: InspectFlags, streams: Streams, environment: NodeJS.ProcessEnv): Promise<number> {
  const options = await optionsOf(flags, {});
  const setting = { options, threads: threadsOf(flags) };
  const articles = readInputs(flags.inputs, { maxBytes: options.maxBytes, stdin: streams.stdin });
  // On one terminal the output itself shows how far the run is.
  const bar = progressBar(streams.stderr, flags.quiet || streams.stdout.isTTY === true);
  const read = flags.json
    ? await print(asLines(readLines(articles, setting)), bar, streams, tellAtOnce(bar, streams))
    : await print(asViews(readDocuments(articles, setting), flags, streams, environment), bar, streams, tellAtEnd(flags, streams));
  if (read === 0) streams.stderr.write('stemma: nothing could be read\n');
  return read === 0 ? 2 : 0;
}

/** Who hears of rejections: each at once, or all when the rest is printed. */
interface Teller {
  tell(rejection: Rejection): void;
  end(read: number): void;
}

/** @returns how many were read */
async function print(batches: AsyncIterable<readonly Printed[]>, bar: ProgressBar, streams: Streams, teller: Teller): Promise<number> {
  let read = 0;
  for await (const batch of batches) {
    let text = '';
    for (const one of batch) {
      if (one.ok) text += one.text;
      else teller.tell(one.rejection);
    }
    read += batch.filter(({ ok }) => ok).length;
    if (text !== '') await put(streams.stdout, text);
    bar.show({ stage: 'read', done: read, total: null });
  }
  bar.clear();
  teller.end(read);
  return read;
}

async function* asLines(batches: ReturnType<typeof readLines>): AsyncGenerator<readonly Printed[]> {
  for await (const batch of batches) yield batch.map((one) => (one.ok ? { ok: true, text: `${one.line}\n` } : one));
}

async function* asViews(
  batches: ReturnType<typeof readDocuments>,
  flags: InspectFlags,
  { stdout }: Streams,
  environment: NodeJS.ProcessEnv,
): AsyncGenerator<readonly Printed[]> {
  const paint = painter(stdout, flags.color, environment);
  let between = '';
  for await (const batch of batches) {
    yield batch.map((one): Printed => {
      if (!one.ok) return one;
      const text = `${between}${inspectView(one, stdout.columns, paint)}\n`;
      between = '\n';
      return { ok: true, text };
    });
  }
}

const tellAtOnce = (bar: ProgressBar, { stderr }: Streams): Teller => ({
  tell(rejection) {
    bar.clear();
    stderr.write(rejectedLine(rejection, stderr));
  },
  end: () => {},
});

/** So many rejections wait for the end; of more, all are told as they come. */
const MOST_KEPT = 1000;

/** People look at the end of the output first. */
function tellAtEnd(flags: InspectFlags, { stderr }: Streams): Teller {
  let kept: string[] = [];
  let rejected = 0;
  const flush = (): void => {
    if (kept.length > 0) stderr.write(kept.join(''));
    kept = [];
  };
  return {
    tell(rejection) {
      if (isFailure(rejection)) rejected++;
      kept.push(rejectedLine(rejection, stderr));
      if (kept.length >= MOST_KEPT) flush();
    },
    end(read) {
      flush();
      if (rejected > 0 && read > 0 && !flags.quiet) stderr.write(`${read} read, ${rejected} rejected\n`);
    },
  };
}
