import { expect, test } from 'vitest';
import { layoutOf } from '../../../src/attribution/layout.js';
import { link } from '../../../src/attribution/link.js';
import type { Stretch } from '../../../src/attribution/stretches.js';
import { tokensOf } from '../../../src/attribution/tokens.js';
import { vocabularyOf } from '../../../src/attribution/word-class.js';
import { BUILT_IN_LEXICON } from '../../../src/text/lexicon.js';

const stretch = (role: Stretch['role'], side: Stretch['side'], from: number, to: number): Stretch => ({ role, side, from, to });

/** The contents of each cue, word by word, where labels gave the last one's alone. */
function contentsIn(text: string, cues: readonly number[], content: readonly [number, number]): readonly (readonly string[])[] {
  const tokens = tokensOf(text);
  const stretches = [...cues.map((at) => stretch('cue', null, at, at + 1)), stretch('content', 'after', ...content)];
  return link(layoutOf(tokens, vocabularyOf(BUILT_IN_LEXICON)), stretches).map(({ contents }) =>
    contents.map(({ from, to }) => text.slice(tokens.starts[from], tokens.ends[to - 1])),
  );
}

test('a cue without a labelled content brings in what follows it by "that", not what the next cue brings in', () => {
  expect(contentsIn('Abel said on Monday that it was over, adding that Bede knew.', [1, 9], [10, 13])).toEqual([
    ['that it was over'],
    ['that Bede knew'],
  ]);
});

test('a cue with nothing of its own shares what its neighbour brings in', () => {
  expect(contentsIn('Abel said and Bede agreed that it was over.', [1, 4], [5, 9])).toEqual([['that it was over'], ['that it was over']]);
});
