import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/model/result.js';
import { asRecord, asText, copyStory, inventStory } from './invented-stories.js';
import { linesOf, run } from './program.js';
import { scratchFolder } from './scratch-folder.js';

const folder = scratchFolder();

/** Names that any file system takes and no terminal or page should get as they are. */
const NAMES: Readonly<Record<string, string>> = {
  colour: 'red\u001b[31m',
  title: 'title\u001b]0;owned\u0007',
  c1: 'csi\u009b31m',
  newline: 'two\nlines',
  return: 'over\rwritten',
  backspace: 'gone\b\b\b\b',
  rtl: 'rtl\u202etxt.exe',
  isolate: 'isolate\u2067abc\u2069',
  script: '<script>alert(1)<',
  image: '"><img src=x onerror=alert(1)>',
  separator: 'line\u2028separator',
};

/** What steers a terminal or turns the reading direction; line feeds are the program's own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

mkdirSync(folder.at('good'));
mkdirSync(folder.at('bad'));
for (const [index, name] of Object.values(NAMES).entries()) {
  writeFileSync(folder.at(`good/${name}.txt`), asText(index % 2 === 0 ? inventStory(index) : copyStory(inventStory(index - 1))));
  writeFileSync(folder.at(`bad/${name}.txt`), '');
}
/** A record whose every field tries the same. */
const attack = {
  ...inventStory(90),
  id: 'id\u001b[2J</script>',
  outlet: 'Outlet\u001b[31m\u202e<b class=owned>',
  headline: 'Head\u0007\r\u001b]8;;x\u0007<img src=x onerror=alert(1)>',
};
folder.write('fields.ndjson', `${asRecord(attack)}\n${asRecord({ ...copyStory(attack), id: 'copy\u001b[2J' })}\n`);

test('a report of files with hostile names: every file read, names whole in result.json, nothing raw on stderr', async () => {
  const ended = await run(['report', 'good', 'bad', 'fields.ndjson', '--out', 'r'], { cwd: folder.path });
  expect(ended.code).toBe(0);
  expect.soft(ended.stderr).not.toMatch(STEERING);
  const names = Object.values(NAMES);
  const { documents, rejected } = JSON.parse(readFileSync(folder.at('r/result.json'), 'utf8')) as Result;
  expect.soft(documents.map(({ name }) => name)).toEqual(expect.arrayContaining(names.map((name) => `good/${name}.txt`)));
  expect.soft(rejected.map(({ path }) => path).sort()).toEqual(names.map((name) => `bad/${name}.txt`).sort());
  expect.soft(linesOf(ended.stderr).filter((line) => line.startsWith('rejected '))).toHaveLength(names.length);
});

test('its pages hold the names as text only', () => {
  const pages = readdirSync(folder.at('r')).filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(5);
  for (const name of pages) {
    const page = readFileSync(folder.at(`r/${name}`), 'utf8');
    expect.soft(page, name).not.toMatch(/<script>alert|<img src=x|<b class=owned/);
    expect.soft(page.split('<script').length, name).toBe(page.split('</script>').length);
  }
});

describe('nothing raw reaches the terminal from', () => {
  test('inspect', async () => {
    const { code, stdout, stderr } = await run(['inspect', 'good', 'bad', 'fields.ndjson'], { cwd: folder.path });
    expect(code).toBe(0);
    expect.soft(stdout).not.toMatch(STEERING);
    expect.soft(stderr).not.toMatch(STEERING);
    // The last line counts.
    expect.soft(linesOf(stderr)).toHaveLength(Object.keys(NAMES).length + 1);
    expect.soft(linesOf(stdout).filter((line) => line.startsWith('file '))).toHaveLength(Object.keys(NAMES).length + 2);
  });

  test('diff', async () => {
    const { code, stdout, stderr } = await run(['diff', `good/${NAMES['colour']}.txt`, `good/${NAMES['title']}.txt`], { cwd: folder.path });
    expect([code, stderr]).toEqual([0, '']);
    expect.soft(stdout).not.toMatch(STEERING);
    expect.soft(stdout).toContain('red');
  });

  test.for(Object.entries(NAMES).filter(([kind]) => ['title', 'newline', 'rtl', 'separator'].includes(kind)))(
    'a failure that names it: %s',
    async ([, name]) => {
      const { code, stdout, stderr } = await run(['diff', `gone/${name}`, 'gone.txt'], { cwd: folder.path });
      expect([code, stdout]).toEqual([2, '']);
      expect(linesOf(stderr)).toHaveLength(1);
      expect(stderr).not.toMatch(STEERING);
    },
  );

  test('a command or an option of that name', async () => {
    const [command, option] = [await run([NAMES['colour'] ?? '']), await run(['inspect', 'x', `--${NAMES['title']}`])];
    expect.soft([command.code, option.code]).toEqual([2, 2]);
    expect.soft(command.stderr + option.stderr).not.toMatch(STEERING);
  });

  test('a config of that name, and a key of that name in it', async () => {
    const path = `good/${NAMES['colour']}.json`;
    folder.write(path, JSON.stringify({ [NAMES['title'] ?? '']: 1 }));
    const { code, stderr } = await run(['inspect', 'good', '--config', path], { cwd: folder.path });
    expect(code).toBe(2);
    expect(linesOf(stderr)).toHaveLength(1);
    expect(stderr).not.toMatch(STEERING);
  });
});
