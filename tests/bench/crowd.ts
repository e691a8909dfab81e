import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../../src/archive/archive.js';
import { DEFAULT_OPTIONS } from '../../src/model/options.js';
import { checkDocument } from '../../src/pipeline/check.js';
import { signed } from '../../src/pipeline/prepare.js';
import { asRecord, copyStory, inventArchive, inventStory } from '../cli/invented-stories.js';
import { type Ended, run } from '../cli/program.js';
import { seededRandom } from '../measure/seeded-random.js';

const SECONDS = 60;
const CHECKERS = 4;
/** Articles that the archive holds before the crowd comes, and that each `add` brings. */
const HELD = 2000;
const ADDED = 25;
/** Between two checks in this process. */
const PAUSE_MS = 100;

/** What one kind of work came to. */
interface Tally {
  readonly milliseconds: number[];
  readonly errors: string[];
}

/** Four processes check and one adds, each again and again, for so many seconds. @returns the exit code: 1 when one of them failed. */
async function main([seconds = String(SECONDS)]: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-crowd-'));
  const archive = join(folder, 'archive');
  try {
    const first = await run(['add', '-', '--archive', archive, '--quiet'], { stdin: inventArchive(HELD).map(asRecord).join('\n') });
    if (first.code !== 0) throw new Error(first.stderr);
    const until = performance.now() + 1000 * Number(seconds);
    const [checks, adds, inside]: [Tally, Tally, Tally] = [tally(), tally(), tally()];
    await Promise.all([
      ...Array.from({ length: CHECKERS }, (_, n) => again(until, checks, () => checkOne(folder, archive, n))),
      again(until, adds, (n) => addSome(archive, n)),
      checkInside(archive, until, inside),
    ]);
    const verified = await run(['verify', '--archive', archive, '--quiet']);
    for (const error of [checks, adds, inside].flatMap(({ errors }) => errors)) console.error(error);
    const [failed, isClean] = [checks.errors.length + adds.errors.length + inside.errors.length, verified.code === 0];
    console.log(
      `${seconds} s: ${CHECKERS} processes checked ${checks.milliseconds.length} times beside ${adds.milliseconds.length} adds of ${ADDED}, ${failed} errors; ` +
        `a whole check ${spread(checks)}; inside ${spread(inside)}; an add ${spread(adds)}; verify ${isClean ? 'clean' : verified.stderr}`,
    );
    return failed === 0 && isClean ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const tally = (): Tally => ({ milliseconds: [], errors: [] });

/** Does a piece of work again and again. */
async function again(until: number, { milliseconds, errors }: Tally, work: (n: number) => Promise<string | null>): Promise<void> {
  for (let n = 0; performance.now() < until; n++) {
    const started = performance.now();
    const error = await work(n);
    milliseconds.push(performance.now() - started);
    if (error !== null) errors.push(error);
  }
}

const errorOf = ({ code, stderr }: Ended): string | null => (code === 0 ? null : `${code}: ${stderr}`);

const random = seededRandom(5);

/** A copy that no archive holds of a story that this one does. */
async function checkOne(folder: string, archive: string, checker: number): Promise<string | null> {
  const number = 2 * Math.floor((random() * HELD) / 3);
  const path = join(folder, `${checker}.ndjson`);
  writeFileSync(path, asRecord(copyStory(inventStory(number), 'third')));
  const ended = await run(['check', path, '--archive', archive, '--json']);
  if (ended.code !== 0) return errorOf(ended);
  const { matches } = JSON.parse(ended.stdout) as { readonly matches: readonly { readonly document: { readonly name: string } }[] };
  return matches.some(({ document }) => document.name === `story-${number}`) ? null : `story-${number} was not found`;
}

async function addSome(archive: string, round: number): Promise<string | null> {
  const stories = Array.from({ length: ADDED }, (_, n) => inventStory(1_000_000 + round * ADDED + n));
  return errorOf(await run(['add', '-', '--archive', archive, '--quiet'], { stdin: stories.map(asRecord).join('\n') }));
}

/** Lookup, alignment and judgement alone, as a server does them, of texts that the archive holds. */
async function checkInside(path: string, until: number, { milliseconds, errors }: Tally): Promise<void> {
  const archive = openArchive(path);
  try {
    while (performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      const started = performance.now();
      const snapshot = archive.snapshot();
      try {
        const { document } = snapshot.holding(Math.floor(random() * HELD));
        const prepared = { document, signature: signed(document, DEFAULT_OPTIONS) };
        if (!checkDocument(prepared, snapshot, DEFAULT_OPTIONS).held) errors.push(`${document.name} is not held`);
      } finally {
        snapshot.done();
      }
      milliseconds.push(performance.now() - started);
    }
  } finally {
    await archive.close();
  }
}

/** Median and 99th percentile. */
function spread({ milliseconds }: Tally): string {
  const sorted = milliseconds.toSorted((x, y) => x - y);
  const at = (share: number): string => `${(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1)} ms`;
  return `p50 ${at(0.5)}, p99 ${at(0.99)}`;
}

process.exitCode = await main(process.argv.slice(2));
