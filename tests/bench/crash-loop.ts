import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive, type Snapshot } from '../../src/archive/archive.js';
import { asRecord, inventStory, type Story } from '../cli/invented-stories.js';
import { seededRandom } from '../measure/seeded-random.js';
import { KILL_AFTER, runKilled } from './killed-process.js';

export interface CrashSetting {
  readonly kills: number;
  readonly seed: number;
  /** Where the archive is made. */
  readonly archive: string;
  readonly say?: (line: string) => void;
}

/** What came of an archive whose writers were killed again and again. */
export interface Crashes {
  readonly kills: number;
  /** Kills by what they hit: nothing committed yet, a commit that was not told, what comes after it. */
  readonly unseen: number;
  readonly untold: number;
  readonly told: number;
  /** Processes that came to their end before they were killed. */
  readonly ended: number;
  readonly acknowledged: number;
  readonly removed: number;
  /** Segments that a kill left half merged or half deleted. */
  readonly brokenMerges: number;
  readonly lost: readonly string[];
  /** Batches of which a part was seen. */
  readonly partial: readonly string[];
  readonly refused: readonly string[];
  readonly slowestReopenMs: number;
}

/** Articles of one `add`: mostly few, so that merges come often, sometimes enough that a merge takes a while. */
const SIZES = [1, 2, 5, 12, 40, 150] as const;
const REMOVES = 0.2;
const AGAIN = 0.15;
/** Longest time to the kill: a process on a busy machine needs about a second, what it does to the disk a few milliseconds. */
const MOST_MS = { start: 1200, growth: 25, line: 60 } as const;

/** What was told to the user, and what may have happened without being told. */
class Books {
  readonly held = new Map<string, Story>();
  readonly gone = new Set<string>();
  next = 0;
}

/** Adds to and removes from one archive in processes that are killed at random moments; looks after each whether what was told is there. */
export async function crashLoop({ kills, seed, archive, say }: CrashSetting): Promise<Crashes> {
  const random = seededRandom(seed);
  const books = new Books();
  const count = { kills: 0, unseen: 0, untold: 0, told: 0, ended: 0, removed: 0, brokenMerges: 0, slowestReopenMs: 0 };
  const [lost, partial, refused]: [string[], string[], string[]] = [[], [], []];
  for (let before = await looked(archive, books); count.kills < kills; ) {
    const work = random() < REMOVES && books.held.size > 10 ? removal(books, random) : addition(books, random);
    const after = KILL_AFTER[Math.floor(random() * KILL_AFTER.length)] ?? 'start';
    const killed = await runKilled([...work.args, '--archive', archive], work.stdin, {
      after,
      milliseconds: Math.floor(random() * MOST_MS[after]),
      file: join(archive, 'texts/000001.log'),
    });
    if (killed.wasKilled) count.kills++;
    else count.ended++;
    if (!killed.wasKilled && killed.code !== 0) refused.push(`${killed.code}: ${killed.stderr}`);
    const isTold = work.settle(killed.lines);
    const now = await looked(archive, books);
    const seen = now.documents - before.documents + (now.removed - before.removed);
    if (seen !== 0 && seen !== work.size) partial.push(`${seen} of ${work.size}`);
    lost.push(...now.lost);
    if (killed.wasKilled) count[isTold ? 'told' : seen > 0 ? 'untold' : 'unseen']++;
    count.brokenMerges += now.dropped > 0 ? 1 : 0;
    count.slowestReopenMs = Math.max(count.slowestReopenMs, now.milliseconds);
    count.removed = now.removed;
    before = now;
    if (count.kills % 20 === 0) say?.(`${count.kills} kills, ${books.held.size} held, ${lost.length} lost`);
  }
  return { ...count, acknowledged: books.held.size + books.gone.size, lost, partial, refused };
}

interface Work {
  readonly args: readonly string[];
  readonly stdin: string;
  /** Documents that come or go with it, in one commit. */
  readonly size: number;
  /** Takes what was printed to the books. @returns whether anything was told */
  readonly settle: (lines: readonly string[]) => boolean;
}

function addition(books: Books, random: () => number): Work {
  const size = SIZES[Math.floor(random() * SIZES.length)] ?? 1;
  const fresh = Array.from({ length: size }, () => inventStory(books.next++));
  // Some that the archive holds come again: they add nothing.
  const again = [...books.held.values()].filter(() => random() < AGAIN).slice(0, 3);
  const stories = new Map([...fresh, ...again].map((story) => [story.id, story]));
  return {
    args: ['add', '-', '--json', '--quiet'],
    stdin: `${[...stories.values()].map(asRecord).join('\n')}\n`,
    size,
    settle(lines) {
      for (const line of lines) {
        const { id, name } = JSON.parse(line) as { readonly id: string; readonly name: string };
        const story = stories.get(name);
        if (story !== undefined) books.held.set(id, story);
      }
      return lines.length > 0;
    },
  };
}

function removal(books: Books, random: () => number): Work {
  const ids = [...books.held.keys()];
  const some = new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, () => ids[Math.floor(random() * ids.length)] ?? ''));
  return {
    args: ['remove', ...some],
    stdin: '',
    size: some.size,
    settle(lines) {
      // Not told, it may have happened or not: the books know no more of these.
      for (const id of some) books.held.delete(id);
      if (lines.length > 0) for (const id of some) books.gone.add(id);
      return lines.length > 0;
    },
  };
}

interface Look {
  readonly documents: number;
  readonly removed: number;
  readonly dropped: number;
  readonly milliseconds: number;
  readonly lost: readonly string[];
}

const NOTHING: Look = { documents: 0, removed: 0, dropped: 0, milliseconds: 0, lost: [] };

/** Opens the archive as the next process would and looks for everything in the books. */
async function looked(path: string, books: Books): Promise<Look> {
  if (!existsSync(path)) return NOTHING;
  const started = performance.now();
  const archive = openArchive(path);
  const snapshot = archive.snapshot();
  const milliseconds = performance.now() - started;
  try {
    const lost = [...lostOf(snapshot, books)];
    const { documents, removed, dropped } = snapshot.state;
    return { documents, removed, dropped: dropped.length, milliseconds, lost };
  } finally {
    snapshot.done();
    await archive.close();
  }
}

function* lostOf(snapshot: Snapshot, { held, gone }: Books): Generator<string> {
  for (const [id, story] of held) {
    const number = snapshot.numberOf(id);
    if (number === null) yield `${id} is not held`;
    else if (!snapshot.holding(number).document.text.includes(story.paragraphs.join('\n\n'))) yield `${id} is not as it was`;
  }
  for (const id of gone) if (snapshot.numberOf(id) !== null) yield `${id} is still held`;
}
