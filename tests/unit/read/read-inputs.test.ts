import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matchesPart } from '../../../src/read/glob.js';
import type { RawOutcome } from '../../../src/read/raw-article.js';
import { readInputs } from '../../../src/read/read-inputs.js';

let folder = '';
const at = (name: string): string => join(folder, name);
const MB = 1024 * 1024;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-read-'));
  mkdirSync(at('pages/inner'), { recursive: true });
  mkdirSync(at('empty-folder'));
  const files: Record<string, string | Uint8Array> = {
    'pages/b.txt': 'Ferry stops',
    'pages/a.md': '# Ferry',
    'pages/inner/c.html': '<p>Ferry</p>',
    'pages/photo.png': 'x',
    'pages/.hidden.txt': 'x',
    'pages/zipped.txt.gz': gzipSync('Ferry again'),
    'bomb.txt.gz': gzipSync(new Uint8Array(3 * MB).fill(65)),
    'broken.txt.gz': gzipSync('Ferry').subarray(0, 12),
    'feed.ndjson': '\uFEFF{"text":"one"}\n\n{"text":"two"}\r\n{"text":"three"}',
    'list.json': '[{"text":"one"},{"text":"two"}]',
    'one.json': '{"text":"one"}',
    'bad.json': '{',
    'none.json': '[]',
    'table.csv': 'id;text;author\n1;"Ferry; \nstops";Ines Marlow; \n2;;x\n3;Pool;\n',
    'notext.csv': 'a,b\n1,2\n',
    'empty.txt': '',
    'sheet.xlsx': 'x',
    'odd\u001b[31m.xyz': 'x',
    'large.txt': 'x'.repeat(2 * MB),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(at(name), content);
  symlinkSync(at('pages/b.txt'), at('pages/link.txt'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(
  inputs: readonly string[],
  options: { maxBytes?: number; stdin?: AsyncIterable<Uint8Array> } = {},
): Promise<readonly RawOutcome[]> {
  const outcomes: RawOutcome[] = [];
  for await (const outcome of readInputs(inputs, { maxBytes: MB, ...options })) outcomes.push(outcome);
  return outcomes;
}
const told = (outcomes: readonly RawOutcome[]): readonly string[] =>
  outcomes.map((outcome) =>
    outcome.ok
      ? `${outcome.raw.name.replace(folder, '')} ${outcome.raw.format}: ${new TextDecoder().decode(outcome.raw.bytes)}`
      : `${outcome.rejection.path.replace(folder, '')} ${outcome.rejection.code}`,
  );
const stream = (...parts: readonly string[]): AsyncIterable<Uint8Array> =>
  Readable.from(parts.map((part) => new TextEncoder().encode(part)));

describe('inputs', () => {
  it('a folder gives its readable files by name, deep ones too, others in silence', async () => {
    expect(told(await read([at('pages')]))).toEqual([
      '/pages/a.md markdown: # Ferry',
      '/pages/b.txt text: Ferry stops',
      '/pages/inner/c.html html: <p>Ferry</p>',
      '/pages/zipped.txt.gz text: Ferry again',
    ]);
  });

  it('a file given twice, by a folder, a pattern and a link, is read once', async () => {
    expect(told(await read([at('pages/*.txt'), at('pages/'), at('pages/link.txt'), at('pages/b.txt')]))).toHaveLength(4);
  });

  it('patterns reach over folders', async () => {
    expect(told(await read([at('pages/**/*.html')]))).toEqual(['/pages/inner/c.html html: <p>Ferry</p>']);
    expect(told(await read([at('**/c.h*')]))).toEqual(['/pages/inner/c.html html: <p>Ferry</p>']);
    expect(told(await read([at('pa[g-q]es/?.md')]))).toEqual(['/pages/a.md markdown: # Ferry']);
  });

  it('records come one by one with their place', async () => {
    expect(told(await read([at('feed.ndjson')]))).toEqual([
      '/feed.ndjson:1 record: {"text":"one"}',
      '/feed.ndjson:3 record: {"text":"two"}\r',
      '/feed.ndjson:4 record: {"text":"three"}',
    ]);
    expect(told(await read([at('list.json')]))).toEqual(['/list.json:1 record: {"text":"one"}', '/list.json:2 record: {"text":"two"}']);
    expect(told(await read([at('one.json')]))).toEqual(['/one.json record: {"text":"one"}']);
  });

  it('rows of a table are records; a row without text is said', async () => {
    expect(told(await read([at('table.csv')]))).toEqual([
      '/table.csv:1 record: {"id":"1","text":"Ferry; \\nstops","bylines":["Ines Marlow"]}',
      '/table.csv:2 bad-record',
      '/table.csv:3 record: {"id":"3","text":"Pool"}',
    ]);
  });

  it.each([
    ['missing.txt', 'not-found'],
    ['nothing/*.txt', 'not-found'],
    ['empty-folder', 'not-found'],
    ['empty.txt', 'empty'],
    ['none.json', 'empty'],
    ['sheet.xlsx', 'unsupported-format'],
    ['bad.json', 'bad-record'],
    ['notext.csv', 'bad-record'],
    ['large.txt', 'too-large'],
    ['bomb.txt.gz', 'too-large'],
    ['broken.txt.gz', 'unreadable'],
    ['one.json/x.txt', 'not-found'],
  ])('%s is refused: %s', async (name, code) => {
    const outcomes = await read([at(name), at('pages/b.txt')]);
    expect(told(outcomes)).toEqual([`/${name} ${code}`, '/pages/b.txt text: Ferry stops']);
    expect(outcomes[0]?.ok === false && outcomes[0].rejection.message).not.toMatch(/\n|\s{4}at /);
  });

  it('what cannot be reached is told with its reason', async () => {
    symlinkSync(at('round'), at('round'));
    const reasons = await Promise.all([at('round'), at('x'.repeat(5000))].map((name) => read([name])));
    const messages = reasons.flat().map((outcome) => (outcome.ok ? '' : outcome.rejection.message));
    expect(messages).toEqual([expect.stringContaining('leads back to itself'), expect.stringContaining('longer name')]);
    rmSync(at('round'));
  });

  it('a record over the limit is skipped and its neighbours are read', async () => {
    expect(
      told(await read(['-'], { maxBytes: 20, stdin: stream('{"text":"one"}\n{"text":"', 'x'.repeat(100), '"}\n{"text":"two"}') })),
    ).toEqual(['-:1 record: {"text":"one"}', '-:2 too-large', '-:3 record: {"text":"two"}']);
  });

  it.each([
    ['records', ['{"te', 'xt":"one"}\n{"text":"two"}\n'], ['-:1 record: {"text":"one"}', '-:2 record: {"text":"two"}']],
    ['text', ['Ferry ', 'stops'], ['- text: Ferry stops']],
    ['a page', ['<!DOCTYPE html><p>Ferry</p>'], ['- html: <!DOCTYPE html><p>Ferry</p>']],
    ['nothing', [], ['- empty']],
  ])('standard input holds %s', async (_, parts, expected) => {
    expect(told(await read(['-', '-'], { stdin: stream(...parts) }))).toEqual(expected);
  });

  it('a name with terminal escapes does not reach the message raw', async () => {
    const [outcome] = await read([at('odd\u001b[31m.xyz'), `${at('gone')}\u001b[2J`]);
    expect(JSON.stringify(outcome?.ok === false && outcome.rejection.message)).not.toContain('\\u001b');
  });

  it('a pattern never runs away', () => {
    expect(matchesPart(`${'*a'.repeat(200)}b`, 'a'.repeat(2000))).toBe(false);
    expect(matchesPart('*a*b*', 'xxaxxbxx')).toBe(true);
    expect(matchesPart('*', '.hidden')).toBe(false);
    expect(matchesPart('[!a]x', 'bx')).toBe(true);
    expect(matchesPart('[!a]x', 'ax')).toBe(false);
  });
});
