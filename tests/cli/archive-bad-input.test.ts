import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runKilled } from '../bench/killed-process.js';
import { type AddedLine, archiveAt, ndjson } from './archive-use.js';
import { copyStory, inventArchive, inventStory } from './invented-stories.js';
import { linesOf, run, shell } from './program.js';
import { scratchFolder } from './scratch-folder.js';

const folder = scratchFolder();
const stories = inventArchive(60);
folder.write('all.ndjson', ndjson(stories));
folder.write('new.ndjson', ndjson([inventStory(900)]));
folder.write('copy.ndjson', ndjson([copyStory(inventStory(0), 'third')]));
folder.write('many.ndjson', ndjson(inventArchive(3000)));
const at = (archive: string) => archiveAt(archive, folder.path);

/** Every command on an archive, as it would be used. */
const COMMANDS: readonly (readonly string[])[] = [
  ['add', 'new.ndjson'],
  ['check', 'copy.ndjson'],
  ['remove', '0123456789abcdef'],
  ['clusters', '--quiet'],
  ['verify', '--quiet'],
];
const READING = COMMANDS.filter(([name]) => name !== 'add');

let added: readonly AddedLine[] = [];
beforeAll(async () => {
  added = await at('good').added(stories);
});

let copies = 0;
/** A copy of the good archive with something done to it. */
function spoilt(spoil: (path: string) => void): string {
  const name = `spoilt-${copies++}`;
  cpSync(folder.at('good'), folder.at(name), { recursive: true });
  spoil(folder.at(name));
  return name;
}

/** One line, exit code 2, and nothing printed for success; what the store says of itself may stand before. */
async function refused(archive: string, commands: readonly (readonly string[])[], words: RegExp): Promise<void> {
  for (const [name = '', ...args] of commands) {
    const { code, stdout, stderr } = await at(archive).command(name, ...args);
    expect({ name, code, stdout }).toEqual({ name, code: 2, stdout: '' });
    expect(linesOf(stderr).at(-1)).toMatch(words);
    expect(stderr).not.toContain('fault of Stemma');
    expect(linesOf(stderr)).toHaveLength(1);
  }
}

describe('what is no archive', () => {
  test('is told: a file, a folder, nothing', async () => {
    const file = folder.write('file', 'x');
    await refused('file', COMMANDS, /^stemma: file is (a file, not an archive|not an archive of Stemma)/);
    await refused('gone', READING, /^stemma: there is no archive at gone; stemma add makes one$/);
    mkdirSync(folder.at('hollow'));
    await refused('hollow', READING, /^stemma: hollow is not an archive of Stemma/);
    expect(readFileSync(file, 'utf8')).toBe('x');
    expect([existsSync(folder.at('gone')), readdirSync(folder.at('hollow'))]).toEqual([false, []]);
  });

  test('is not touched when it holds something', async () => {
    folder.write('photos/a.jpg', 'x');
    await refused('photos', COMMANDS, /^stemma: photos is not an archive of Stemma/);
    expect(readdirSync(folder.at('photos'))).toEqual(['a.jpg']);
  });

  test('becomes one when it is an empty folder', async () => {
    mkdirSync(folder.at('empty'));
    expect(await at('empty').add([inventStory(1)])).toMatchObject({ code: 0 });
  });
});

describe('a marker that', () => {
  const marker = (text: string) => spoilt((path) => writeFileSync(join(path, 'archive.json'), text));
  const format = (more: object): string => JSON.stringify({ format: 'stemma-archive', version: 1, kgram: 25, window: 15, ...more });

  test('is of a newer format names it', async () => {
    await refused(
      marker(format({ version: 2 })),
      COMMANDS,
      /has format 2, this program reads up to 1; use the newer program that wrote it$/,
    );
  });

  test.each(['', '{"format":"stem', 'null', '[]', '{}', format({ kgram: '25' }), format({ window: -1 }), format({ kgram: 1.5 })])(
    'is damaged is told: %j',
    async (text) => {
      await refused(marker(text), COMMANDS.slice(0, 2), /its archive\.json is damaged; restore it from a copy$/);
    },
  );
});

describe('an index that', () => {
  const DATA = 'index/data.mdb';

  test('was cut short is refused, whatever is left of it', async () => {
    const size = statSync(folder.at(`good/${DATA}`)).size;
    for (const left of [9000, size >> 1, size - 100_000])
      await refused(
        spoilt((path) => truncateSync(join(path, DATA), left)),
        COMMANDS,
        /its index is cut short; restore it/,
      );
  });

  test('is gone or empty is refused, and the texts are not touched', async () => {
    for (const spoil of [
      (path: string) => rmSync(join(path, 'index'), { recursive: true }),
      (path: string) => rmSync(join(path, DATA)),
      (path: string) => truncateSync(join(path, DATA), 0),
    ]) {
      const name = spoilt(spoil);
      await refused(name, COMMANDS, /its index is gone; restore it from a copy$/);
      expect(readFileSync(folder.at(`${name}/texts/000001.log`))).toEqual(readFileSync(folder.at('good/texts/000001.log')));
    }
  });

  test('was overwritten is found by verify', async () => {
    const name = spoilt((path) => {
      const bytes = readFileSync(join(path, DATA));
      writeFileSync(join(path, DATA), bytes.fill(0, 2 * 4096));
    });
    const { code, stdout, stderr } = await at(name).command('verify', '--quiet');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/its index is damaged; restore it, or add the articles to a new archive\n$/);
    expect(stderr).not.toContain('fault of Stemma');
  });
});

describe('a log of texts that', () => {
  const LOG = 'texts/000001.log';
  /** The first article stands at the beginning of the log, the last at its end. */
  const checked = (name: string) => at(name).command('check', 'copy.ndjson');

  test('has one byte changed is found by verify, and by check of that text alone', async () => {
    const name = spoilt((path) => {
      const bytes = readFileSync(join(path, LOG));
      bytes[100] = (bytes[100] ?? 0) ^ 1;
      writeFileSync(join(path, LOG), bytes);
    });
    const first = added[0]?.id ?? '';
    expect(await at(name).verified()).toMatchObject({ code: 2, problems: [`document ${first}: its text is damaged`] });
    expect(await checked(name)).toMatchObject({
      code: 2,
      stderr: `stemma: the archive ${name}: the text of document ${first} is damaged; run stemma verify\n`,
    });
    expect(await at(name).matches([copyStory(inventStory(4), 'third')])).toEqual([expect.arrayContaining(['story-4', 'story-4-copy'])]);
    // The way out: remove what is damaged and add it again.
    await at(name).command('remove', first);
    expect(await at(name).add(stories)).toMatchObject({ code: 0, stdout: '1 added, 59 held already, 0 rejected\n' });
    expect(await at(name).verified()).toMatchObject({ code: 0, held: 60, problems: [] });
  });

  test('was cut short loses what stood behind, and takes new articles all the same', async () => {
    const half = statSync(folder.at(`good/${LOG}`)).size >> 1;
    const name = spoilt((path) => truncateSync(join(path, LOG), half));
    const { code, problems } = await at(name).verified();
    expect(code).toBe(2);
    expect(problems.length).toBeGreaterThan(20);
    expect(problems.length).toBeLessThan(40);
    expect(problems.at(-1)).toMatch(/^log 1 has \d+ bytes of \d+$/);
    expect(await checked(name)).toMatchObject({ code: 0 });
    expect(await at(name).add([inventStory(901)])).toMatchObject({ code: 0 });
    expect(statSync(folder.at(`${name}/${LOG}`)).size).toBe(half);
    expect((await at(name).verified()).problems).toEqual(problems.slice(0, -1));
  });

  test('is gone is found by verify and by check', async () => {
    const name = spoilt((path) => rmSync(join(path, LOG)));
    const { code, held, problems } = await at(name).verified();
    expect({ code, held, problems: problems.length }).toEqual({ code: 2, held: 60, problems: 61 });
    expect(await checked(name)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/parts of it are no longer there/) as string,
    });
  });
});

/** Whether file systems can be mounted here, in a namespace of their own. */
const canMount = spawnSync('bash', ['-c', 'unshare -m mount -t tmpfs tmpfs /mnt']).status === 0;
/** Runs lines of shell where mounts are nobody else's and end with it. */
const mounted = (lines: string) => shell(`export -f stemma; unshare -m bash -o pipefail -c '${lines}'`, folder.path);

describe.skipIf(!canMount)('a disk (needs leave to mount one)', () => {
  test('that is read-only can be read and refuses the rest', async () => {
    cpSync(folder.at('good'), folder.at('fixed/good'), { recursive: true });
    const on = (command: string) => mounted(`mount --bind fixed fixed && mount -o remount,ro,bind fixed && ${command}`);
    expect(await on('stemma verify --archive fixed/good --quiet')).toMatchObject({ code: 0, stderr: '' });
    expect(await on('stemma check copy.ndjson --archive fixed/good')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('story-0') as string,
    });
    for (const command of ['add new.ndjson --archive fixed/good', 'clusters --archive fixed/good', 'add new.ndjson --archive fixed/new'])
      expect(await on(`stemma ${command}`)).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringMatching(/^stemma: the archive fixed\/\w+: the disk is read-only\n$/) as string,
      });
  });

  test('that is full fails add; what was acknowledged is kept', async () => {
    mkdirSync(folder.at('small'));
    const { code, stdout, stderr } = await mounted(`mount -t tmpfs -o size=3m tmpfs small &&
      stemma add all.ndjson --archive small/a --quiet &&
      { stemma add many.ndjson --archive small/a --json --quiet; echo "add $?"; } &&
      stemma verify --archive small/a --quiet && stemma check copy.ndjson --archive small/a && stemma add new.ndjson --archive small/a`);
    expect(stderr).toBe('stemma: the archive small/a: the disk is full; what was acknowledged is kept\n');
    expect(stdout).toMatch(/^60 added.*\nadd 2\n60 articles of \d+ outlets, 0 removed\n/);
    expect(stdout).toContain('every text and fingerprint is as it was written');
    expect(stdout).toMatch(/is in story-0;/);
    expect({ code, last: linesOf(stdout).at(-1) }).toEqual({ code: 0, last: '1 added, 0 held already, 0 rejected' });
  });
});

test('a file that may not grow fails add; what was acknowledged is kept', async () => {
  await at('limited').add(stories);
  // Ignored, the signal for it becomes an error of the write.
  const { code, stderr } = await shell(`trap '' XFSZ; ulimit -f 1000; stemma add many.ndjson --archive limited`, folder.path);
  expect({ code, stderr }).toEqual({ code: 2, stderr: 'stemma: the archive limited: the disk is full; what was acknowledged is kept\n' });
  expect(await at('limited').verified()).toMatchObject({ code: 0, held: 60, problems: [] });
});

describe('two writers', () => {
  test('the second is told who holds the archive, and comes in when the first is done', async () => {
    const { code, stdout, stderr } = await shell(
      `{ until [ -e go ]; do sleep 0.1; done; cat all.ndjson; } | stemma add - --archive held > first.txt &
       until [ -e held/texts/000001.log ]; do sleep 0.1; done
       for command in "add new.ndjson" "remove 0123456789abcdef"; do stemma $command --archive held; echo $?; done
       stemma verify --archive held > /dev/null; echo "verify $?"
       touch go; wait; cat first.txt; stemma add new.ndjson --archive held`,
      folder.path,
    );
    expect(code).toBe(0);
    expect(linesOf(stderr)).toHaveLength(2);
    for (const line of linesOf(stderr))
      expect(line).toMatch(/^stemma: the archive held is being written by "stemma add", process \d+ on [^ ]+; try again when it is done$/);
    expect(stdout).toBe('2\n2\nverify 0\n60 added, 0 held already, 0 rejected\n1 added, 0 held already, 0 rejected\n');
  });

  test('one that was killed holds nothing back', async () => {
    await at('orphan').add([inventStory(1)]);
    const file = folder.at('orphan/texts/000001.log');
    const args = ['add', folder.at('many.ndjson'), '--archive', folder.at('orphan')];
    expect(await runKilled(args, '', { after: 'growth', milliseconds: 0, file })).toMatchObject({ wasKilled: true });
    expect(await at('orphan').add([inventStory(2)])).toMatchObject({ code: 0, stdout: '1 added, 0 held already, 0 rejected\n' });
    expect(await at('orphan').verified()).toMatchObject({ code: 0, problems: [], tornBytes: 0 });
  });

  test('two that make the same archive at once make one', async () => {
    const both = await Promise.all(
      [1, 2].map((n) => run(['add', '-', '--archive', 'twins'], { cwd: folder.path, stdin: ndjson([inventStory(n)]) })),
    );
    for (const { code, stderr } of both) if (code !== 0) expect(stderr).toContain('is being written by "stemma add"');
    const { code, held, problems } = await at('twins').verified();
    expect({ code, held, problems }).toEqual({ code: 0, held: both.filter((one) => one.code === 0).length, problems: [] });
    expect(readdirSync(folder.path).filter((name) => name.includes('twins'))).toEqual(['twins']);
  });
});

test('an archive that is moved while add runs is told; nothing is written in its old place', async () => {
  const { code, stdout, stderr } = await shell(
    `{ until [ -e old/texts/000001.log ]; do sleep 0.1; done; sleep 0.5; mv old moved; cat all.ndjson; } | stemma add - --archive old`,
    folder.path,
  );
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^stemma: the archive old was moved or replaced while in use; what was acknowledged is in the moved one\n$/);
  expect(existsSync(folder.at('old'))).toBe(false);
  expect(await at('moved').add(stories)).toMatchObject({ code: 0, stdout: '60 added, 0 held already, 0 rejected\n' });
});

describe('a log of decisions that', () => {
  const entry = (note: string): string => {
    const at = '2026-01-01T00:00:00.000Z';
    return JSON.stringify({ at, by: 'Ada', cluster: 'k-1', judgements: [{ flag: '0f1', decision: 'confirm', note, by: 'Ada', at }] });
  };
  const withLog = (text: string): string => spoilt((path) => writeFileSync(join(path, 'decisions.ndjson'), text));

  test('ends in half a line is told by verify, and nothing else is lost', async () => {
    const { code, stdout } = await at(withLog(`${entry('a')}\n${entry('b')}\n${entry('c').slice(0, 40)}`)).command('verify', '--quiet');
    expect(code).toBe(0);
    expect(stdout).toContain('\n2 acts of reviewers\n1 act of reviewers broken off by a crash, never acknowledged; nothing else is lost\n');
    expect(stdout).toContain('every text, fingerprint and decision is as it was written');
  });

  test('has lines that are damaged, doubled or unknown is found by verify', async () => {
    const name = withLog(`${entry('a')}\n${entry('b').replace('confirm', 'conf\u0000rm')}\n{"at\n${entry('a')}\n`);
    expect(await at(name).verified()).toMatchObject({
      code: 2,
      held: 60,
      decisions: { acts: 2, brokenOff: 0 },
      problems: ['decisions, line 2: it cannot be read', 'decisions, line 3: it cannot be read', 'decisions, line 4: it repeats line 1'],
    });
    const { code, stdout } = await at(name).command('verify', '--quiet');
    expect({ code, last: stdout.split('\n').at(-2) }).toEqual({ code: 2, last: '3 problems found' });
  });
});
