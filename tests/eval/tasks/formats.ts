import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { atLeast, atMost } from '../../measure/measurement.js';
import type { EvalContext, EvalTask, TaskReport } from '../eval-task.js';

const DATA = 'rss-warc-samples';
/** A file that takes longer hangs. */
const TIMEOUT_MS = 60_000;

/** What the program says of one file. */
interface Told {
  readonly file: string;
  readonly documents: number;
  /** Rejections that name the file or something in it. */
  readonly named: readonly string[];
  /** Ended by a signal, by an exit code nobody promised, or with words that are neither result nor rejection. */
  readonly crashed: boolean;
  readonly last: string;
}

/** Every file gives documents or says by name why not: sound and broken feeds, archives, and what lies beside them. */
export const formats: EvalTask = { name: 'formats', dataSet: DATA, needs: [DATA], run: (context) => Promise.resolve(measure(context)) };

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

function inspect(program: string, file: string): Told {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'inspect', '--json', file], {
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
  });
  const lines = stderr.split('\n').filter((line) => line !== '');
  const named = lines.filter((line) => line.startsWith(`rejected ${file}`));
  const expected = lines.every((line) => line.startsWith('rejected ') || line === 'stemma: nothing could be read');
  const documents = stdout.split('\n').filter((line) => line !== '').length;
  return { file, documents, named, crashed: (status !== 0 && status !== 2) || !expected, last: lines.at(-1) ?? 'not a word' };
}

function measure({ data, program, say }: EvalContext): TaskReport {
  const folder = join(data, DATA);
  const files = filesBelow(folder);
  say(`${files.length} files, one by one …`);
  const told = files.map((file) => inspect(program, file));
  const lost = told.filter(({ documents, named }) => documents === 0 && named.length === 0);
  const crashed = told.filter((one) => one.crashed);
  const count = (has: (one: Told) => boolean): number => told.filter(has).length;
  return {
    measurements: [
      { metric: 'files', value: files.length, target: atLeast(null) },
      { metric: 'files with documents', value: count(({ documents }) => documents > 0), target: atLeast(null) },
      { metric: 'files with named rejections', value: count(({ named }) => named.length > 0), target: atLeast(null) },
      { metric: 'files with neither', value: lost.length, target: atMost(0) },
      { metric: 'crashes', value: crashed.length, target: atMost(0) },
      { metric: 'documents', value: told.reduce((sum, { documents }) => sum + documents, 0), target: atLeast(null) },
    ],
    worst: [...new Set([...crashed, ...lost, ...told.filter(({ documents }) => documents === 0)])]
      .slice(0, 10)
      .map(({ file, named, last }) => ({
        what: (named[0] ?? last).replace(`${folder}/`, ''),
        path: file.slice(data.length + 1),
      })),
  };
}
