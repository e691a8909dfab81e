import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/model/document.js';
import type { Result } from '../../src/model/result.js';
import { linesOf, ROOT, run } from './program.js';
import { scratchFolder } from './scratch-folder.js';

const folder = scratchFolder();

/** The two files that the section of README shows. */
const [words = '', options = ''] = [
  ...(/^## Your own words\n(.*?)^## /msu.exec(readFileSync(`${ROOT}README.md`, 'utf8'))?.[1] ?? '').matchAll(/```json\n(.*?)```/gsu),
].map(([, file]) => file);
folder.write('words/our-words.json', words);
folder.write('words/options.json', options);

const STORY = [
  'Ferry stops for the winter',
  'The ferry across the sound will not sail again before the spring, and the pilots struck on Monday over their pay.',
  'Ines Marlow grumbled that the boat needs a new engine before it may cross again in open weather.',
  '"Nobody on either shore has offered to pay for one yet," grumbled Tobias Renn, who owns the quay.',
  'Olga Brandt mused that the old bridge could be mended for less, and that the council had the plans in a drawer.',
];
const COPY = STORY.map((line) => line.replace('pilots struck', 'pilots mutinied').replace('grumbled that', 'said that'));
const page = (lines: readonly string[]): string =>
  `<!DOCTYPE html><html lang="en"><title>${lines[0]}</title><body><h1>${lines[0]}</h1><p>${lines.slice(1).join('</p><p>')}</p></body></html>`;
folder.write('in/a.html', page(STORY));
folder.write('in/b.html', page(COPY));

const WITH = ['--config', 'words/options.json'];
const stemma = async (...args: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await run(args, { cwd: folder.path });
  expect([code, stderr], args.join(' ')).toEqual([0, '']);
  return stdout;
};

/** Verbs of what is said in a page, each with what it says of the claim. */
const saidIn = async (...more: readonly string[]): Promise<readonly string[]> => {
  const { attributions } = JSON.parse(await stemma('inspect', 'in/a.html', '--json', ...more)) as Document;
  return attributions.flatMap(({ verb, stance }) => (verb === null ? [] : [`${verb}, ${stance}`]));
};

const flagsOf = async (...args: readonly string[]): Promise<readonly string[]> => {
  const { relation } = JSON.parse(await stemma('diff', 'in/a.html', 'in/b.html', '--json', ...args)) as {
    relation: Result['relations'][number];
  };
  return relation.flags.map(({ kind, severity }) => `${kind} ${severity}`);
};

describe('the words that README adds and removes', () => {
  test('are gone by where a text is read, in a thread of its own', async () => {
    // A verb of no list may be known for one by its sentence, but not what it says of the claim.
    expect(await saidIn()).toEqual(['grumbled, neutral', 'muse, neutral']);
    expect(await saidIn(...WITH)).toEqual(['grumble, doubting', 'grumble, doubting']);
  });

  test('are gone by where two texts are compared', async () => {
    const [without, own] = [await flagsOf(), await flagsOf(...WITH)];
    expect(without).not.toContain('term-changed major');
    expect(own).toEqual(expect.arrayContaining(['term-changed major', 'reporting-verb-changed major']));
  });

  test('stand in the result, whose options can be given again', async () => {
    await stemma('report', 'in', '--out', 'report', '--only', 'json', '--quiet', ...WITH);
    const result = readFileSync(folder.at('report/result.json'), 'utf8');
    expect((JSON.parse(result) as Result).options.lexicons).toEqual([JSON.parse(words)]);
    folder.write('again.json', JSON.stringify((JSON.parse(result) as Result).options));
    await stemma('report', 'in', '--out', 'again', '--only', 'json', '--quiet', '--config', 'again.json');
    expect(readFileSync(folder.at('again/result.json'), 'utf8')).toBe(result);
  });

  test('make an archive work anew what it had worked out without them, and the other way round', async () => {
    await stemma('add', 'in', '--archive', 'archive', '--quiet');
    const clusters = async (...more: readonly string[]): Promise<string> => {
      await stemma('clusters', '--archive', 'archive', '--out', 'clusters', '--only', 'json', '--quiet', ...more);
      return readFileSync(folder.at('clusters/result.json'), 'utf8');
    };
    await stemma('report', 'in', '--out', 'plain', '--only', 'json', '--quiet');
    const [plain, own] = ['plain', 'report'].map((name) => readFileSync(folder.at(`${name}/result.json`), 'utf8'));
    expect(plain).not.toBe(own);
    for (const [more, expected] of [
      [[], plain],
      [WITH, own],
      [[], plain],
    ] as const)
      expect(await clusters(...more)).toBe(expected);
  });

  test('are gone by where a text is checked', async () => {
    const checked = async (...more: readonly string[]): Promise<string> =>
      (await run(['check', 'in/b.html', '--archive', 'archive', '--json', ...more], { cwd: folder.path })).stdout;
    expect(await checked()).not.toContain('"term-changed"');
    expect(await checked(...WITH)).toContain('"term-changed"');
  });
});

describe('a file of words with a slip in it', () => {
  test.for([
    ['{"hedges":{"guess":[7]}}', 'our-words.json is not valid: hedges.guess.0 must be string'],
    ['{"remove":{"hedges":["likly"]}}', 'our-words.json is not valid: remove.hedges.0 "likly" does not stand in that list'],
    ['{"hedges":\n{', 'the lexicon our-words.json is not a JSON object'],
  ] as const)('%s ends every command with 2 and one line that says what and where', async ([content, reason]) => {
    folder.write('slip/our-words.json', content);
    folder.write('slip/options.json', options);
    for (const command of ['inspect in/a.html', 'report in --out no', 'diff in/a.html in/b.html', 'clusters --archive archive']) {
      const ended = await run([...command.split(' '), '--config', 'slip/options.json'], { cwd: folder.path });
      expect([ended.code, ended.stdout, linesOf(ended.stderr).length]).toEqual([2, '', 1]);
      expect(ended.stderr).toContain(reason);
    }
  });
});

test('the help of a command names them', async () => {
  expect(await stemma('report', '--help')).toMatch(/own words.*stemma\s+schema\s+lexicon/su);
});
