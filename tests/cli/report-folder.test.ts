import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, realpathSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asRecord, asText, copyStory, inventArchive, inventStory } from './invented-stories.js';
import { type Ended, run, shell, start } from './program.js';
import { scratchFolder } from './scratch-folder.js';

const folder = scratchFolder();
const story = inventStory(1);
folder.write('in/original.txt', asText(story));
folder.write('in/copy.txt', asText(copyStory(story)));
folder.write('in/other.txt', asText(inventStory(2)));
const big = folder.write('big.ndjson', inventArchive(3000).map(asRecord).join('\n'));

const report = (out: string, ...more: readonly string[]): Promise<Ended> =>
  run(['report', 'in', '--out', out, ...more], { cwd: folder.path });

/** Everything below a folder, with a hash of its content: what must not change. */
const snapshot = (name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder.at(name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 8)] as const),
  );

describe('the folder of a report', () => {
  test('appears whole, with the folders on the way and nothing beside it', async () => {
    const ended = await report('new/way/r');
    expect(ended).toMatchObject({ code: 0, stdout: 'new/way/r/index.html\n' });
    const names = readdirSync(folder.at('new/way/r'));
    expect(names).toEqual(expect.arrayContaining(['index.html', 'result.json']));
    expect(names.filter((name) => /^cluster-[a-z0-9-]+\.html$/.test(name))).toHaveLength(1);
    expect(names).toHaveLength(3);
    expect(readdirSync(folder.at('new/way'))).toEqual(['r']);
  });

  test('has the rights that any new folder gets, so that others can open the report', async () => {
    await shell('umask 022; stemma report in --out rights/r --only json', folder.path);
    expect((statSync(folder.at('rights/r')).mode & 0o777).toString(8)).toBe('755');
    expect((statSync(folder.at('rights/r/result.json')).mode & 0o777).toString(8)).toBe('644');
  });

  test('replaces an older report as a whole: no page of the older one is left', async () => {
    expect((await report('again/r')).code).toBe(0);
    expect((await run(['report', 'in/other.txt', '--out', 'again/r'], { cwd: folder.path })).code).toBe(0);
    expect(readdirSync(folder.at('again/r')).sort()).toEqual(['index.html', 'result.json']);
    expect(readdirSync(folder.at('again'))).toEqual(['r']);
  });

  test('may be an empty folder that is already there', async () => {
    mkdirSync(folder.at('empty/r'), { recursive: true });
    expect((await report('empty/r', '--only', 'json')).code).toBe(0);
    expect(readdirSync(folder.at('empty/r'))).toEqual(['result.json']);
  });

  test('--only json writes result.json alone, and names it', async () => {
    expect(await report('only/r', '--only', 'json')).toMatchObject({ code: 0, stdout: 'only/r/result.json\n' });
    expect(readdirSync(folder.at('only/r'))).toEqual(['result.json']);
  });

  test('--json prints one object: where the report is and what it counts', async () => {
    const { code, stdout } = await report('json/r', '--json');
    expect([code, JSON.parse(stdout)]).toEqual([0, { report: 'json/r/index.html', documents: 3, clusters: 1, singles: 1, rejected: 0 }]);
  });

  test('a link to a folder stays a link, and the report is where it points', async () => {
    mkdirSync(folder.at('linked/target'), { recursive: true });
    symlinkSync('target', folder.at('linked/r'));
    expect((await report('linked/r', '--only', 'json')).code).toBe(0);
    expect(realpathSync(folder.at('linked/r'))).toBe(realpathSync(folder.at('linked/target')));
    expect(readdirSync(folder.at('linked/target'))).toEqual(['result.json']);
  });

  test('inside the folder of the articles is no input of the next run', async () => {
    folder.write('mixed/a.txt', asText(story));
    const args = ['report', 'mixed', '--out', 'mixed/r', '--json'];
    const first = await run(args, { cwd: folder.path });
    const second = await run(args, { cwd: folder.path });
    expect(JSON.parse(second.stdout)).toEqual(JSON.parse(first.stdout));
    expect(second.stderr).toBe('');
  });

  test('two runs at once leave one whole report and nothing beside', async () => {
    const [first, second] = await Promise.all([report('twice/r'), report('twice/r')]);
    expect([first.code, second.code]).toContain(0);
    expect(readdirSync(folder.at('twice'))).toEqual(['r']);
    expect(readdirSync(folder.at('twice/r'))).toHaveLength(3);
  });
});

describe('is refused with one line, exit code 2 and nothing touched:', () => {
  const prepare: Readonly<Record<string, (at: string) => string>> = {
    'a folder with a foreign file': (at) => folder.write(`${at}/r/notes.txt`, 'mine').replace(/\/notes\.txt$/, ''),
    'a folder with a foreign index.html': (at) => folder.write(`${at}/r/index.html`, '<p>my home page</p>').replace(/\/index\.html$/, ''),
    'a folder with another result.json': (at) => folder.write(`${at}/r/result.json`, '{"format":"other"}').replace(/\/result\.json$/, ''),
    'an older report with a foreign file': (at) => {
      folder.write(`${at}/r/result.json`, '{"format":"stemma-result/1"}');
      return folder.write(`${at}/r/.htaccess`, 'mine').replace(/\/\.htaccess$/, '');
    },
    'an older report with a folder that is named like a page': (at) => {
      folder.write(`${at}/r/result.json`, '{"format":"stemma-result/1"}');
      folder.write(`${at}/r/cluster-mine.html/thesis.txt`, 'years of work');
      return folder.at(`${at}/r`);
    },
    'a file': (at) => folder.write(`${at}/r`, 'mine'),
    'a place below a file': (at) => join(folder.write(`${at}/r`, 'mine'), 'deeper/r'),
    'a place where no folder can be made': () => '/proc/r',
    'a place two levels below one where no folder can be made': () => '/proc/stemma/r',
    'the folder of the inputs': (at) => folder.write(`${at}/r/article.txt`, asText(story)).replace(/\/article\.txt$/, ''),
    'a name that is too long': (at) => join(folder.at(at), 'r'.repeat(300)),
  };

  test.for(Object.entries(prepare))('%s', async ([name, make]) => {
    const place = `refused/${name.replaceAll(/\W+/g, '-')}`;
    mkdirSync(folder.at(place), { recursive: true });
    const out = make(place);
    const before = snapshot(place);
    const ended = await report(out);
    expect.soft(ended.stderr).toMatch(/^stemma: [^\n]+\n$/);
    expect.soft([ended.code, ended.stdout]).toEqual([2, '']);
    expect(snapshot(place)).toEqual(before);
  });
});

describe('a run that ends early leaves the older report as it was and nothing beside it:', () => {
  /** Starts a long run and waits until it has put something on the disk. */
  async function underWay(parent: string): Promise<ReturnType<typeof start> & { readonly worked: boolean }> {
    const before = readdirSync(folder.at(parent)).length;
    const process = start(['report', big, '--out', `${parent}/r`, '--threads', '2'], { cwd: folder.path });
    const state = { over: false };
    void process.ended.then(() => {
      state.over = true;
    });
    const idle = (): boolean => !state.over && readdirSync(folder.at(parent)).length === before;
    while (idle()) await new Promise((resolve) => setTimeout(resolve, 5));
    return { ...process, worked: !state.over };
  }

  test.for(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s', async (name) => {
    const parent = `stopped-${name}`;
    folder.write(`${parent}/r/result.json`, '{"format":"stemma-result/1","old":true}');
    const before = snapshot(parent);
    const { ended, signal, worked } = await underWay(parent);
    expect(worked).toBe(true);
    signal(name);
    const { code, stdout } = await ended;
    expect.soft([code === 0, stdout]).toEqual([false, '']);
    expect.soft(readdirSync(folder.at(parent))).toEqual(['r']);
    expect(snapshot(parent)).toEqual(before);
  });

  test('every input rejected', async () => {
    folder.write('nothing/r/result.json', '{"format":"stemma-result/1","old":true}');
    const before = snapshot('nothing');
    expect((await run(['report', 'gone.txt', '--out', 'nothing/r'], { cwd: folder.path })).code).toBe(2);
    expect(readdirSync(folder.at('nothing'))).toEqual(['r']);
    expect(snapshot('nothing')).toEqual(before);
  });

  test('a bad --threads', async () => {
    mkdirSync(folder.at('threads'));
    expect((await run(['report', 'in', '--out', 'threads/r', '--threads', '0'], { cwd: folder.path })).code).toBe(2);
    expect(readdirSync(folder.at('threads'))).toEqual([]);
  });

  test('a path on the way that had to be made is not left behind either', async () => {
    expect((await run(['report', 'gone.txt', '--out', 'made/for/r'], { cwd: folder.path })).code).toBe(2);
    expect(readdirSync(folder.path)).not.toContain('made');
  });
});

test('--stamp writes the time of the run, in UTC, and nothing else changes', async () => {
  await report('stamp/with', '--only', 'json', '--stamp');
  await report('stamp/without', '--only', 'json');
  const read = (name: string): Record<string, unknown> =>
    JSON.parse(readFileSync(folder.at(`stamp/${name}/result.json`), 'utf8')) as Record<string, unknown>;
  const { stamp, ...rest } = read('with');
  expect(stamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
  expect(rest).toEqual(read('without'));
});

test('--config sets options, flags beat it, and the result says what was in force', async () => {
  writeFileSync(folder.at('config.json'), '{"minSharedFingerprints":7,"ignoreDates":false}');
  await report('config/r', '--only', 'json', '--config', 'config.json', '--ignore-dates');
  const { options } = JSON.parse(readFileSync(folder.at('config/r/result.json'), 'utf8')) as { options: Record<string, unknown> };
  expect(options).toEqual({
    ignoreDates: true,
    maxBytes: 52428800,
    pageSeconds: 30,
    kgram: 12,
    window: 16,
    maxDocumentFrequency: 200,
    rareFrequency: 4,
    minSharedFingerprints: 7,
    lexicons: [],
  });
});
