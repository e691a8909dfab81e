import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/model/options.js';
import type { Result } from '../../src/model/result.js';
import { hireCrew } from '../../src/pipeline/crew.js';
import { seededRandom, shuffled } from '../measure/seeded-random.js';
import { asRecord, asText, inventArchive } from './invented-stories.js';
import { ROOT, run } from './program.js';
import { scratchFolder } from './scratch-folder.js';

const folder = scratchFolder();
/** Enough for the pool of threads to start, for several batches of articles and of pairs. */
const stories = inventArchive(240);
const names = stories.slice(0, 160).map(({ id }) => `in/${id}.txt`);
for (const story of stories.slice(0, 160)) folder.write(`in/${story.id}.txt`, asText(story));
/** The rest as records, two of them the same, one broken. */
const records = stories.slice(160).map(asRecord);
folder.write('rest.ndjson', [...records, records[0], '{"text":'].join('\n'));

const RUNS: Readonly<Record<string, readonly string[]>> = {
  one: ['in', 'rest.ndjson', '--threads', '1'],
  again: ['in', 'rest.ndjson', '--threads', '1'],
  two: ['in', 'rest.ndjson', '--threads', '2'],
  three: ['in', 'rest.ndjson', '--threads', '3'],
  shuffled: ['rest.ndjson', ...shuffled(names, seededRandom(11)), '--threads', '2'],
  reshuffled: [...shuffled(names, seededRandom(12)), 'rest.ndjson', '--threads', '1'],
};
const text = (name: string): string => readFileSync(folder.at(`${name}/result.json`), 'utf8');
const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

beforeAll(async () => {
  for (const [out, args] of Object.entries(RUNS)) {
    const more = out === 'one' || out === 'shuffled' ? [] : ['--only', 'json'];
    const { code, stderr } = await run(['report', ...args, ...more, '--out', out, '--quiet'], { cwd: folder.path });
    expect(code, stderr).toBe(0);
  }
});

test('the archive is one that gives work to do: pairs, clusters, singles and a rejection', () => {
  const result = JSON.parse(text('one')) as Result;
  expect(result.documents).toHaveLength(241);
  // Several batches of 64 pairs at least, or the order in which threads end would never show.
  expect(result.relations.length).toBeGreaterThan(80);
  expect(result.clusters.length).toBeGreaterThan(60);
  expect(result.singles.length).toBeGreaterThan(60);
  expect(result.rejected).toHaveLength(1);
});

test('copies are with their originals, and nobody else is', () => {
  const result = JSON.parse(text('one')) as Result;
  const stem = new Map(result.documents.map(({ id, name }) => [id, /story-\d+/.exec(name)?.[0] ?? name]));
  for (const { members } of result.clusters) expect(new Set(members.map((id) => stem.get(id))).size).toBe(1);
  expect(result.clusters).toHaveLength(80);
});

describe('result.json is the same, byte by byte,', () => {
  test.for([
    ['on a second run', 'again'],
    ['at two threads', 'two'],
    ['at three threads', 'three'],
    ['with the inputs in another order, at two threads', 'shuffled'],
    ['with the inputs in a third order, at one thread', 'reshuffled'],
  ] as const)('%s', ([, name]) => {
    // The hash first: a difference in two files of this size is no message.
    if (hash(folder.at(`${name}/result.json`)) !== hash(folder.at('one/result.json'))) {
      const [x, y] = [text('one').split('\n'), text(name).split('\n')];
      const line = x.findIndex((content, index) => content !== y[index]);
      expect.soft(y.length).toBe(x.length);
      expect(y[line]?.slice(0, 500)).toBe(x[line]?.slice(0, 500));
      expect(`line ${line + 1} differs`).toBe('no line differs');
    }
  });
});

test('the pages are the same, too', () => {
  const pages = readdirSync(folder.at('one')).sort();
  expect(pages.length).toBeGreaterThan(80);
  expect(readdirSync(folder.at('shuffled')).sort()).toEqual(pages);
  expect(pages.filter((name) => hash(folder.at(`one/${name}`)) !== hash(folder.at(`shuffled/${name}`)))).toEqual([]);
});

test('the threads of the built program give what this thread gives', async () => {
  const options = DEFAULT_OPTIONS;
  const here = hireCrew({ options, threads: 1, worker: 'none' });
  const pool = hireCrew({ options, threads: 2, worker: `${ROOT}dist/pipeline/worker.js` });
  try {
    const raws = stories
      .slice(0, 6)
      .map((story) => ({ name: story.id, format: 'record' as const, bytes: new TextEncoder().encode(asRecord(story)) }));
    for (const work of ['readBatch', 'lineBatch'] as const)
      expect(await pool.articles(work, raws)).toEqual(await here.articles(work, raws));
    const mine = await here.articles('prepareBatch', raws);
    expect(await pool.articles('prepareBatch', raws)).toEqual(mine);
    const documents = mine.flatMap((one) => (one.ok ? [one.prepared.document] : []));
    // More pairs than this thread would keep to itself.
    const pairs = Array.from(
      { length: 40 },
      () =>
        [
          [0, 1],
          [0, 2],
          [3, 4],
        ] as const,
    ).flat();
    const task = { documents, pairs, options };
    const related = await pool.relate(task);
    expect(related.slice(0, 3).map((one) => one?.relation.kind ?? null)).toEqual(['republication', null, 'republication']);
    expect(related).toEqual(await here.relate(task));
  } finally {
    await Promise.all([here.close(), pool.close()]);
  }
});
