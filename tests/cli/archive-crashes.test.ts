import { expect, test } from 'vitest';
import { crashLoop } from '../bench/crash-loop.js';
import { archiveAt } from './archive-use.js';
import { scratchFolder } from './scratch-folder.js';

const folder = scratchFolder();

test('what add and remove acknowledged outlives ten kills at random moments, and nothing is seen half', async () => {
  const { kills, lost, partial, refused } = await crashLoop({ kills: 10, seed: 20240503, archive: folder.at('archive') });
  expect({ kills, lost, partial, refused }).toEqual({ kills: 10, lost: [], partial: [], refused: [] });
  expect(await archiveAt('archive', folder.path).verified()).toMatchObject({ code: 0, problems: [] });
});
