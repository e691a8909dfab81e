import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Document } from '../../src/model/document.js';
import type { Result } from '../../src/model/result.js';
import { asRecord, asText, inventStory } from './invented-stories.js';
import { linesOf, run } from './program.js';
import { scratchFolder } from './scratch-folder.js';

const folder = scratchFolder();
const [first, second] = [inventStory(1), inventStory(2)];
const pageOf = (body: string): string => `<!DOCTYPE html><html><head><title>Weir of Isk</title></head><body>${body}</body></html>`;

/** Within the limits of elements and depth, and yet a hundred times as much as any page holds. */
const SLOW = pageOf('<p>The weir, the mill, and the race.</p>'.repeat(450_000));

folder.write('1.html', pageOf(`<h1>${first.headline}</h1><p>${first.paragraphs.join('</p><p>')}</p>`));
folder.write('2-slow.html', SLOW);
folder.write('3.ndjson', `${asRecord(second)}\n${JSON.stringify({ id: 'slow', html: SLOW })}\n${asRecord(first)}\n`);
folder.write('4.txt', asText(first));
// The parser must be loaded in this time, too.
folder.write('short.json', '{"pageSeconds":2}');

const INPUTS = ['1.html', '2-slow.html', '3.ndjson', '4.txt', '--config', 'short.json'];
const SLOW_NAMES = ['2-slow.html', '3.ndjson:2'];

test.for(['1', '2'])(
  'a page that takes longer than its budget is rejected by name, the run goes on: inspect, %s threads',
  async (threads) => {
    const { code, stdout, stderr } = await run(['inspect', ...INPUTS, '--json', '--threads', threads], { cwd: folder.path });
    expect(code).toBe(0);
    expect(linesOf(stdout).map((line) => (JSON.parse(line) as Document).name)).toEqual(['1.html', second.id, first.id, '4.txt']);
    expect(linesOf(stderr)).toEqual(
      SLOW_NAMES.map((name) => expect.stringMatching(`^rejected ${name} \\(too-slow\\): .* 2 seconds`) as string),
    );
  },
);

test('the same in a report: it stands in the result', async () => {
  const { code } = await run(['report', ...INPUTS, '--out', 'out', '--only', 'json'], { cwd: folder.path });
  expect(code).toBe(0);
  const { documents, rejected } = JSON.parse(readFileSync(folder.at('out/result.json'), 'utf8')) as Result;
  expect(rejected.map(({ path, code: why }) => `${path} ${why}`)).toEqual(SLOW_NAMES.map((name) => `${name} too-slow`));
  expect(documents).toHaveLength(4);
});
