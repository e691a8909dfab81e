import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { asText, copyStory, inventStory } from './invented-stories.js';
import { linesOf, packageVersion, run } from './program.js';
import { scratchFolder } from './scratch-folder.js';

const folder = scratchFolder();
folder.write('a.txt', asText(inventStory(1)));
folder.write('b.txt', asText(copyStory(inventStory(1))));
folder.write('list.json', '[1]');
folder.write('broken.json', '{');
folder.write('unknown.json', '{"kgramm":25}');
folder.write('wrong.json', '{"kgram":"many","maxBytes":0}');

const BAD: Readonly<Record<string, readonly string[]>> = {
  'no command': [],
  'an unknown command': ['reprot'],
  'an unknown option': ['report', 'a.txt', '--out', 'out', '--owt', 'x'],
  'an unknown option of another command': ['schema', 'result', '--stamp'],
  'report without inputs': ['report', '--out', 'out'],
  'report without --out': ['report', 'a.txt'],
  '--out without a value': ['report', 'a.txt', '--out'],
  '--out given twice': ['report', 'a.txt', '--out', 'out', '--out', 'other'],
  '--no-out': ['report', 'a.txt', '--no-out'],
  '--out of no letters': ['report', 'a.txt', '--out', ''],
  '--threads 0': ['report', 'a.txt', '--out', 'out', '--threads', '0'],
  '--threads x': ['report', 'a.txt', '--out', 'out', '--threads', 'x'],
  '--threads 1.5': ['report', 'a.txt', '--out', 'out', '--threads', '1.5'],
  '--threads -1': ['report', 'a.txt', '--out', 'out', '--threads=-1'],
  '--threads of a million': ['report', 'a.txt', '--out', 'out', '--threads', '1000000'],
  '--threads x where threads have no part': ['inspect', 'a.txt', '--threads', 'x'],
  '--only of an unknown kind': ['report', 'a.txt', '--out', 'out', '--only', 'pdf'],
  '--fail-on of an unknown level': ['report', 'a.txt', '--out', 'out', '--fail-on', 'huge'],
  '--config that is missing': ['report', 'a.txt', '--out', 'out', '--config', 'gone.json'],
  '--config that is a folder': ['report', 'a.txt', '--out', 'out', '--config', '.'],
  '--config that is no JSON': ['report', 'a.txt', '--out', 'out', '--config', 'broken.json'],
  '--config that is a list': ['report', 'a.txt', '--out', 'out', '--config', 'list.json'],
  '--config with an unknown key': ['report', 'a.txt', '--out', 'out', '--config', 'unknown.json'],
  '--config with wrong values': ['report', 'a.txt', '--out', 'out', '--config', 'wrong.json'],
  '--config given twice': ['report', 'a.txt', '--out', 'out', '--config', 'a.json', '--config', 'b.json'],
  'diff of one file': ['diff', 'a.txt'],
  'diff of three files': ['diff', 'a.txt', 'b.txt', 'a.txt'],
  'diff of nothing': ['diff'],
  'diff with a missing file': ['diff', 'a.txt', 'gone.txt'],
  'diff --pairs with a missing list': ['diff', '--pairs', 'gone.tsv'],
  'an unknown schema': ['schema', 'nothing'],
  'two schemas': ['schema', 'result', 'record'],
};

describe('bad usage is one line on stderr, nothing on stdout, exit code 2, nothing written:', () => {
  test.concurrent.for(Object.entries(BAD))('%s', async ([, args], { expect }) => {
    const ended = await run(args, { cwd: folder.path });
    expect.soft(ended.stdout).toBe('');
    expect.soft(linesOf(ended.stderr), ended.stderr).toHaveLength(1);
    expect.soft(ended.stderr).toMatch(/^stemma: .{8,}/);
    expect.soft(ended.stderr).not.toMatch(/fault of Stemma|\s{4}at /);
    expect.soft(ended.code).toBe(2);
  });

  test('of all these, no run left anything behind', () => {
    expect(readdirSync(folder.path).sort()).toEqual(['a.txt', 'b.txt', 'broken.json', 'list.json', 'unknown.json', 'wrong.json']);
  });
});

test.concurrent.for([
  ['an unknown option before a file', ['inspect', '--owt', 'a.txt'], /not known here: owt/],
  ["another command's option before a file", ['inspect', '--out', 'a.txt'], /not known here: out/],
  ['--owt', ['report', 'a.txt', '--out', 'out', '--owt', 'x'], /owt/],
  ['a mistyped command, with the right one', ['reprot'], /report/],
  ['the unknown key', ['report', 'a.txt', '--out', 'out', '--config', 'unknown.json'], /unknown\.json.*kgramm/],
  ['all that is wrong in a config', ['report', 'a.txt', '--out', 'out', '--config', 'wrong.json'], /maxBytes.*kgram|kgram.*maxBytes/],
  ['the missing file', ['diff', 'a.txt', 'gone.txt'], /gone\.txt/],
  ['the schemas there are', ['schema', 'nothing'], /options, record, result/],
] as const)('the message names %s', async ([, args, words], { expect }) => {
  expect((await run(args, { cwd: folder.path })).stderr).toMatch(words);
});

const COMMON = ['--config', '--quiet', '--verbose', '--no-color', '--threads', '--help'];
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  report: ['--out', '--only', '--json', '--ignore-dates', '--fail-on', '--stamp'],
  diff: ['--pairs', '--html', '--json', '--ignore-dates', '--fail-on'],
  inspect: ['--json'],
  schema: [],
};

describe('help', () => {
  test.concurrent.for(Object.entries(OPTIONS))('of %s names every option and has an example', async ([command, options], { expect }) => {
    const { code, stdout, stderr } = await run([command, '--help']);
    for (const option of [...COMMON, ...options]) expect.soft(stdout).toContain(option);
    expect.soft(stdout).toContain('Examples:');
    expect.soft(stdout).toMatch(new RegExp(`^ +stemma ${command} `, 'm'));
    expect.soft([code, stderr]).toEqual([0, '']);
  });

  test.concurrent('of the program names every command', async ({ expect }) => {
    const { code, stdout, stderr } = await run(['--help']);
    for (const command of Object.keys(OPTIONS)) expect.soft(stdout).toContain(`stemma ${command}`);
    expect([code, stderr]).toEqual([0, '']);
    expect((await run(['-h'])).stdout).toBe(stdout);
  });

  test.concurrent('the version is that of the package', async ({ expect }) => {
    expect(await run(['--version'])).toEqual({ code: 0, stdout: `${packageVersion()}\n`, stderr: '' });
  });
});

describe('--fail-on', () => {
  test.concurrent.for([
    ['no flag, a changed number: 0', [], 'b.txt', 0],
    ['major, a changed number: 1', ['--fail-on', 'major'], 'b.txt', 1],
    ['info, a changed number: 1', ['--fail-on', 'info'], 'b.txt', 1],
    ['info, the same file: 0', ['--fail-on', 'info'], 'a.txt', 0],
  ] as const)('diff, %s', async ([, flags, other, code], { expect }) => {
    const ended = await run(['diff', 'a.txt', other, ...flags], { cwd: folder.path });
    expect([ended.code, ended.stderr]).toEqual([code, '']);
  });

  test('report writes everything and ends with 1 when something is that severe', async () => {
    const ended = await run(['report', 'a.txt', 'b.txt', '--out', folder.at('failing/r'), '--fail-on', 'major', '--only', 'json'], {
      cwd: folder.path,
    });
    expect([ended.code, ended.stdout]).toEqual([1, `${folder.at('failing/r/result.json')}\n`]);
    expect(readdirSync(folder.at('failing/r'))).toEqual(['result.json']);
  });

  test('report ends with 0 when nothing is', async () => {
    const ended = await run(['report', 'a.txt', '--out', folder.at('passing/r'), '--fail-on', 'major', '--only', 'json'], {
      cwd: folder.path,
    });
    expect(ended.code).toBe(0);
  });
});
