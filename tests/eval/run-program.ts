import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const PEAK_MEMORY = fileURLToPath(new URL('./peak-memory.js', import.meta.url));

/** A run that takes longer than this is stuck. */
const TIMEOUT_MS = 30 * 60_000;

export interface ProgramRun {
  readonly stdout: string;
  readonly stderr: string;
  /** Wall time from start to end of the whole process, start-up included. */
  readonly seconds: number;
  /** Peak resident memory of the whole process, in MB of 1,048,576 bytes. */
  readonly peakMb: number;
}

interface Pipes {
  /** What standard input holds; it is closed when absent. */
  readonly stdin?: Iterable<string>;
  /** Takes standard output piece by piece, which is then not kept. */
  readonly onStdout?: (chunk: Buffer) => void;
}

/** Runs the built program as a user would and measures it; throws with its stderr when it does not end with 0. */
export async function runProgram(program: string, args: readonly string[], cwd: string, pipes: Pipes = {}): Promise<ProgramRun> {
  const scratch = mkdtempSync(join(tmpdir(), 'stemma-run-'));
  const peakFile = join(scratch, 'peak');
  try {
    const started = performance.now();
    const { stdout, stderr, code } = await collect([program, ...args], cwd, peakFile, pipes);
    const seconds = (performance.now() - started) / 1000;
    if (code !== 0) throw new Error(`${program} ${args.join(' ')}\nended with ${code}\n${stderr.slice(-2000)}`);
    return { stdout, stderr, seconds, peakMb: Number(readFileSync(peakFile, 'utf8')) / 1024 };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: string | number;
}

function collect(command: readonly string[], cwd: string, peakFile: string, { stdin, onStdout }: Pipes): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', PEAK_MEMORY, ...command], {
      cwd,
      env: { ...process.env, STEMMA_PEAK_FILE: peakFile },
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: TIMEOUT_MS,
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', onStdout ?? ((chunk: Buffer) => out.push(chunk)));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    // A program that ends before it has read all says why on stderr.
    pipeline(Readable.from(stdin ?? [], { objectMode: false }), child.stdin).catch(() => {});
    child.on('close', (code, signal) => {
      resolve({ stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString(), code: code ?? signal ?? 'nothing' });
    });
  });
}
