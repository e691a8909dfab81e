import { describe, expect, it } from 'vitest';
import { optionsOf, threadsOf } from '../../../src/cli/settings.js';
import { DEFAULT_OPTIONS } from '../../../src/model/options.js';
import { scratchFolder } from '../../cli/scratch-folder.js';

const folder = scratchFolder();
const FLAGS = { quiet: false, verbose: false, color: true };
const config = (name: string, content: string) => ({ ...FLAGS, config: folder.write(name, content) });

describe('threads', () => {
  it.each([1, 2, 64])('%s is taken', (threads) => expect(threadsOf({ ...FLAGS, threads })).toBe(threads));
  it.each([0, -1, 1.5, 65, Number.NaN, Number.POSITIVE_INFINITY])('%s is refused', (threads) => {
    expect(() => threadsOf({ ...FLAGS, threads })).toThrow('--threads takes a whole number from 1 to 64');
  });
  it('unsaid is what the machine lends, 1 to 64', () => {
    expect(threadsOf(FLAGS)).toBeGreaterThanOrEqual(1);
    expect(threadsOf(FLAGS)).toBeLessThanOrEqual(64);
  });
});

describe('options', () => {
  it('are the defaults when nothing is said', async () => expect(await optionsOf(FLAGS, {})).toEqual(DEFAULT_OPTIONS));

  it('come from the defaults, then the file, then flags', async () => {
    const flags = config('some.json', '{"kgram":30,"ignoreDates":false}');
    expect(await optionsOf(flags, { ignoreDates: true })).toEqual({ ...DEFAULT_OPTIONS, kgram: 30, ignoreDates: true });
  });

  it('a file that starts with a byte order mark is read', async () => {
    expect(await optionsOf(config('mark.json', '\uFEFF{"kgram":30}'), {})).toMatchObject({ kgram: 30 });
  });

  it.each([
    ['an unknown key', '{"kgramm":1}', /kgramm/],
    ['a key of every object', '{"toString":1}', /toString/],
    ['__proto__', '{"__proto__":{"kgram":1}}', /__proto__/],
    ['a wrong type', '{"kgram":"25"}', /kgram must be integer/],
    ['too small', '{"window":0}', /window must be >= 1/],
    ['too large to be held', '{"maxBytes":1e300}', /maxBytes/],
    ['no JSON', '{', /is not a JSON object/],
    ['a list', '[]', /is not a JSON object/],
    ['null', 'null', /is not a JSON object/],
    ['nothing', '', /is not a JSON object/],
  ])('%s is refused, the file is named', async (name, content, words) => {
    const flags = config(`${name.replaceAll(/\W/g, '-')}.json`, content);
    await expect(optionsOf(flags, {})).rejects.toThrow(words);
    await expect(optionsOf(flags, {})).rejects.toThrow(flags.config);
  });

  it('a missing file is refused', async () => {
    await expect(optionsOf({ ...FLAGS, config: folder.at('gone.json') }, {})).rejects.toThrow(/gone\.json: there is no such file/);
  });
});
