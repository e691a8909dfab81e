import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/model/result.js';
import { asText, copyStory, inventStory } from './invented-stories.js';
import { type Ended, linesOf, run } from './program.js';
import { scratchFolder } from './scratch-folder.js';

const folder = scratchFolder();
const MB = 1024 * 1024;
const text = asText(inventStory(1));
const record = (words: string): string => JSON.stringify({ text: words });

folder.write('good.txt', text);
folder.write('copy.txt', asText(copyStory(inventStory(1))));
folder.write('empty.txt', '');
folder.write('blank.txt', ' \n\n\t\n');
folder.write('marks.txt', '… — “ ” !\n');
folder.write('binary.txt', randomBytes(4096));
folder.write('photo.png', 'x');
folder.write('noextension', text);
folder.write('marked.txt', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('bad '), Buffer.from([0xff, 0xfe, 0xc0])]));
folder.write('album/photo.png', 'x');
mkdirSync(folder.at('hollow'));
folder.write('bomb.txt.gz', gzipSync(Buffer.alloc(80 * MB, 'a ')));
folder.write('bomb.ndjson.gz', gzipSync(Buffer.alloc(80 * MB, 'a')));
folder.write('torn.txt.gz', gzipSync(text).subarray(0, 60));
folder.write('broken.json', '{"text": "no end');
folder.write('numbers.json', '[1, null, "text"]');
folder.write('nested.json', `${'['.repeat(200_000)}${']'.repeat(200_000)}`);
folder.write('deep.html', `<html><body>${'<div>'.repeat(60_000)}a story`);
folder.write('latin.txt', Buffer.from('The café of Isk stays open until midnight, its owner said on Monday.\n', 'latin1'));
folder.write(
  'bad.ndjson',
  [
    record('The ferry of Isk was late again.'),
    '{"text": broken',
    '',
    'null',
    '{"text":7}',
    '{"headline":"alone"}',
    record('The weir of Dunsel is shut.'),
  ].join('\n'),
);
folder.write(
  'bytes.ndjson',
  Buffer.concat([
    Buffer.from('{"text":"caf'),
    Buffer.from([0xe9]),
    Buffer.from(` of Isk"}\n${record('The mill of Lorne End is sold.')}\n`),
  ]),
);
// Sparse: they take no room on the disk. The second is larger than any process could read before its test gives up.
for (const [name, size] of Object.entries({ 'huge.txt': 200 * MB, 'endless.html': 512 * 1024 * MB, 'huge.ndjson': 200 * MB })) {
  writeFileSync(folder.at(name), '');
  truncateSync(folder.at(name), size);
}
folder.write('ring/story.txt', asText(inventStory(3)));
mkdirSync(folder.at('ring/a/b'), { recursive: true });
symlinkSync('../..', folder.at('ring/a/b/up'));
symlinkSync('self', folder.at('ring/self'));
folder.write('knot/story.txt', asText(inventStory(3)));
for (const name of ['one', 'two', 'three']) symlinkSync('.', folder.at(`knot/${name}`));
symlinkSync('nowhere.txt', folder.at('dangling.txt'));

const report = (out: string, inputs: readonly string[]): Promise<Ended> =>
  run(['report', ...inputs, '--out', folder.at(out), '--only', 'json'], { cwd: folder.path });
const resultOf = (out: string): Result => JSON.parse(readFileSync(folder.at(`${out}/result.json`), 'utf8')) as Result;

const BAD: Readonly<Record<string, string>> = {
  'gone.txt': 'not-found',
  'gone/**/*.txt': 'not-found',
  'good.txt/below': 'not-found',
  'dangling.txt': 'not-found',
  'empty.txt': 'empty',
  'blank.txt': 'no-text',
  'marks.txt': 'no-text',
  'binary.txt': 'binary',
  'marked.txt': 'bad-encoding',
  'huge.txt': 'too-large',
  'endless.html': 'too-large',
  'bomb.txt.gz': 'too-large',
  'torn.txt.gz': 'unreadable',
  album: 'not-found',
  hollow: 'not-found',
  'photo.png': 'unsupported-format',
  noextension: 'unsupported-format',
  'broken.json': 'bad-record',
};

describe('among good files', () => {
  test('every bad one is listed once under rejected and told in one line; the run goes on', async () => {
    const ended = await report('r1', ['good.txt', ...Object.keys(BAD), 'copy.txt']);
    expect.soft(ended.code).toBe(0);
    const { rejected, documents, relations } = resultOf('r1');
    expect.soft(Object.fromEntries(rejected.map(({ path, code }) => [path, code]))).toEqual(BAD);
    expect.soft(rejected).toHaveLength(Object.keys(BAD).length);
    expect.soft(rejected.map(({ path }) => path)).toEqual(Object.keys(BAD).sort());
    for (const { path, message } of rejected) expect.soft(message, path).toMatch(/^[^\n\r]{5,300}$/);
    const told = linesOf(ended.stderr).filter((line) => line.startsWith('rejected '));
    expect.soft(told.sort()).toEqual(rejected.map(({ path, code, message }) => `rejected ${path} (${code}): ${message}`).sort());
    expect.soft(ended.stderr).not.toMatch(/\n\s+at |Error:|\[object/);
    expect.soft(documents.map(({ name }) => name).sort()).toEqual(['copy.txt', 'good.txt']);
    expect.soft(relations).toHaveLength(1);
  });

  test('a line of records that is broken does not take its neighbours with it, nor shift their numbers', async () => {
    const ended = await report('r2', ['bad.ndjson', 'bytes.ndjson', 'numbers.json', 'huge.ndjson', 'bomb.ndjson.gz']);
    expect(ended.code).toBe(0);
    const { rejected, documents } = resultOf('r2');
    expect
      .soft(rejected.map(({ path, code }) => `${path} ${code}`))
      .toEqual([
        'bad.ndjson:2 bad-record',
        'bad.ndjson:4 bad-record',
        'bad.ndjson:5 bad-record',
        'bad.ndjson:6 bad-record',
        'bomb.ndjson.gz too-large',
        'bytes.ndjson:1 bad-encoding',
        'huge.ndjson:1 too-large',
        'numbers.json:1 bad-record',
        'numbers.json:2 bad-record',
        'numbers.json:3 bad-record',
      ]);
    expect.soft(documents.map(({ name }) => name).sort()).toEqual(['bad.ndjson:1', 'bad.ndjson:7', 'bytes.ndjson:2']);
  });

  test('a page nested without end is read or refused in one line, never a crash', async () => {
    const ended = await report('r3', ['deep.html', 'good.txt']);
    expect(ended.code).toBe(0);
    expect(ended.stderr).not.toMatch(/\n\s+at |RangeError|call stack/);
    const { rejected, documents } = resultOf('r3');
    expect([...rejected.map(({ path }) => path), ...documents.map(({ name }) => name)].sort()).toEqual(['deep.html', 'good.txt']);
  });

  test('a JSON value nested without end is refused for what it is, not as a file that cannot be read', async () => {
    await report('r5', ['nested.json', 'good.txt']);
    expect(resultOf('r5').rejected.map(({ path, code }) => `${path} ${code}`)).toEqual(['nested.json bad-record']);
  });

  test('bytes that are not UTF-8 are read as the encoding they are in', async () => {
    await report('r4', ['latin.txt']);
    expect(resultOf('r4').documents[0]).toMatchObject({ encoding: 'windows-1252', text: expect.stringContaining('café') as string });
  });
});

describe('nothing but bad input: exit code 2, nothing on stdout, no folder', () => {
  test.for(['gone.txt', 'empty.txt', 'endless.html', 'hollow', 'photo.png', 'bomb.txt.gz'])('%s', async (name) => {
    const ended = await report(`none-${name}`, [name]);
    expect([ended.code, ended.stdout]).toEqual([2, '']);
    expect(linesOf(ended.stderr)[0]).toMatch(new RegExp(`^rejected ${name} \\(${BAD[name]}\\): .+`));
    expect(() => resultOf(`none-${name}`)).toThrow('ENOENT');
  });
});

describe('links', () => {
  test('that lead round in a ring end, and each file is read once', async () => {
    const ended = await report('ring-report', ['ring']);
    expect([ended.code, ended.stderr]).toEqual([0, expect.not.stringMatching(/^rejected/m)]);
    expect(resultOf('ring-report').documents.map(({ name }) => name)).toEqual(['ring/story.txt']);
  });

  test.for([
    ['a folder', 'knot'],
    ['a pattern', 'knot/**/*.txt'],
  ] as const)('several to the folder itself do not multiply the work: %s', async ([, input]) => {
    const ended = await run(['inspect', input, '--json'], { cwd: folder.path });
    expect(ended.code).toBe(0);
    expect(linesOf(ended.stdout)).toHaveLength(1);
  });
});

describe('the same file', () => {
  test('given twice, as a name, a folder, a pattern and a link, is one document under its first name', async () => {
    folder.write('same/story.txt', text);
    symlinkSync('story.txt', folder.at('same/link.txt'));
    const { code } = await report('same-report', [
      'same/story.txt',
      'same/story.txt',
      './same/../same/story.txt',
      'same',
      'same/*.txt',
      'same/link.txt',
    ]);
    expect(code).toBe(0);
    expect(resultOf('same-report').documents.map(({ name }) => name)).toEqual(['same/story.txt']);
  });

  test('under two names is two documents with ids of their own, and identical', async () => {
    folder.write('twins/a.txt', text);
    folder.write('twins/b.txt', text);
    await report('twins-report', ['twins']);
    const { documents, relations } = resultOf('twins-report');
    expect(new Set(documents.map(({ id }) => id)).size).toBe(2);
    expect(relations.map(({ kind }) => kind)).toEqual(['identical']);
  });
});
