import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { atMost } from '../../measure/measurement.js';
import { median } from '../../measure/median.js';
import type { EvalContext, EvalTask, TaskReport } from '../eval-task.js';
import { type ProgramRun, runProgram } from '../run-program.js';
import { withScratch } from '../scratch.js';

/** Beside the data folder, as real pages that are looked at one by one. */
const SEEDS = '../seeds';
const RUNS = 5;

/** What a person waits for: the whole job on five pages, start-up and HTML included. */
export const seedsSpeed: EvalTask = {
  name: 'seeds-speed',
  dataSet: 'seeds',
  alone: true,
  needs: [SEEDS],
  run: (context) => withScratch((scratch) => measure(context, scratch)),
};

async function measure({ data, program, say }: EvalContext, scratch: string): Promise<TaskReport> {
  const folder = resolve(data, SEEDS);
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(folder, name));
  say(`${pages.length} pages, ${RUNS} runs …`);
  const runs: ProgramRun[] = [];
  const starts: ProgramRun[] = [];
  for (let n = 0; n < RUNS; n++) {
    runs.push(await runProgram(program, ['report', ...pages, '--out', `out-${n}`, '--quiet'], scratch));
    starts.push(await runProgram(program, ['--version'], scratch));
  }
  const seconds = median(runs.map((run) => run.seconds));
  return {
    measurements: [
      { metric: 'seconds', value: seconds, target: atMost(1.5) },
      // A slow or busy machine starts slowly too: the floor is set in starts.
      { metric: 'times as long as --version', value: seconds / median(starts.map((run) => run.seconds)), target: atMost(null) },
      { metric: 'peak MB', value: median(runs.map(({ peakMb }) => peakMb)), target: atMost(200) },
    ],
    worst: [],
  };
}
