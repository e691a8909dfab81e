import { openWriter } from '../../archive/writer.js';
import { type Added, addArticles } from '../../pipeline/add.js';
import { readInputs } from '../../read/read-inputs.js';
import { onInterruption } from '../interruption.js';
import { progressBar } from '../progress-bar.js';
import { put } from '../put.js';
import { isFailure, rejectedLine } from '../rejected-line.js';
import { type CommonFlags, optionsOf, threadsOf } from '../settings.js';
import type { Streams } from '../streams.js';

export interface AddFlags extends CommonFlags {
  readonly inputs: readonly string[];
  readonly archive: string;
  readonly json: boolean;
}

/** How many articles met which fate. */
interface Count {
  added: number;
  version: number;
  held: number;
  rejected: number;
}

/** Reads the inputs and puts them into the archive. @returns the exit code: 2 when nothing could be read. */
export async function addCommand(flags: AddFlags, streams: Streams): Promise<number> {
  const options = await optionsOf(flags, {});
  const threads = threadsOf(flags);
  const { kgram, window } = options;
  const writer = openWriter(flags.archive, 'add', { kgram, window });
  const bar = progressBar(streams.stderr, flags.quiet);
  const count: Count = { added: 0, version: 0, held: 0, rejected: 0 };
  // Whatever was committed stays; the rest was never acknowledged.
  const settled = onInterruption(() => {
    bar.clear();
    streams.stderr.write(`stopped: ${told(count)}\n`);
  });
  try {
    const articles = readInputs(flags.inputs, { maxBytes: options.maxBytes, stdin: streams.stdin });
    const onRead = (done: number): void => {
      bar.show({ stage: 'read', done, total: null });
    };
    for await (const batch of addArticles(articles, writer, { options: { ...options, ...writer.fingerprinting }, threads, onRead })) {
      bar.clear();
      await tell(batch, count, flags, streams);
    }
  } finally {
    bar.clear();
    settled();
    await writer.close();
  }
  if (!flags.json) streams.stdout.write(`${told(count)}\n`);
  const read = count.added + count.version + count.held;
  if (read === 0) streams.stderr.write('stemma: nothing could be read\n');
  return read === 0 ? 2 : 0;
}

async function tell(batch: readonly Added[], count: Count, flags: AddFlags, streams: Streams): Promise<void> {
  let lines = '';
  for (const one of batch) {
    if (!one.ok) {
      if (isFailure(one.rejection)) count.rejected++;
      streams.stderr.write(rejectedLine(one.rejection, streams.stderr));
      continue;
    }
    count[one.fate]++;
    if (flags.json) lines += `${JSON.stringify({ id: one.id, name: one.name, status: one.fate })}\n`;
  }
  if (lines !== '') await put(streams.stdout, lines);
}

const told = ({ added, version, held, rejected }: Count): string =>
  `${added + version} added${version > 0 ? ` (${version} of them new versions)` : ''}, ${held} held already, ${rejected} rejected`;
