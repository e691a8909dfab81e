import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openOutputFolder } from '../../../src/cli/output-folder.js';
import { scratchFolder } from '../../cli/scratch-folder.js';

const folder = scratchFolder();
const RESULT = '{"format":"stemma-result/1"}';

describe('an output folder', () => {
  it('is not there before the end, and whole after it', async () => {
    const output = await openOutputFolder(folder.at('one/r'));
    await output.write('result.json', RESULT);
    expect(existsSync(folder.at('one/r'))).toBe(false);
    await output.finish();
    expect(readFileSync(folder.at('one/r/result.json'), 'utf8')).toBe(RESULT);
    await output.discard();
    expect(readdirSync(folder.at('one'))).toEqual(['r']);
  });

  it('leaves nothing when it is discarded, and the older report as it was', async () => {
    folder.write('two/r/result.json', RESULT);
    const output = await openOutputFolder(folder.at('two/r'));
    await output.write('index.html', 'half');
    await output.discard();
    expect(readdirSync(folder.at('two'))).toEqual(['r']);
    expect(readdirSync(folder.at('two/r'))).toEqual(['result.json']);
  });

  it('puts the older report back when the new one cannot be put in its place', async () => {
    folder.write('three/r/result.json', RESULT);
    const output = await openOutputFolder(folder.at('three/r'));
    rmSync(output.scratch, { recursive: true });
    await expect(output.finish()).rejects.toThrow(/^cannot write to .*three\/r: /);
    await output.discard();
    expect(readFileSync(folder.at('three/r/result.json'), 'utf8')).toBe(RESULT);
    expect(readdirSync(folder.at('three'))).toEqual(['r']);
  });

  it('does not remove what came into the place after it was looked at', async () => {
    const output = await openOutputFolder(folder.at('four/r'));
    await output.write('result.json', RESULT);
    folder.write('four/r/thesis.txt', 'years of work');
    await output.finish().catch(() => {});
    await output.discard();
    const kept = readdirSync(folder.at('four'), { recursive: true }).map(String);
    expect(kept.some((name) => name.endsWith('thesis.txt'))).toBe(true);
  });

  it('two that are open at once do not write into each other', async () => {
    const [x, y] = [await openOutputFolder(folder.at('five/r')), await openOutputFolder(folder.at('five/r'))];
    expect(x.scratch).not.toBe(y.scratch);
    await x.write('result.json', RESULT);
    await x.write('index.html', 'x');
    await y.write('result.json', RESULT);
    await x.finish();
    await y.finish();
    expect(readdirSync(folder.at('five/r'))).toEqual(['result.json']);
    expect(readdirSync(folder.at('five'))).toEqual(['r']);
  });
});

describe('refused with a message that names the path:', () => {
  it.each([
    ['a file', (at: string) => folder.write(at, 'x'), /is no folder/],
    ['a foreign file, which is named', (at: string) => folder.write(`${at}/notes.txt`, 'x'), /notes\.txt/],
    ['pages without a result.json of ours', (at: string) => folder.write(`${at}/index.html`, 'x'), /index\.html|did not write/],
    [
      'a result.json that only speaks of ours',
      (at: string) => folder.write(`${at}/result.json`, `{"note":"${'x'.repeat(200)}","format":"stemma-result/1"}`),
      /result\.json|did not write/,
    ],
    [
      'a folder named as a page',
      (at: string) => mkdirSync(folder.at(`${at}/index.html`), { recursive: true }),
      /index\.html|did not write/,
    ],
  ])('%s', async (name, make, words) => {
    const place = `refused/${name.replaceAll(/\W+/g, '-')}`;
    make(place);
    await expect(openOutputFolder(folder.at(place))).rejects.toThrow(words);
    await expect(openOutputFolder(folder.at(place))).rejects.toThrow(place);
    expect(readdirSync(folder.at('refused')).filter((entry) => entry.startsWith('.'))).toEqual([]);
  });

  it('a path with terminal escapes, which are not passed on', async () => {
    folder.write('esc\u001b[31m', 'x');
    await expect(openOutputFolder(folder.at('esc\u001b[31m'))).rejects.toThrow(/^\P{Cc}*$/u);
  });
});
