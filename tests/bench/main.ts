/**
 * `npm run bench [-- GROUP …] [--json] [--floors]`: speed side by side in one process, fastest times, ratios first. A ratio says how many times
 * longer the other one takes; it moves less from machine to machine than a time does. Groups are `compare`, `match`, `attribution`,
 * `archive`, `pages`, `descent`, `recall` and `growth`; of these the last three are run only when they are named. Exit codes: 0 done, 1 a
 * floor is broken, 2 bad usage or a failure.
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { sign } from '../../src/match/sign.js';
import { DEFAULT_OPTIONS } from '../../src/model/options.js';
import { checkFloors, type Floors, floorLines, readFloors } from '../measure/floors.js';
import { atLeast, atMost, bestOf, type Measurement } from '../measure/measurement.js';
import { median } from '../measure/median.js';
import { formatLimit, formatTable, formatValue } from '../measure/table.js';
import { archiveCosts } from './archive.js';
import { attributionCosts } from './attribution.js';
import { articleCases, type Case, longPair, type Pair } from './cases.js';
import { OTHERS, OURS } from './contenders.js';
import { descentCosts } from './descent.js';
import { growth } from './growth.js';
import { pageCosts } from './pages.js';
import { recall } from './recall.js';
import { race } from './stopwatch.js';

const ROUNDS = 15;
const LONG_ROUNDS = 9;
const BYTES_PER_MB = 1_000_000;

/** Every pair is raced by all; the figure of a case is the median over its pairs. */
function raceCase({ name, pairs }: Case): readonly Measurement[] {
  const contenders = [OURS, ...OTHERS];
  const medians = pairs.map(({ a, b }) =>
    race(
      contenders.map(
        ({ compare }) =>
          () =>
            compare(a, b),
      ),
      ROUNDS,
    ),
  );
  const over = (value: (times: readonly number[]) => number): number => median(medians.map(value));
  const ratios = OTHERS.map(
    (other, n): Measurement => ({
      metric: `${name}: ${other.name} / ${OURS.name}`,
      value: over((times) => (times[n + 1] ?? Number.NaN) / (times[0] ?? Number.NaN)),
      target: atLeast(other.name.startsWith('jsdiff') && name !== 'unrelated' ? 10 : null),
    }),
  );
  return [...ratios, { metric: `${name}: ${OURS.name}, ms`, value: over((times) => times[0] ?? Number.NaN), target: atMost(1) }];
}

/** What every machine does at its own pace: floors are set in it, for a time says as much about the machine as about us. */
const YARDSTICK = Buffer.alloc(8 * BYTES_PER_MB, 'The harbour board met on Monday. ');
const hashYardstick = (): string => createHash('sha256').update(YARDSTICK).digest('hex');

function raceLong({ a, b }: Pair): readonly Measurement[] {
  const [milliseconds = Number.NaN, unit = Number.NaN] = race([() => OURS.compare(a, b), hashYardstick], LONG_ROUNDS);
  return [
    { metric: `200 KB, 30 % edited: ${OURS.name}, ms`, value: milliseconds, target: atMost(250) },
    { metric: `200 KB, 30 % edited: ${OURS.name} / sha256 of 8 MB`, value: milliseconds / unit, target: atMost(null) },
  ];
}

function raceFingerprints({ a }: Pair): readonly Measurement[] {
  const { kgram, window } = DEFAULT_OPTIONS;
  const [milliseconds = Number.NaN, unit = Number.NaN] = race([() => sign(a, kgram, window), hashYardstick], ROUNDS);
  return [
    { metric: 'fingerprints, MB/s', value: Buffer.byteLength(a) / BYTES_PER_MB / (milliseconds / 1000), target: atLeast(30) },
    { metric: 'fingerprints of 200 KB / sha256 of 8 MB', value: milliseconds / unit, target: atMost(null) },
  ];
}

const GROUPS: ReadonlyMap<string, () => readonly Measurement[] | Promise<readonly Measurement[]>> = new Map<
  string,
  () => readonly Measurement[] | Promise<readonly Measurement[]>
>([
  ['compare', () => [...articleCases().flatMap(raceCase), ...raceLong(longPair())]],
  ['match', () => raceFingerprints(longPair())],
  ['attribution', () => attributionCosts(hashYardstick)],
  ['archive', () => archiveCosts((line) => console.error(line))],
  ['descent', () => descentCosts((line) => console.error(line))],
  ['pages', () => pageCosts((line) => console.error(line))],
  ['recall', () => recall((line) => console.error(line))],
  ['growth', () => growth((line) => console.error(line))],
]);
const USUAL = ['compare', 'match', 'attribution', 'archive', 'pages'];

/** How often a group is measured at most before a broken floor counts. */
const TRIES = 3;

/**
 * Another's load on the machine can last longer than one measurement, and a ratio of unlike works does not cancel it out. So a group with a
 * broken floor is measured again, and the best of each figure counts: code that has become slower is slower every time.
 */
async function measureBrokenAgain(
  floors: Floors,
  measured: Map<string, readonly Measurement[]>,
  notRun: ReadonlySet<string>,
): Promise<void> {
  for (let tries = 1; tries < TRIES; tries++) {
    const broken = checkFloors(floors, measured, notRun).filter(({ passed }) => !passed);
    const groups = [...GROUPS].filter(([name]) => broken.some(({ key }) => key.startsWith(`${name}.`)));
    for (const [name, measure] of groups) {
      console.error(`${name}: a floor is broken; measured again`);
      measured.set(name, bestOf(measured.get(name) ?? [], await measure()));
    }
  }
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false }, floors: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const names = positionals.length === 0 ? USUAL : positionals;
  const unknown = names.filter((name) => !GROUPS.has(name));
  if (unknown.length > 0) {
    console.error(`there is no group "${unknown.join('", "')}"; there are ${[...GROUPS.keys()].join(', ')}`);
    return 2;
  }
  const floors = readFloors('bench');
  const notRun = new Set([...GROUPS.keys()].filter((name) => !names.includes(name)));
  const measured = new Map<string, readonly Measurement[]>();
  for (const name of names) measured.set(name, (await GROUPS.get(name)?.()) ?? []);
  if (values.floors) await measureBrokenAgain(floors, measured, notRun);
  const rows = [...measured].flatMap(([group, all]) =>
    all.map(({ metric, value, target }) => [
      group,
      metric,
      formatValue(value),
      formatLimit(target.value, target),
      formatLimit(floors[`${group}.${metric}`], target),
    ]),
  );
  console.log(
    values.json
      ? JSON.stringify(Object.fromEntries(measured), null, 2)
      : formatTable([['group', 'metric', 'value', 'target', 'floor'], ...rows]),
  );
  if (!values.floors) return 0;
  const checks = checkFloors(floors, measured, notRun);
  (values.json ? console.error : console.log)(
    floorLines(checks)
      .map((line) => `bench: ${line}`)
      .join('\n'),
  );
  return checks.every(({ passed }) => passed) ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
