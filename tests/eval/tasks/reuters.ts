import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../../src/model/result.js';
import { atLeast, atMost } from '../../measure/measurement.js';
import { seededRandom, shuffled } from '../../measure/seeded-random.js';
import type { EvalContext, EvalTask, TaskReport, WorstCase } from '../eval-task.js';
import { type NewswireRecord, newswireRecords } from '../reuters-records.js';
import { type ProgramRun, runProgram } from '../run-program.js';
import { withScratch } from '../scratch.js';

const DATA = 'reuters21578';
/** The same name in both folders: what the program is given must not differ by more than the order. */
const INPUT = 'archive.ndjson';
const SHUFFLE_SEED = 21_578;

interface Run extends ProgramRun {
  readonly result: Buffer;
}

/** Speed and memory on an archive of 21,578 stories, and the same bytes whatever the thread count and the order of the input. */
export const reuters: EvalTask = {
  name: 'reuters',
  dataSet: DATA,
  alone: true,
  needs: [DATA],
  run: (context) => withScratch((scratch) => measure(context, scratch)),
};

async function measure({ data, program, say }: EvalContext, scratch: string): Promise<TaskReport> {
  const records = newswireRecords(join(data, DATA));
  const told = records.filter(({ text }) => text !== '');
  // A rejection names the line: the empty records stay on theirs.
  const empty = records.filter(({ text }) => text === '');
  const run = async (name: string, order: readonly NewswireRecord[], threads: number): Promise<Run> => {
    say(`${name}: ${order.length} records, ${threads} thread${threads === 1 ? '' : 's'} …`);
    const folder = join(scratch, name);
    mkdirSync(folder);
    writeFileSync(join(folder, INPUT), order.map((one) => `${JSON.stringify(one)}\n`).join(''));
    const ran = await runProgram(
      program,
      ['report', INPUT, '--out', 'out', '--only', 'json', '--threads', String(threads), '--quiet'],
      folder,
    );
    say(`${name}: ${ran.seconds.toFixed(1)} s, ${ran.peakMb.toFixed(0)} MB`);
    return { ...ran, result: readFileSync(join(folder, 'out', 'result.json')) };
  };

  const inOrder = [...told, ...empty];
  const two = await run('in-order', inOrder, 2);
  const one = await run('one-thread', inOrder, 1);
  const other = await run('shuffled', [...shuffled(told, seededRandom(SHUFFLE_SEED)), ...empty], 2);
  const result = JSON.parse(two.result.toString()) as Result;
  const same = [one, other].filter((again) => again.result.equals(two.result)).length;
  return {
    measurements: [
      { metric: 'seconds at 2 threads', value: two.seconds, target: atMost(120) },
      { metric: 'seconds at 1 thread', value: one.seconds, target: atMost(null) },
      { metric: 'peak MB', value: Math.max(one.peakMb, two.peakMb, other.peakMb), target: atMost(2048) },
      { metric: 'byte-equal', value: same === 2 ? 1 : 0, target: atLeast(1) },
      { metric: 'records accounted for', value: result.documents.length + result.rejected.length, target: atLeast(records.length) },
      { metric: 'records rejected', value: result.rejected.length, target: atMost(empty.length) },
      {
        metric: 'members of the largest cluster',
        value: Math.max(0, ...result.clusters.map(({ members }) => members.length)),
        target: atMost(null),
      },
    ],
    worst: [...rejected(result, inOrder), ...largest(result)].slice(0, 10),
  };
}

const rejected = (result: Result, order: readonly NewswireRecord[]): readonly WorstCase[] =>
  result.rejected.map(({ path, code, message }) => {
    const line = Number(/:(\d+)$/.exec(path)?.[1] ?? 0);
    return { what: `${code}: ${message}`, path: `${DATA}/#${order[line - 1]?.id ?? path}` };
  });

/** The largest clusters are where running stories of one day fuse first. */
function largest(result: Result): readonly WorstCase[] {
  const names = new Map(result.documents.map(({ id, name }) => [id, name]));
  return [...result.clusters]
    .sort((x, y) => y.members.length - x.members.length || (x.id < y.id ? -1 : 1))
    .slice(0, 10)
    .map(({ title, members }) => ({
      what: `cluster of ${members.length}: ${title}`,
      path: `${DATA}/#${members
        .slice(0, 6)
        .map((id) => names.get(id) ?? id)
        .join(',')}`,
    }));
}
