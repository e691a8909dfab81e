import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/model/document.js';
import type { Relation } from '../../src/model/relation.js';
import { asRecord, asText, copyStory, inventStory } from './invented-stories.js';
import { linesOf, run } from './program.js';
import { scratchFolder } from './scratch-folder.js';

const folder = scratchFolder();
const story = inventStory(1);
folder.write('a.txt', asText(story));
folder.write('b.txt', asText(copyStory(story)));
folder.write('other.txt', asText(inventStory(2)));
folder.write('two.ndjson', `${asRecord(story)}\n${asRecord(inventStory(2))}\n`);
folder.write('empty.txt', '');

interface Pair {
  readonly documents: readonly [Document, Document];
  readonly relation: Omit<Relation, 'kind'> & { readonly kind: Relation['kind'] | null };
}
const diff = (...args: readonly string[]) => run(['diff', ...args], { cwd: folder.path });
const pairOf = (line: string): Pair => JSON.parse(line) as Pair;
const namesOf = ({ documents }: Pair): readonly string[] => documents.map(({ name }) => name);

describe('diff in the terminal', () => {
  test('says who is A and who is B, the relation in words, and each difference with its severity', async () => {
    const { code, stdout, stderr } = await diff('a.txt', 'b.txt');
    expect([code, stderr]).toEqual([0, '']);
    expect.soft(stdout).toMatch(/^A {2}a\.txt\n.*\nB {2}b\.txt\n/);
    expect.soft(stdout).toMatch(/^republication: \d+ % of A is in B, \d+ % of B is in A, 5 passages in common\.$/m);
    expect.soft(stdout).toMatch(/^Number changed/m);
    expect.soft(stdout).toMatch(/^ {2}major {2}.*\[-(\d+)-] \{\+\d+\+}/m);
    expect.soft(stdout).toMatch(/^Space lost/m);
    expect.soft(stdout).toMatch(/\S␣\S/);
    expect.soft(stdout.endsWith('\n\n')).toBe(false);
  });

  test('severe things come first', async () => {
    const { stdout } = await diff('a.txt', 'b.txt');
    const order = [...stdout.matchAll(/^ {2}(major|minor|info) /gm)].map(([, severity]) =>
      ['major', 'minor', 'info'].indexOf(severity ?? ''),
    );
    expect(order.length).toBeGreaterThan(3);
    expect(order).toEqual([...order].sort((x, y) => x - y));
  });

  test('the same file twice is identical, without a difference', async () => {
    expect((await diff('a.txt', 'a.txt')).stdout).toMatch(
      /\nidentical: 100 % of A is in B, 100 % of B is in A, .*\n.*No difference found\.\n$/s,
    );
  });

  test('unrelated texts are called so, and not free of differences', async () => {
    const { code, stdout } = await diff('a.txt', 'other.txt');
    expect(code).toBe(0);
    expect.soft(stdout).toMatch(/^Unrelated/m);
    expect.soft(stdout).not.toContain('No difference found');
  });
});

describe('diff --json', () => {
  test('is { documents, relation } in the order of the relation, spans inside the texts, what is named standing there', async () => {
    const { stdout } = await diff('b.txt', 'a.txt', '--json');
    expect(linesOf(stdout)).toHaveLength(1);
    const pair = pairOf(stdout);
    expect(Object.keys(pair)).toEqual(['documents', 'relation']);
    expect(namesOf(pair)).toEqual(['a.txt', 'b.txt']);
    const {
      documents: [a, b],
      relation,
    } = pair;
    expect([relation.a, relation.b, relation.kind]).toEqual([a.id, b.id, 'republication']);
    const numbers = relation.flags.filter(({ kind }) => kind === 'number-changed');
    expect(numbers.length).toBeGreaterThan(0);
    for (const flag of numbers) {
      expect.soft(a.text.slice(...(flag.a ?? []))).toBe(flag.before);
      expect.soft(b.text.slice(...(flag.b ?? []))).toBe(flag.after);
      expect.soft(Number(flag.after)).toBe(Number(flag.before) + 1);
    }
  });

  test('does not depend on which file is named first', async () => {
    expect((await diff('a.txt', 'b.txt', '--json')).stdout).toBe((await diff('b.txt', 'a.txt', '--json')).stdout);
  });

  test('of unrelated texts has kind null, no flags, and both documents', async () => {
    const pair = pairOf((await diff('a.txt', 'other.txt', '--json')).stdout);
    expect(pair.relation).toMatchObject({ kind: null, flags: [], a: pair.documents[0].id, b: pair.documents[1].id });
    expect(namesOf(pair)).toEqual(['a.txt', 'other.txt']);
  });
});

describe('diff --html', () => {
  test('writes one page that needs nothing else', async () => {
    const { code, stdout } = await diff('a.txt', 'b.txt', '--html', 'page.html');
    expect([code, stdout]).toEqual([0, 'page.html\n']);
    const page = readFileSync(folder.at('page.html'), 'utf8');
    expect.soft(page).toMatch(/^<!doctype html>/i);
    expect.soft(page.trimEnd()).toMatch(/<\/html>$/i);
    expect.soft(page).toContain('Content-Security-Policy');
    expect.soft(page).not.toMatch(/(?:src|href)="https?:/);
    expect.soft(page).toContain(copyStory(story).outlet);
  });

  test('of unrelated texts writes no page and says so', async () => {
    const { code, stdout, stderr } = await diff('a.txt', 'other.txt', '--html', 'none.html');
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/^[^\n]*unrelated[^\n]*\n$/);
    expect(() => readFileSync(folder.at('none.html'))).toThrow('ENOENT');
  });

  test.for(['a.txt/page.html', '.', 'gone/page.html'])('that cannot be written (%s) is one line, exit code 2', async (path) => {
    const { code, stdout, stderr } = await diff('a.txt', 'b.txt', '--html', path);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^stemma: cannot write [^\n]+\n$/);
  });
});

describe('diff of what is not one article is one line that names the file, exit code 2:', () => {
  test.for([
    ['several records', 'two.ndjson', /two\.ndjson holds several/],
    ['an empty file', 'empty.txt', /empty\.txt:? is empty/],
    ['a folder of several', '.', /holds several|\.: /],
  ] as const)('%s', async ([, name, words]) => {
    const { code, stdout, stderr } = await diff('a.txt', name);
    expect([code, stdout]).toEqual([2, '']);
    expect(linesOf(stderr)).toHaveLength(1);
    expect(stderr).toMatch(words);
  });
});

describe('diff --pairs', () => {
  test('gives one object a line, in the order of the list, unrelated pairs among them, each as if asked alone', async () => {
    folder.write('pairs.tsv', 'a.txt\tother.txt\r\n\nb.txt\ta.txt\na.txt\ta.txt');
    const { code, stdout, stderr } = await diff('--pairs', 'pairs.tsv');
    expect([code, stderr]).toEqual([0, '']);
    const lines = linesOf(stdout);
    expect(lines.map((line) => pairOf(line).relation.kind)).toEqual([null, 'republication', 'identical']);
    const alone = [
      await diff('a.txt', 'other.txt', '--json'),
      await diff('b.txt', 'a.txt', '--json'),
      await diff('a.txt', 'a.txt', '--json'),
    ];
    expect(lines).toEqual(alone.map((ended) => ended.stdout.trimEnd()));
  });

  test.for([
    ['one path', 'a.txt'],
    ['three paths', 'a.txt\tb.txt\ta.txt'],
    ['an empty path', 'a.txt\t'],
    ['a missing file', 'a.txt\tgone.txt'],
  ] as const)('a line of %s ends the run with 2 and its place; the lines before it stand', async ([name, line]) => {
    const list = `${name.replaceAll(' ', '-')}.tsv`;
    folder.write(list, `a.txt\tb.txt\n${line}\nb.txt\ta.txt\n`);
    const { code, stdout, stderr } = await diff('--pairs', list);
    expect.soft(code).toBe(2);
    expect.soft(linesOf(stdout)).toHaveLength(1);
    expect.soft(linesOf(stderr)).toHaveLength(1);
    expect.soft(stderr).toContain(`${list}:2`);
  });

  test('--fail-on looks at every pair', async () => {
    folder.write('fail.tsv', 'a.txt\tb.txt\na.txt\ta.txt\n');
    expect((await diff('--pairs', 'fail.tsv', '--fail-on', 'major')).code).toBe(1);
  });

  test('an empty list is an empty result', async () => {
    folder.write('none.tsv', '\n');
    expect(await diff('--pairs', 'none.tsv')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('a list together with two files is bad usage', async () => {
    expect((await diff('a.txt', 'b.txt', '--pairs', 'none.tsv')).code).toBe(2);
  });
});
