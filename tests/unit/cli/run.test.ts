import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.js';
import { asRecord, asText, copyStory, inventArchive, inventStory } from '../../cli/invented-stories.js';
import { scratchFolder } from '../../cli/scratch-folder.js';
import { fakeStreams } from './fake-streams.js';

const folder = scratchFolder();
const [a, b] = [folder.write('a.txt', asText(inventStory(1))), folder.write('b.txt', asText(copyStory(inventStory(1))))];
const many = folder.write('many.ndjson', inventArchive(130).map(asRecord).join('\n'));
const ESCAPE = '\u001b';

describe('on a terminal', () => {
  it('a long run shows how far it is on one line and takes it away before anything else is told', async () => {
    const heard = fakeStreams({ terminal: true });
    expect(
      await run(['report', many, folder.at('gone.txt'), '--out', folder.at('bar'), '--only', 'json', '--threads', '1'], heard.streams, {}),
    ).toBe(0);
    const told = heard.stderr();
    expect.soft(told).toMatch(/\r\p{Cc}\[2KReading {2}\d+ articles/u);
    expect.soft(told).toMatch(/\r\p{Cc}\[2KComparing {2}[█·]+ \d+ of \d+ pairs/u);
    // What is left on the screen: of each line, what was written after the last carriage return.
    const left = told.split('\n').map((line) => line.split(`\r${ESCAPE}[2K`).at(-1) ?? '');
    expect.soft(left.join('\n')).not.toMatch(/Reading|Comparing|(?!\n)\p{Cc}/u);
    expect.soft(left).toContainEqual(expect.stringMatching(/^rejected .*gone\.txt/));
    expect.soft(left).toContainEqual(expect.stringMatching(/^130 articles: 43 clusters/));
    expect(heard.stdout()).toBe(`${folder.at('bar/result.json')}\n`);
  });

  it('no line of the progress bar is wider than the terminal', async () => {
    const heard = fakeStreams({ terminal: true });
    await run(['report', many, '--out', folder.at('narrow'), '--only', 'json', '--threads', '1'], heard.streams, {});
    for (const drawn of heard
      .stderr()
      .split(`\r${ESCAPE}[2K`)
      .filter((line) => /^(?:Reading|Comparing)/.test(line)))
      expect(drawn.split('\n', 1)[0]?.length).toBeLessThan(80);
  });

  it('--quiet shows no progress', async () => {
    const heard = fakeStreams({ terminal: true });
    await run(['report', many, '--out', folder.at('quiet'), '--only', 'json', '--quiet'], heard.streams, {});
    expect(heard.stderr()).toBe('');
  });

  it.each([
    ['diff is in colour', ['diff', a, b], {}, true],
    ['not with --no-color', ['diff', a, b, '--no-color'], {}, false],
    ['not under NO_COLOR', ['diff', a, b], { NO_COLOR: '1' }, false],
    ['an empty NO_COLOR means nothing', ['diff', a, b], { NO_COLOR: '' }, true],
    ['inspect is in colour', ['inspect', a], {}, true],
    ['JSON never is', ['diff', a, b, '--json'], {}, false],
  ])('%s', async (_, args, environment, coloured) => {
    const heard = fakeStreams({ terminal: true });
    expect(await run(args, heard.streams, environment)).toBe(0);
    expect(heard.stdout().includes(ESCAPE)).toBe(coloured);
  });

  it('colour changes nothing but colour', async () => {
    const [plain, coloured] = [fakeStreams(), fakeStreams({ terminal: true })];
    await run(['diff', a, b], plain.streams, {});
    await run(['diff', a, b], coloured.streams, {});
    expect(coloured.stdout().replace(/\p{Cc}\[\d+m/gu, '')).toBe(plain.stdout());
  });
});

describe('exit codes of the function are those of the program:', () => {
  it.each([
    ['help', ['--help'], 0],
    ['a diff', ['diff', a, b], 0],
    ['findings as severe as asked', ['diff', a, b, '--fail-on', 'major'], 1],
    ['no command', [], 2],
    ['an unknown command', ['compare'], 2],
    ['an unknown option', ['diff', a, b, '--colour'], 2],
    ['a missing file', ['diff', a, folder.at('gone.txt')], 2],
  ])('%s', async (_, args, code) => {
    const heard = fakeStreams();
    expect(await run(args, heard.streams, {})).toBe(code);
    if (code === 2) expect([heard.stdout(), heard.stderr().split('\n').length]).toEqual(['', 2]);
  });

  it('standard input is read where - stands', async () => {
    const heard = fakeStreams({ stdin: asText(inventStory(5)) });
    expect(await run(['inspect', '-', '--json'], heard.streams, {})).toBe(0);
    expect(JSON.parse(heard.stdout())).toMatchObject({ name: '-' });
  });
});

describe('a fault that is ours', () => {
  const broken = () => {
    const heard = fakeStreams();
    const fail = (): never => {
      throw new Error('the\u001b[31m pen broke');
    };
    return { ...heard, streams: { ...heard.streams, stdout: { write: fail } } };
  };

  it('is told as ours, without a stack, and names --verbose', async () => {
    const heard = broken();
    expect(await run(['diff', a, b], heard.streams, {})).toBe(2);
    expect(heard.stderr()).toMatch(/^stemma: the\S*\[31m pen broke\n.*fault of Stemma.*\n.*--verbose.*\n$/);
    expect(heard.stderr()).not.toContain(ESCAPE);
  });

  it('shows its stack with --verbose', async () => {
    const heard = broken();
    expect(await run(['diff', a, b, '--verbose'], heard.streams, {})).toBe(2);
    expect(heard.stderr()).toMatch(/\n\s+at /);
  });
});

it('the result of the run is on the disk when the function returns', async () => {
  const heard = fakeStreams();
  await run(['report', a, b, '--out', folder.at('done'), '--only', 'json'], heard.streams, {});
  expect(JSON.parse(readFileSync(folder.at('done/result.json'), 'utf8'))).toMatchObject({ clusters: [{}], singles: [] });
});
