import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseDocument } from 'htmlparser2';
import { atLeast, atMost, type Measurement } from '../../measure/measurement.js';
import type { EvalContext, EvalTask, TaskReport } from '../eval-task.js';
import { recordStream } from '../record-stream.js';
import { newswireRecords } from '../reuters-records.js';
import { runProgram } from '../run-program.js';
import { withScratch } from '../scratch.js';

const PAGES = ['article-extraction/html', 'article-extraction-andy/html'];
const NEWSWIRE = 'reuters21578';
const THREADS = '2';

/** Megabytes of the long stream; 2048 is the size that is promised, which takes minutes. */
const LONG_MB = Number(process.env['STEMMA_STREAM_MB'] ?? 300);
const SHORT_MB = LONG_MB / 5;

const secondsOf = (work: () => void): number => {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
};

/** How fast files are read, start-up included, beside what only parses them; and that memory does not grow with a stream. */
export const readingSpeed: EvalTask = {
  name: 'reading-speed',
  dataSet: 'html, newswire, synthetic',
  alone: true,
  needs: [...PAGES, NEWSWIRE],
  run: (context) =>
    withScratch(async (scratch): Promise<TaskReport> => {
      const pages = await pageSpeed(context, scratch);
      const records = await recordSpeed(context, scratch);
      return { measurements: [...pages, ...records, ...(await streamMemory(context, scratch))], worst: [] };
    }),
};

/** Runs `inspect --json` and counts what comes out. */
async function inspect({ program }: EvalContext, scratch: string, inputs: readonly string[], stdin: Iterable<string> = []) {
  let lines = 0;
  const onStdout = (chunk: Buffer): void => {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
  };
  const run = await runProgram(program, ['inspect', ...inputs, '--json', '--threads', THREADS], scratch, { stdin, onStdout });
  return { ...run, lines };
}

async function pageSpeed(context: EvalContext, scratch: string): Promise<readonly Measurement[]> {
  const folders = PAGES.map((name) => join(context.data, name));
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  context.say(`${files.length} pages …`);
  const markup = files.map((file) => (file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file)).toString());
  const parsing = secondsOf(() => {
    for (const page of markup) parseDocument(page);
  });
  const run = await inspect(context, scratch, folders);
  return [
    { metric: 'HTML pages/s', value: run.lines / run.seconds, target: atLeast(60) },
    {
      metric: 'HTML pages/s / htmlparser2 alone, 1 thread',
      value: (run.lines / run.seconds) * (parsing / files.length),
      target: atLeast(null),
    },
    { metric: 'HTML pages read', value: run.lines, target: atLeast(files.length) },
  ];
}

/** The newswire twice over, so that start-up is a small part. */
async function recordSpeed(context: EvalContext, scratch: string): Promise<readonly Measurement[]> {
  const told = newswireRecords(join(context.data, NEWSWIRE)).filter(({ text }) => text !== '');
  const lines = [...told, ...told].map((record) => JSON.stringify(record));
  context.say(`${lines.length} records …`);
  const file = join(scratch, 'newswire.ndjson');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const parsing = secondsOf(() => {
    for (const line of lines) JSON.stringify(JSON.parse(line));
  });
  const run = await inspect(context, scratch, [file]);
  return [
    { metric: 'NDJSON articles/s', value: run.lines / run.seconds, target: atLeast(4000) },
    { metric: 'JSON.parse and stringify alone / NDJSON', value: parsing / run.seconds, target: atLeast(null) },
    { metric: 'NDJSON articles read', value: run.lines, target: atLeast(lines.length) },
  ];
}

async function streamMemory(context: EvalContext, scratch: string): Promise<readonly Measurement[]> {
  const measure = async (megabytes: number) => {
    context.say(`a stream of ${megabytes} MB …`);
    const stream = recordStream(megabytes);
    const run = await inspect(context, scratch, ['-'], stream.pieces);
    context.say(`${stream.count()} records in ${run.seconds.toFixed(1)} s, ${run.peakMb.toFixed(0)} MB`);
    return { ...run, share: run.lines / stream.count() };
  };
  const [short, long] = [await measure(SHORT_MB), await measure(LONG_MB)];
  return [
    { metric: 'peak MB of a long stream', value: long.peakMb, target: atMost(null) },
    { metric: 'peak of a stream five times as long / short', value: long.peakMb / short.peakMb, target: atMost(1.2) },
    { metric: 'share of the stream read', value: Math.min(short.share, long.share), target: atLeast(1) },
  ];
}
