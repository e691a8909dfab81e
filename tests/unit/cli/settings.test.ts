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

describe('lexicons', () => {
  const WORDS = { about: 'Words of our paper.', hedges: { guess: ['mooted'] }, remove: { reportingVerbs: ['claim'] } };

  it('are named relative to the options file, or stand in it; the options hold what they hold, in their order', async () => {
    folder.write('shelf/lists/words.json', JSON.stringify(WORDS));
    const flags = config('shelf/options.json', '{"lexicons":["lists/words.json",{"negations":["nowise"]}]}');
    expect(await optionsOf(flags, {})).toEqual({ ...DEFAULT_OPTIONS, lexicons: [WORDS, { negations: ['nowise'] }] });
  });

  it('may take away what another added', async () => {
    const flags = config('order.json', '{"lexicons":[{"hedges":{"guess":["mooted"]}},{"remove":{"hedges":["Mooted"]}}]}');
    await expect(optionsOf(flags, {})).resolves.toMatchObject({ lexicons: [{}, {}] });
  });

  it.each([
    ['is not there', null, /cannot read the lexicon words\.json: there is no such file/],
    [
      'is no JSON',
      '{\n  "hedges": {\n  oops\n}',
      /lexicon words\.json is not a JSON object \(line 3, column 3: .*\); see stemma schema lexicon/,
    ],
    ['is a list', '[]', /lexicon words\.json is not a JSON object; see stemma schema lexicon/],
    ['has an unknown list', '{"hedgess":{}}', /words\.json is not valid: has no property "hedgess"/],
    ['has an unknown kind', '{"hedges":{"maybe":["mooted"]}}', /words\.json is not valid: hedges has no property "maybe"/],
    ['has no word', '{"hedges":{"guess":["mooted",7]}}', /words\.json is not valid: hedges\.guess\.1 must be string/],
    ['has a space beside a word', '{"negations":["nowise "]}', /words\.json is not valid: negations\.0 must match/],
    [
      'has a verb of two words',
      '{"reportingVerbs":{"neutral":["point out"]}}',
      /words\.json is not valid: reportingVerbs\.neutral\.0 must match/,
    ],
    ['has opposites of one side', '{"opposites":[[["up"]]]}', /words\.json is not valid: opposites\.0 must NOT have fewer than 2 items/],
    [
      'removes what is not there',
      '{"remove":{"hedges":["reportedly","likly"]}}',
      /words\.json is not valid: remove\.hedges\.1 "likly" does not stand in that list/,
    ],
    ['has __proto__', '{"__proto__":{"hedges":{}}}', /words\.json is not valid: has no property "__proto__"/],
  ])('a file that %s is refused, with file, place and reason', async (name, content, words) => {
    const shelf = name.replaceAll(/\W/g, '-');
    if (content !== null) folder.write(`${shelf}/words.json`, content);
    await expect(optionsOf(config(`${shelf}/options.json`, '{"lexicons":["words.json"]}'), {})).rejects.toThrow(words);
  });

  it.each([
    ['{"lexicons":"words.json"}', /lexicons must be array/],
    ['{"lexicons":[7]}', /lexicons\.0, is not valid: must be object/],
    ['{"lexicons":[""]}', /lexicons\.0, is not valid/],
    ['{"lexicons":[null]}', /lexicons\.0, is not valid/],
    ['{"lexicons":[{"hedges":{"guess":[7]}}]}', /lexicons\.0, is not valid: hedges\.guess\.0 must be string/],
  ])('%s is refused', async (content, words) => {
    await expect(optionsOf(config('wrong.json', content), {})).rejects.toThrow(words);
  });
});
