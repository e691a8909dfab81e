import type { AlignedBlock, RewrittenPassage } from '../model/alignment.js';
import { contentOf } from './content.js';
import { contentSeeds } from './content-seeds.js';
import { withMarks } from './marks.js';
import { movedWindows } from './moved-order.js';
import { pairLeftovers } from './pair-leftovers.js';
import type { Stretch } from './passages.js';
import { QUOTED_FROM, quotedLetters } from './quoted-letters.js';
import { type ReuseBlock, reuseBlocks } from './reuse-blocks.js';
import type { Window } from './run.js';
import type { Witness } from './witness.js';

/** What one text has from the other beyond equal letters. */
export interface Reuse {
  /** In order of B. They may overlap where a passage was used twice. */
  readonly blocks: readonly AlignedBlock[];
  /** In order of B, disjoint from each other and from the passages of the letter alignment; none crosses a paragraph. */
  readonly rewritten: readonly RewrittenPassage[];
  /** Letters in rewritten passages. */
  readonly rewrittenA: number;
  readonly rewrittenB: number;
  /** False when the texts were too long for every shared word to be followed, or too alike in too many places. */
  readonly exact: boolean;
}

/**
 * Finds what two stories both tell: whole blocks, across paragraphs and changes, and the passages in them that the letter
 * alignment left over because they are rewritten, translated back or summarised.
 *
 * @param stretches the passages of the letter alignment. O(letters + budget of `contentSeeds`).
 */
export function reuseOf(a: Witness, b: Witness, stretches: readonly Stretch[]): Reuse {
  const content = contentOf(a.sentences, b.sentences);
  const { seeds, exact: allSeeds } = contentSeeds(content);
  const { blocks, exact: allGaps } = reuseBlocks({ a: a.sentences, b: b.sentences, content, seeds }, stretches);
  const rewritten = pairLeftovers(a, b, stretches, blocks);
  const sum = (of: (window: Window) => number): number => rewritten.reduce((total, window) => total + of(window), 0);
  return {
    blocks: alignedBlocks(a, b, blocks),
    rewritten: rewrittenPassages(a, b, rewritten, stretches),
    rewrittenA: sum(({ fromA, toA }) => toA - fromA),
    rewrittenB: sum(({ fromB, toB }) => toB - fromB),
    exact: allSeeds && allGaps,
  };
}

function alignedBlocks(a: Witness, b: Witness, blocks: readonly ReuseBlock[]): readonly AlignedBlock[] {
  const moved = movedWindows(blocks, []);
  return blocks.map((block, index) => ({
    a: withMarks(a, block.fromA, block.toA),
    b: withMarks(b, block.fromB, block.toB),
    kind: block.kind,
    moved: moved[index] ?? false,
  }));
}

function rewrittenPassages(a: Witness, b: Witness, windows: readonly Window[], stretches: readonly Stretch[]): readonly RewrittenPassage[] {
  const moved = movedWindows(
    windows,
    stretches.filter((stretch) => !stretch.moved),
  );
  const [quotedA, quotedB] = [quotedLetters(a), quotedLetters(b)];
  return windows.map(({ fromA, toA, fromB, toB }, index) => ({
    a: withMarks(a, fromA, toA),
    b: withMarks(b, fromB, toB),
    kind: 'rewritten',
    moved: moved[index] ?? false,
    quoted: isQuoted(quotedA, fromA, toA) && isQuoted(quotedB, fromB, toB),
  }));
}

const isQuoted = (quoted: Uint8Array, from: number, to: number): boolean =>
  quoted.subarray(from, to).reduce((sum, letter) => sum + letter, 0) >= (to - from) * QUOTED_FROM;
