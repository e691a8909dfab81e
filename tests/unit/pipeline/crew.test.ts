import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/model/options.js';
import { type Crew, hireCrew } from '../../../src/pipeline/crew.js';
import type { LineOutcome } from '../../../src/pipeline/tasks.js';
import type { RawArticle } from '../../../src/read/raw-article.js';

const worker = fileURLToPath(new URL('./stubborn-worker.js', import.meta.url));
/** Long enough for a thread to take up an article on a busy machine, short enough to wait for. */
const options = { ...DEFAULT_OPTIONS, pageSeconds: 0.5 };

let crew: Crew | null = null;
const hired = (threads: number): Crew => (crew = hireCrew({ options, threads, worker, threadMb: 64 }));
afterEach(() => crew?.close());

const page = (name: string): RawArticle => ({ name, format: 'html', bytes: new Uint8Array(10) });
const told = (outcomes: readonly LineOutcome[]): readonly string[] =>
  outcomes.map((one) => (one.ok ? one.line : `${one.rejection.code} ${one.rejection.path}: ${one.rejection.message}`));
const read = async (names: readonly string[], threads = 1): Promise<readonly string[]> =>
  told(await hired(threads).articles('lineBatch', names.map(page)));

describe('a thread that is stopped by one article', () => {
  it('is given up after the budget; the article is rejected as too slow, all others are read', async () => {
    expect(await read(['a', 'slow-1', 'b', 'slow-2', 'c'])).toEqual([
      'a',
      'too-slow slow-1: took longer than the 0.5 seconds an article may take; raise pageSeconds to read it',
      'b',
      'too-slow slow-2: took longer than the 0.5 seconds an article may take; raise pageSeconds to read it',
      'c',
    ]);
  });

  it('may run out of memory: the article is rejected by name', async () => {
    expect(await read(['a', 'greedy-1', 'b'])).toEqual([
      'a',
      'failed greedy-1: takes more than the 64 MB of memory an article may take',
      'b',
    ]);
  });

  it('may end by itself', async () => {
    expect(await read(['broken-1', 'b'])).toEqual([expect.stringMatching(/^failed broken-1: ended the thread that read it/), 'b']);
  });

  it('holds up no batch of another thread for good', async () => {
    const crewOfTwo = hired(2);
    const batches = [['slow-1', 'a'], ['b'], ['slow-2'], ['c', 'd']];
    const outcomes = await Promise.all(batches.map((names) => crewOfTwo.articles('lineBatch', names.map(page))));
    expect(outcomes.map((some) => told(some).map((line) => line.split(':')[0]))).toEqual([
      ['too-slow slow-1', 'a'],
      ['b'],
      ['too-slow slow-2'],
      ['c', 'd'],
    ]);
  });
});

describe('work is done here', () => {
  const text = (name: string, bytes = 10): RawArticle => ({ name, format: 'text', bytes: new Uint8Array(bytes).fill(97) });
  // The stubborn thread answers with names, this one with documents.
  const isHere = async (raws: readonly RawArticle[]): Promise<boolean> => {
    const [first] = await hired(1).articles('lineBatch', raws);
    return first?.ok === true && first.line.startsWith('{');
  };

  it('for a few plain texts', async () => {
    expect(await isHere([text('a.txt'), { ...text('b.md'), format: 'markdown' }])).toBe(true);
  });

  it.each([
    ['pages', [page('a.html')]],
    ['records, which may hold pages', [{ ...text('a.ndjson:1'), format: 'record' as const }]],
    ['many texts', Array.from({ length: 101 }, (_, i) => text(`${i}.txt`))],
    ['long texts', [text('long.txt', 2_000_000)]],
  ])('never for %s', async (_, raws) => {
    expect(await isHere(raws)).toBe(false);
  });

  it('when there is no built thread', async () => {
    crew = hireCrew({ options, threads: 2, worker: `${worker}.gone` });
    const [first] = await crew.articles('lineBatch', [page('a.html')]);
    expect(first?.ok).toBe(false);
  });
});
