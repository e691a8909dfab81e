import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/model/options.js';
import { RESULT_FORMAT, type Result } from '../../../src/model/result.js';
import { analyse } from '../../../src/pipeline/analyse.js';
import { TOOL } from '../../../src/pipeline/tool.js';
import { resultText, writeResult } from '../../../src/pipeline/write-result.js';
import type { RawOutcome } from '../../../src/read/raw-article.js';
import { asRecord, inventArchive } from '../../cli/invented-stories.js';
import { scratchFolder } from '../../cli/scratch-folder.js';

const folder = scratchFolder();
const EMPTY: Result = {
  format: RESULT_FORMAT,
  tool: TOOL,
  options: DEFAULT_OPTIONS,
  work: { candidatePairs: 0, cappedFingerprints: 0, standingFingerprints: 0, exact: true },
  documents: [],
  relations: [],
  clusters: [],
  singles: [],
  rejected: [],
};

function archive(): Promise<Result> {
  async function* articles(): AsyncGenerator<RawOutcome> {
    for (const story of inventArchive(90))
      yield await Promise.resolve({
        ok: true,
        raw: { name: story.id, format: 'record' as const, bytes: new TextEncoder().encode(asRecord(story)) },
      });
  }
  return analyse(articles(), { options: DEFAULT_OPTIONS, threads: 1 });
}

describe('the text of a result', () => {
  it.each([
    ['empty', EMPTY],
    ['with a stamp', { ...EMPTY, stamp: '2024-01-01T00:00:00.000Z', singles: ['a', 'b'] }],
    ['with hostile names', { ...EMPTY, rejected: [{ path: 'a\n\u2028"\\\ud800', code: 'empty' as const, message: 'is empty' }] }],
  ])('is the result as JSON: %s', (_, result) => expect(JSON.parse([...resultText(result)].join(''))).toEqual(result));

  it('says what it is at the very start, where an older report is recognised by it', () => {
    expect([...resultText(EMPTY)].join('').slice(0, 60)).toContain(`"format":"${RESULT_FORMAT}"`);
  });

  it('is one document, relation or cluster a line, and ends with a line break', async () => {
    const result = await archive();
    const lines = [...resultText(result)].join('').split('\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => line.includes('"sha256":'))).toHaveLength(90);
  });
});

describe('the file of a result', () => {
  it('is that text, also when it is longer than what is gathered at once', async () => {
    const result = await archive();
    await writeResult(folder.at('result.json'), result);
    const text = readFileSync(folder.at('result.json'), 'utf8');
    expect(text.length).toBeGreaterThan(1 << 18);
    expect(text).toBe([...resultText(result)].join(''));
  });

  it('that cannot be written rejects with the error of the system, also in the middle of much', async () => {
    await expect(writeResult(folder.at('gone/result.json'), EMPTY)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(writeResult('/dev/full', await archive())).rejects.toMatchObject({ code: 'ENOSPC' });
  });
});
