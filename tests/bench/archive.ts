import { createHash } from 'node:crypto';
import { closeSync, createReadStream, createWriteStream, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { type Archive, openArchive } from '../../src/archive/archive.js';
import { DEFAULT_OPTIONS } from '../../src/model/options.js';
import { checkDocument } from '../../src/pipeline/check.js';
import { prepare } from '../../src/pipeline/prepare.js';
import { runProgram } from '../eval/run-program.js';
import { withScratch } from '../eval/scratch.js';
import { atLeast, atMost, type Measurement } from '../measure/measurement.js';
import { median } from '../measure/median.js';
import { type ArchiveRecord, COLLECTION, syntheticArchive } from './synthetic-archive.js';
import { editWords, loseSpaces, makeLanguage } from './synthetic-article.js';

/** The environment variables that say how many articles to hold, and whether to cluster them too, which takes longer than all else. */
const ARTICLES = 'STEMMA_ARCHIVE_TO';
const CLUSTER = 'STEMMA_ARCHIVE_CLUSTERS';
const USUAL = 100_000;
const SEED = 5;
/** Texts that are checked: new ones but for one in seven, which is an edited version of an article that is held. */
const CHECKS = 500;
const ONE_IS_HELD = 7;
const EDITED = 0.05;
const LOST_SPACES = 12;
const CHECK_ROUNDS = 3;
const CHECKS_A_HASH = 25;
/** Whole processes that check one text. */
const PROCESSES = 5;
const LONGEST_PERCENT = 99;

const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/**
 * What an archive costs: adding from NDJSON end to end, checks in a process that stays and in one of their own, clusters. Seconds say as much
 * about the machine as about us; floors are in the time that hashing the same bytes with SHA-256 takes.
 *
 * @param say told of each step as it is done. Needs the built program.
 */
export const archiveCosts = (say: (line: string) => void): Promise<readonly Measurement[]> =>
  withScratch(async (scratch) => {
    const size = Number(process.env[ARTICLES] ?? USUAL);
    if (!Number.isInteger(size) || size < 1000) throw new Error(`${ARTICLES} must be a whole number of at least 1,000`);
    const articles = join(scratch, 'articles.ndjson');
    const records = syntheticArchive(SEED, size + CHECKS, COLLECTION);
    const held: ArchiveRecord[] = [];
    await pipeline(Readable.from(linesOf(records, size, held)), createWriteStream(articles));
    const checked = withVersions([...records], held);
    const unit = hashSeconds(articles);
    say(`${size} articles, ${(statSync(articles).size / 1e6).toFixed(0)} MB; SHA-256 of them takes ${unit.toFixed(2)} s`);
    const stories = join(scratch, 'stories');
    const added = await runProgram(PROGRAM, ['add', articles, '--archive', stories, '--quiet'], scratch);
    say(`added in ${added.seconds.toFixed(1)} s, peak ${added.peakMb.toFixed(0)} MB`);
    const { times, fastest, hash } = checkTimes(stories, checked);
    const processes = await processTimes(scratch, stories, checked[0] as ArchiveRecord);
    return [
      { metric: 'articles', value: size, target: atLeast(null) },
      { metric: 'add, articles a second', value: size / added.seconds, target: atLeast(3000) },
      { metric: 'add / sha256 of the same bytes', value: added.seconds / unit, target: atMost(null) },
      { metric: 'add, peak MB', value: added.peakMb, target: atMost(4096) },
      { metric: 'check, hot, p50 ms', value: median(times), target: atMost(5) },
      { metric: 'check, hot, p99 ms', value: percentile(times, LONGEST_PERCENT), target: atMost(20) },
      { metric: 'check, hot, p50 / sha256 of 8 MB', value: median(fastest) / hash, target: atMost(null) },
      { metric: 'check, whole process, ms', value: median(processes), target: atMost(300) },
      ...(process.env[CLUSTER] === undefined ? [] : await clusterCosts(scratch, stories, say)),
    ];
  });

/** @param some takes some of the records, from the whole length of the stream */
function* linesOf(records: Generator<ArchiveRecord, void, undefined>, count: number, some: ArchiveRecord[]): Generator<string> {
  const step = Math.floor(count / Math.ceil(CHECKS / ONE_IS_HELD));
  for (let n = 1; n <= count; n++) {
    const record = records.next().value;
    if (record === undefined) return;
    if (n % step === 0) some.push(record);
    yield `${JSON.stringify(record)}\n`;
  }
}

/** The texts to check, every so many of them replaced by a version of an article that is held. */
function withVersions(next: readonly ArchiveRecord[], held: readonly ArchiveRecord[]): readonly ArchiveRecord[] {
  const language = makeLanguage(SEED, COLLECTION.frequent);
  return next.map((record, n) => {
    const source = n % ONE_IS_HELD === 0 ? held[n / ONE_IS_HELD] : undefined;
    return source === undefined ? record : { ...record, text: loseSpaces(editWords(source.text, EDITED, language), LOST_SPACES, language) };
  });
}

/** Bytes of a file that are hashed at once. */
const PIECE: number = 64 << 20;

/** Seconds that hashing a file takes, reading it aside. */
function hashSeconds(path: string): number {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(PIECE);
  const file = openSync(path, 'r');
  let milliseconds = 0;
  for (let length = readSync(file, piece); length > 0; length = readSync(file, piece)) {
    const started = performance.now();
    hash.update(piece.subarray(0, length));
    milliseconds += performance.now() - started;
  }
  closeSync(file);
  return milliseconds / 1000;
}

const UNIT = Buffer.alloc(8_000_000, 'The harbour board met on Monday. ');
function hashUnit(): number {
  const started = performance.now();
  createHash('sha256').update(UNIT).digest('hex');
  return performance.now() - started;
}

interface CheckTimes {
  /** Milliseconds of each check, reading the text included. */
  readonly times: readonly number[];
  /** Of each text the fastest of its checks. */
  readonly fastest: readonly number[];
  /** Milliseconds of hashing 8 MB, the fastest: taken between the checks, so that what slows the machine down slows both. */
  readonly hash: number;
}

/** Checks in a process that has the archive open. */
function checkTimes(path: string, records: readonly ArchiveRecord[]): CheckTimes {
  const archive = openArchive(path);
  // The first round only warms up.
  for (const [n, record] of records.entries()) checkTime(archive, record, n % ONE_IS_HELD === 0);
  const hashes: number[] = [];
  const rounds = Array.from({ length: CHECK_ROUNDS }, () =>
    records.map((record, n) => {
      if (n % CHECKS_A_HASH === 0) hashes.push(hashUnit());
      return checkTime(archive, record, n % ONE_IS_HELD === 0);
    }),
  );
  void archive.close();
  const fastest = records.map((_, n) => Math.min(...rounds.map((round) => round[n] ?? Number.NaN)));
  return { times: rounds.flat(), fastest, hash: Math.min(...hashes) };
}

function checkTime(archive: Archive, record: ArchiveRecord, isHeld: boolean): number {
  const raw = { name: 'new', format: 'record', bytes: new TextEncoder().encode(JSON.stringify(record)) } as const;
  const started = performance.now();
  const prepared = prepare(raw, DEFAULT_OPTIONS);
  if (!prepared.ok) throw new Error(prepared.rejection.message);
  const snapshot = archive.snapshot();
  const { matches } = checkDocument(prepared.prepared, snapshot, DEFAULT_OPTIONS);
  snapshot.done();
  const milliseconds = performance.now() - started;
  if (isHeld && matches.length === 0) throw new Error(`no match was found for a version of a held article, ${record.id}`);
  return milliseconds;
}

async function processTimes(scratch: string, stories: string, { text }: ArchiveRecord): Promise<readonly number[]> {
  const times: number[] = [];
  for (let n = 0; n < PROCESSES; n++) {
    const { seconds } = await runProgram(PROGRAM, ['check', '-', '--archive', stories, '--json'], scratch, { stdin: [text] });
    times.push(seconds * 1000);
  }
  return times;
}

async function clusterCosts(scratch: string, stories: string, say: (line: string) => void): Promise<readonly Measurement[]> {
  const clusters = join(scratch, 'clusters.ndjson');
  const out = createWriteStream(clusters);
  const run = await runProgram(PROGRAM, ['clusters', '--archive', stories, '--json', '--quiet'], scratch, {
    onStdout: (chunk) => {
      out.write(chunk);
    },
  });
  await new Promise((resolve) => out.end(resolve));
  let count = 0;
  for await (const _ of createInterface({ input: createReadStream(clusters) })) count++;
  say(`${count} clusters in ${run.seconds.toFixed(1)} s`);
  return [
    { metric: 'clusters, seconds', value: run.seconds, target: atMost(null) },
    { metric: 'clusters, peak MB', value: run.peakMb, target: atMost(4096) },
  ];
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((x, y) => x - y);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}
