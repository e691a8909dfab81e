import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { Measurement } from '../measure/measurement.js';
import type { TaskReport, WorstCase } from './eval-task.js';

/** What a process that runs one task prints with `--json`. */
interface Printed {
  readonly measurements: readonly Measurement[];
  readonly worst: readonly WorstCase[];
}

/**
 * Runs tasks in processes of their own, as many at once as there are processors: for tasks that measure what is found, not how fast.
 *
 * @param command what runs this program with a task's name behind it. @returns a report for each task that did not fail.
 */
export async function sideBySide(names: readonly string[], command: readonly string[]): Promise<ReadonlyMap<string, TaskReport>> {
  const reports = new Map<string, TaskReport>();
  const left = [...names];
  const worker = async (): Promise<void> => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      const report = await inProcess(name, command);
      if (report !== null) reports.set(name, report);
    }
  };
  await Promise.all(Array.from({ length: Math.min(names.length, availableParallelism()) }, worker));
  return reports;
}

async function inProcess(name: string, [program = '', ...args]: readonly string[]): Promise<TaskReport | null> {
  const child = spawn(program, [...args, name, '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) return null;
  const [printed] = JSON.parse(Buffer.concat(chunks).toString('utf8')) as readonly Printed[];
  return printed === undefined ? null : { measurements: printed.measurements, worst: printed.worst };
}
