import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folder of the package. */
export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url));

const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** Nothing here is more than a few seconds of work, on a busy machine several times as long: a process that is still there after this long is stuck, and its test fails. */
const STUCK_MS = 60_000;

export interface Ended {
  /** The exit code, or the signal that ended the process. */
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly ended: Promise<Ended>;
  readonly signal: (name: NodeJS.Signals) => void;
}

interface Surroundings {
  readonly cwd?: string;
  /** What standard input holds; nothing when absent. */
  readonly stdin?: string | Uint8Array;
}

/** Starts the built program as a user would, piped on all three sides. */
export function start(args: readonly string[], { cwd = ROOT, stdin = '' }: Surroundings = {}): Started {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd,
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: STUCK_MS,
    killSignal: 'SIGKILL',
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  // A program that does not read its input closes it; that is its right.
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ code: code ?? signal ?? 'nothing', stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
    });
  });
  return { ended, signal: (name) => child.kill(name) };
}

/** Runs the built program to its end. */
export const run = (args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> => start(args, surroundings).ended;

/** Runs a line of shell in which `stemma` is the built program, for what only a shell can set up. */
export function shell(line: string, cwd: string): Promise<Ended> {
  const script = `stemma() { "${process.execPath}" "${PROGRAM}" "$@"; }\n${line}`;
  const child = spawn('bash', ['-o', 'pipefail', '-c', script], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: STUCK_MS,
    killSignal: 'SIGKILL',
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? signal ?? 'nothing', stdout, stderr }));
  });
}

/** The version that package.json states. */
export const packageVersion = (): string =>
  (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;

/** Lines that were written, without the end of the last. */
export const linesOf = (output: string): readonly string[] => (output === '' ? [] : output.replace(/\n$/, '').split('\n'));
