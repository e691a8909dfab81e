/**
 * `npm run eval -- <task|all> [--json] [--floors]`: measures the built program on data that nobody here wrote and prints one table.
 * The data folder is `STEMMA_DATA`, else `../shared/data`. Exit codes: 0 done, 1 a floor is broken, 2 bad usage, no data or a failure.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkFloors, type Floors, floorLines, readFloors } from '../measure/floors.js';
import type { Measurement } from '../measure/measurement.js';
import { formatLimit, formatTable, formatValue } from '../measure/table.js';
import type { EvalContext, EvalTask, TaskReport } from './eval-task.js';
import { sideBySide } from './side-by-side.js';
import { TASKS } from './tasks/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const USAGE = `usage: npm run eval -- <${TASKS.map(({ name }) => name).join('|')}|all> [--json] [--floors]`;

const say = (message: string): void => {
  process.stderr.write(`${message}\n`);
};

interface Done {
  readonly task: EvalTask;
  readonly report: TaskReport;
}

/** Everything that would stop a task is said before the first is run: some take minutes. */
function problems(tasks: readonly EvalTask[], { data, program }: EvalContext): readonly string[] {
  const absent = tasks.flatMap(({ name, needs }) =>
    needs
      .filter((need) => !existsSync(join(data, need)))
      .map((need) => `${name} needs ${resolve(data, need)}, which is not there: set STEMMA_DATA to the folder of the evaluation data`),
  );
  return existsSync(program) ? absent : [...absent, `${program} is not there: npm run build`];
}

const row = ({ task }: Done, { metric, value, target }: Measurement, floors: Floors): readonly string[] => [
  task.name,
  task.dataSet,
  metric,
  formatValue(value),
  formatLimit(target.value, target),
  formatLimit(floors[`${task.name}.${metric}`], target),
];

function printReports(done: readonly Done[], floors: Floors, data: string): void {
  const head = ['task', 'data set', 'metric', 'value', 'target', 'floor'];
  console.log(formatTable([head, ...done.flatMap((one) => one.report.measurements.map((measurement) => row(one, measurement, floors)))]));
  for (const { task, report } of done) {
    if (report.worst.length === 0) continue;
    console.log(`\nworst of ${task.name}, in ${data}:`);
    for (const { what, path } of report.worst) console.log(`  ${what}\n    ${path}`);
  }
}

/** A task that failed must not hide what the others measure. */
async function attempt(task: EvalTask, context: EvalContext): Promise<TaskReport | null> {
  const sayOf = (message: string): void => say(`${task.name}: ${message}`);
  try {
    return await task.run({ ...context, say: sayOf });
  } catch (error) {
    sayOf(`failed: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** Tasks that measure time one after another, then the others side by side. @returns a report for each that did not fail. */
async function runAll(tasks: readonly EvalTask[], context: EvalContext): Promise<ReadonlyMap<string, TaskReport>> {
  const reports = new Map<string, TaskReport>();
  for (const task of tasks.filter(({ alone }) => alone === true || tasks.length === 1)) {
    const report = await attempt(task, context);
    if (report !== null) reports.set(task.name, report);
  }
  const others = tasks.filter(({ name, alone }) => alone !== true && !reports.has(name) && tasks.length > 1).map(({ name }) => name);
  const own = [process.execPath, ...process.execArgv, fileURLToPath(import.meta.url)];
  return new Map([...reports, ...(await sideBySide(others, own))]);
}

/** Every task; where floors are checked, those that have one: the others take minutes and could break nothing. */
function allTasks(floored: boolean): readonly EvalTask[] {
  const keys = Object.keys(readFloors('eval'));
  return floored ? TASKS.filter(({ name }) => keys.some((key) => key.startsWith(`${name}.`))) : TASKS;
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false }, floors: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const tasks = positionals.includes('all') ? allTasks(values.floors) : TASKS.filter(({ name }) => positionals.includes(name));
  const unknown = positionals.filter((name) => name !== 'all' && !TASKS.some((task) => task.name === name));
  if (tasks.length === 0 || unknown.length > 0) {
    say([...unknown.map((name) => `there is no task "${name}"`), USAGE].join('\n'));
    return 2;
  }
  const context: EvalContext = {
    data: resolve(root, process.env['STEMMA_DATA'] ?? '../shared/data'),
    program: join(root, 'dist/cli/main.js'),
    say,
  };
  const stops = problems(tasks, context);
  if (stops.length > 0) {
    say(stops.join('\n'));
    return 2;
  }

  const reports = await runAll(tasks, context);
  const failures = tasks.filter(({ name }) => !reports.has(name)).length;
  const done = tasks.map((task): Done => ({ task, report: reports.get(task.name) ?? { measurements: [], worst: [] } }));
  const floors = readFloors('eval');
  const measured = new Map(done.map(({ task, report }) => [task.name, report.measurements]));
  const checks = checkFloors(floors, measured, new Set(TASKS.map(({ name }) => name).filter((name) => !measured.has(name))));
  if (values.json)
    console.log(
      JSON.stringify(
        done.map(({ task, report }) => ({ task: task.name, dataSet: task.dataSet, ...report })),
        null,
        2,
      ),
    );
  else printReports(done, floors, context.data);
  if (values.floors) (values.json ? say : console.log)(floorLines(checks).join('\n'));
  if (failures > 0) return 2;
  return values.floors && checks.some(({ passed }) => !passed) ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
