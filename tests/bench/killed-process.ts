import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** From which moment the time to the kill counts: the start, the first growth of a file, the first line that was printed. */
export const KILL_AFTER = ['start', 'growth', 'line'] as const;
export type KillAfter = (typeof KILL_AFTER)[number];

export interface Kill {
  readonly after: KillAfter;
  readonly milliseconds: number;
  /** The file whose growth counts. */
  readonly file: string;
}

export interface Killed {
  /** Whole lines only: half a line acknowledges nothing. */
  readonly lines: readonly string[];
  /** False when the process had ended by itself before. */
  readonly wasKilled: boolean;
  readonly code: number | null;
  readonly stderr: string;
}

/** Between two looks at a file. */
const LOOK_MS = 1;

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Runs the built program and kills it with SIGKILL at the moment that is asked for, if it gets there. */
export function runKilled(args: readonly string[], stdin: string, kill: Kill): Promise<Killed> {
  const before = sizeOf(kill.file);
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let [stdout, stderr, isSet] = ['', '', false];
  const timers: NodeJS.Timeout[] = [];
  const set = (): void => {
    if (!isSet) timers.push(setTimeout(() => child.kill('SIGKILL'), kill.milliseconds));
    isSet = true;
  };
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    if (kill.after === 'line') set();
  });
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  if (kill.after === 'start') set();
  if (kill.after === 'growth')
    timers.push(
      setInterval(() => {
        if (sizeOf(kill.file) > before) set();
      }, LOOK_MS),
    );
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const timer of timers) clearTimeout(timer);
      resolve({ lines: stdout.split('\n').slice(0, -1), wasKilled: signal === 'SIGKILL', code, stderr });
    });
  });
}
