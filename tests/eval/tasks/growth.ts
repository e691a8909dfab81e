import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { syntheticArchive } from '../../bench/synthetic-archive.js';
import { atLeast, atMost, type Measurement } from '../../measure/measurement.js';
import type { EvalContext, EvalTask, TaskReport } from '../eval-task.js';
import { runProgram } from '../run-program.js';
import { withScratch } from '../scratch.js';

const CLUSTER = fileURLToPath(new URL('../cluster-archive.js', import.meta.url));

/** The environment variable that says how far to go, up to 200,000 articles. */
const TO = 'STEMMA_GROWTH_TO';
const SMALLEST = 250;
const USUAL_LARGEST = 1000;
const MOST = 200_000;
/** Articles that are clustered first, so that the compiler's work is not counted. */
const WARM_UP = 60;
const SEED = 4;
const THREADS = 2;
/** Small archives are read several times, since a second's hiccup would be a ratio. */
const REPEATED_BELOW = 300;
const REPEATS = 3;

const STAGES = ['read', 'candidates', 'compare', 'infer'] as const;
type Stage = (typeof STAGES)[number];

interface Run {
  readonly size: number;
  readonly seconds: Readonly<Record<Stage | 'all', number>>;
  /** Of all threads: other work on the machine moves it less than it moves the time on the wall. */
  readonly processorSeconds: number;
  readonly candidatePairs: number;
  readonly capped: number;
  readonly relations: number;
  readonly clusters: number;
  readonly largest: number;
  /** Of the whole process. */
  readonly peakMb: number;
}

/** How the time to cluster an archive grows when the archive doubles: synthetic articles, the library as built. */
export const growth: EvalTask = {
  name: 'growth',
  dataSet: 'synthetic archives',
  alone: true,
  needs: [],
  run: (context) => withScratch((scratch) => measure(context, scratch)),
};

async function measure({ program, say }: EvalContext, scratch: string): Promise<TaskReport> {
  const library = join(dirname(program), '..', 'index.js');
  const warmUp = writeArchive(join(scratch, 'warm-up.ndjson'), WARM_UP);
  const runs: Run[] = [];
  for (const size of sizes()) {
    const archive = writeArchive(join(scratch, `${size}.ndjson`), size);
    const again: Run[] = [];
    for (let n = 0; n < (size < REPEATED_BELOW ? REPEATS : 1); n++) {
      const { stdout, peakMb } = await runProgram(CLUSTER, [library, warmUp, archive, String(THREADS)], scratch);
      again.push({ ...(JSON.parse(stdout) as Omit<Run, 'peakMb'>), peakMb });
    }
    const run = middle(again);
    runs.push(run);
    say(told(run));
    rmSync(archive);
  }
  return { measurements: scores(runs), worst: [] };
}

/** The run whose time is the median. */
const middle = (runs: readonly Run[]): Run => [...runs].sort((x, y) => x.seconds.all - y.seconds.all)[runs.length >> 1] as Run;

/** Doubling from the smallest to the largest asked for. */
function sizes(): readonly number[] {
  const largest = Math.min(MOST, Number(process.env[TO] ?? USUAL_LARGEST));
  if (!(largest >= 2 * SMALLEST)) throw new Error(`${TO} must be a number of at least ${2 * SMALLEST}`);
  const all: number[] = [];
  for (let size = SMALLEST; size <= largest; size *= 2) all.push(size);
  return all;
}

function writeArchive(path: string, size: number): string {
  const file = openSync(path, 'w');
  for (const record of syntheticArchive(SEED, size)) writeSync(file, `${JSON.stringify(record)}\n`);
  closeSync(file);
  return path;
}

const told = ({ size, seconds, processorSeconds, candidatePairs, capped, relations, clusters, largest, peakMb }: Run): string =>
  `${size}: ${seconds.all.toFixed(2)} s (${STAGES.map((stage) => `${stage} ${seconds[stage].toFixed(2)}`).join(', ')}; processor ${processorSeconds.toFixed(2)}); ` +
  `${candidatePairs} candidate pairs, ${capped} capped fingerprints, ${relations} relations, ${clusters} clusters, largest ${largest}, ${peakMb.toFixed(0)} MB`;

/** The largest ratio of one doubling. */
const steepest = (runs: readonly Run[], of: (run: Run) => number): number =>
  Math.max(...runs.slice(1).map((run, index) => of(run) / of(runs[index] as Run)));

function scores(runs: readonly Run[]): readonly Measurement[] {
  const last = runs.at(-1) as Run;
  return [
    { metric: 'time of twice the articles, worst', value: steepest(runs, ({ seconds }) => seconds.all), target: atMost(2.2) },
    {
      metric: 'processor time of twice the articles, worst',
      value: steepest(runs, ({ processorSeconds }) => processorSeconds),
      target: atMost(2.2),
    },
    ...STAGES.map(
      (stage): Measurement => ({
        metric: `time of twice the articles, worst: ${stage}`,
        value: steepest(runs, ({ seconds }) => seconds[stage]),
        target: atMost(null),
      }),
    ),
    {
      metric: 'candidates of twice the articles, worst',
      value: steepest(runs, ({ candidatePairs }) => candidatePairs),
      target: atMost(null),
    },
    { metric: 'articles of the largest archive', value: last.size, target: atLeast(null) },
    { metric: 'articles a second, largest archive', value: last.size / last.seconds.all, target: atLeast(null) },
    { metric: 'candidates an article, largest archive', value: last.candidatePairs / last.size, target: atMost(null) },
    { metric: 'candidates related, share', value: last.relations / last.candidatePairs, target: atLeast(null) },
    { metric: 'peak MB, largest archive', value: last.peakMb, target: atMost(null) },
    { metric: 'members of the largest cluster', value: last.largest, target: atMost(null) },
  ];
}
