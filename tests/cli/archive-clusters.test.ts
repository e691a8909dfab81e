import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../src/model/result.js';
import { seededRandom, shuffled } from '../measure/seeded-random.js';
import { archiveAt, ndjson } from './archive-use.js';
import { copyStory, inventArchive } from './invented-stories.js';
import { run, start } from './program.js';
import { scratchFolder } from './scratch-folder.js';

const folder = scratchFolder();
/** More pairs than are aligned without threads, and several batches of them. */
const stories = inventArchive(400);
folder.write('in.ndjson', ndjson(stories));

const filesOf = (name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder.at(name))
      .filter((file) => file.endsWith('.html') || file === 'result.json')
      .sort()
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(folder.at(`${name}/${file}`)))
          .digest('hex'),
      ]),
  );

async function clusters(archive: string, out: string, ...more: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const { code, stderr } = await archiveAt(archive, folder.path).command('clusters', '--out', out, '--quiet', ...more);
  expect(code, stderr).toBe(0);
  return filesOf(out);
}

let whole: Readonly<Record<string, string>> = {};
beforeAll(async () => {
  const { code, stderr } = await run(['report', 'in.ndjson', '--out', 'whole', '--quiet'], { cwd: folder.path });
  expect(code, stderr).toBe(0);
  whole = filesOf('whole');
});

describe('the clusters of an archive', () => {
  test('are the report of the same articles, byte for byte', async () => {
    const result = JSON.parse(readFileSync(folder.at('whole/result.json'), 'utf8')) as Result;
    expect(result.relations.length).toBeGreaterThan(130);
    expect(Object.keys(whole).length).toBeGreaterThan(50);
    await archiveAt('all', folder.path).add(stories, '--threads', '2');
    expect(await clusters('all', 'out-all', '--threads', '2')).toEqual(whole);
    // Again, with everything in the ledger.
    expect(await clusters('all', 'out-again', '--threads', '1')).toEqual(whole);
  });

  test('are the same in whatever order, in however many parts and threads the articles came', async () => {
    const archive = archiveAt('parts', folder.path);
    const mixed = shuffled(stories, seededRandom(3));
    await archive.add(mixed.slice(0, 170), '--threads', '1');
    const early = await clusters('parts', 'out-early', '--threads', '2');
    expect(early).not.toEqual(whole);
    await archive.add(mixed.slice(170, 180));
    await archive.add(mixed.slice(160), '--threads', '3');
    expect(await clusters('parts', 'out-parts', '--threads', '3')).toEqual(whole);
  });

  test('are those of what is held: what was removed leaves no trace, what came anew is taken in', async () => {
    const archive = archiveAt('replaced', folder.path);
    const extra = stories.slice(0, 20).map((story) => copyStory(story, 'extra'));
    const added = await archive.added([...extra, ...stories.slice(5)]);
    await clusters('replaced', 'out-before', '--only', 'json');
    await archive.command('remove', ...added.slice(0, 20).map(({ id }) => id));
    await archive.add(stories.slice(0, 5));
    expect(await clusters('replaced', 'out-replaced')).toEqual(whole);
  });

  test('killed again and again on the way come out the same', async () => {
    const archive = archiveAt('killed', folder.path);
    await archive.add(stories);
    const random = seededRandom(8);
    for (let kill = 0; kill < 5; kill++) {
      const args = ['clusters', '--archive', 'killed', '--out', 'out-killed', '--quiet'];
      const started = start(args, { cwd: folder.path });
      const timer = setTimeout(() => started.signal('SIGKILL'), 500 + 1500 * random());
      await started.ended;
      clearTimeout(timer);
      rmSync(folder.at('out-killed'), { recursive: true, force: true });
    }
    expect(await clusters('killed', 'out-killed')).toEqual(whole);
    expect(await archive.verified()).toMatchObject({ code: 0, held: 400, problems: [] });
  });

  test('are printed a line each, or an object each', async () => {
    const archive = archiveAt('few', folder.path);
    await archive.add(stories.slice(0, 6));
    const { code, stdout, stderr } = await archive.command('clusters');
    expect({ code, lines: stdout.match(/texts {2}/g)?.length }).toEqual({ code: 0, lines: 2 });
    expect(stderr).toContain('6 articles: 2 clusters, 2 relations');
    expect((await archive.command('clusters', '--fail-on', 'major')).code).toBe(1);
  });
});
