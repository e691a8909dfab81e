import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/model/document.js';
import type { Result } from '../../src/model/result.js';
import { asRecord, asText, copyStory, inventArchive, inventStory } from './invented-stories.js';
import { linesOf, run, shell } from './program.js';
import { scratchFolder } from './scratch-folder.js';

const folder = scratchFolder();
const story = inventStory(1);
folder.write('a.txt', asText(story));
folder.write('b.txt', asText(copyStory(story)));
folder.write('many.ndjson', inventArchive(400).map(asRecord).join('\n'));
const documentsOf = (stdout: string): readonly Document[] => linesOf(stdout).map((line) => JSON.parse(line) as Document);

describe('standard input', () => {
  test('as text is one article named -', async () => {
    const { code, stdout, stderr } = await run(['inspect', '-', '--json'], { stdin: asText(story) });
    expect([code, stderr]).toEqual([0, '']);
    expect(documentsOf(stdout)).toMatchObject([{ name: '-', text: asText(story) }]);
  });

  test('as records is one article a line', async () => {
    const { code, stdout } = await run(['inspect', '-', '--json'], { stdin: `${asRecord(story)}\n${asRecord(copyStory(story))}\n` });
    expect(code).toBe(0);
    expect(documentsOf(stdout).map(({ name }) => name)).toEqual([story.id, copyStory(story).id]);
  });

  test('a broken line among records is told with its number', async () => {
    const { code, stdout, stderr } = await run(['inspect', '-', '--json'], { stdin: `${asRecord(story)}\n{"text":\n` });
    expect([code, documentsOf(stdout).length]).toEqual([0, 1]);
    expect(stderr).toMatch(/^rejected -:2 \(bad-record\): [^\n]+\n$/);
  });

  test('as a page is read as HTML', async () => {
    const { stdout } = await run(['inspect', '-', '--json'], {
      stdin: `<!DOCTYPE html><title>Weir of Isk</title><p>${story.paragraphs.join('</p><p>')}</p>`,
    });
    expect(documentsOf(stdout)).toMatchObject([{ name: '-', text: expect.not.stringContaining('<p>') as string }]);
  });

  test('stands beside files in a report', async () => {
    const { code, stdout } = await run(['report', 'a.txt', '-', '--out', 'r', '--only', 'json'], {
      cwd: folder.path,
      stdin: asText(copyStory(story)),
    });
    expect([code, stdout]).toEqual([0, 'r/result.json\n']);
    const { documents, relations } = JSON.parse(readFileSync(folder.at('r/result.json'), 'utf8')) as Result;
    expect(documents.map(({ name }) => name).sort()).toEqual(['-', 'a.txt']);
    expect(relations).toHaveLength(1);
  });

  test('is one side of a diff', async () => {
    const { code, stdout } = await run(['diff', 'a.txt', '-', '--json'], { cwd: folder.path, stdin: asText(copyStory(story)) });
    expect([code, (JSON.parse(stdout || '{}') as { relation?: { kind: string } }).relation?.kind]).toEqual([0, 'republication']);
  });

  test('that is empty is told, exit code 2', async () => {
    const { code, stdout, stderr } = await run(['inspect', '-']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^rejected - \(empty\)/);
  });
});

describe('stdout holds the result and nothing else:', () => {
  test('report prints the path of the page', async () => {
    const { stdout, stderr } = await run(['report', 'a.txt', 'b.txt', 'gone.txt', '--out', 'path/r'], { cwd: folder.path });
    expect(stdout).toBe('path/r/index.html\n');
    expect(stderr).toMatch(/^rejected gone\.txt .*\n- .*\n2 articles: .*\n$/);
  });

  test('diff --html prints the path of the page', async () => {
    expect(await run(['diff', 'a.txt', 'b.txt', '--html', 'd.html'], { cwd: folder.path })).toEqual({
      code: 0,
      stdout: 'd.html\n',
      stderr: '',
    });
  });

  test('diff --html --json prints JSON that a program can parse', async () => {
    const { stdout } = await run(['diff', 'a.txt', 'b.txt', '--html', 'e.html', '--json'], { cwd: folder.path });
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual(['documents', 'relation']);
  });

  test('inspect --json prints NDJSON, one document a line, what is rejected is on stderr', async () => {
    const { stdout, stderr } = await run(['inspect', 'a.txt', 'gone.txt', 'b.txt', '--json'], { cwd: folder.path });
    expect(documentsOf(stdout).map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
    expect(stderr).toMatch(/^rejected gone\.txt \(not-found\): [^\n]+\n$/);
  });
});

describe('piped', () => {
  test('there is no progress bar, no colour and nothing that steers a terminal', async () => {
    const { stdout, stderr } = await run(['report', 'many.ndjson', '--out', 'many', '--only', 'json'], { cwd: folder.path });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(stdout + stderr).not.toMatch(/[\r\u001b\u0008]|Reading|Comparing/);
  });

  test('--quiet leaves stderr to what went wrong', async () => {
    const ended = await run(['report', 'a.txt', 'b.txt', '--out', 'quiet', '--only', 'json', '--quiet'], { cwd: folder.path });
    expect(ended).toEqual({ code: 0, stdout: 'quiet/result.json\n', stderr: '' });
  });
});

describe('a reader that closes early is no failure:', () => {
  test('inspect | head', async () => {
    expect(await shell('stemma inspect many.ndjson --json | head -1 | wc -l', folder.path)).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^ *1\n$/) as string,
      stderr: '',
    });
  });

  test('diff into a reader that never reads', async () => {
    expect(await shell('stemma diff a.txt b.txt --json | true', folder.path)).toMatchObject({ code: 0, stderr: '' });
  });

  test('help into a reader that never reads', async () => {
    expect(await shell('stemma report --help | true', folder.path)).toMatchObject({ code: 0, stderr: '' });
  });

  test('of stderr: the result is written all the same', async () => {
    const { code, stderr } = await shell(
      '{ stemma report gone1.txt many.ndjson gone2.txt gone3.txt --out closed --only json 2>&1 >&3 | true; } 3>&1',
      folder.path,
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(readFileSync(folder.at('closed/result.json'), 'utf8'))).toMatchObject({ format: 'stemma-result/1' });
  });
});
