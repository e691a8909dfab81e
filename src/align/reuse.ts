import type { AlignedBlock, RewrittenPassage } from '../model/alignment.js';
import { contentOf } from './content.js';
import { contentSeeds } from './content-seeds.js';
import { copiedBlocks, type LetterBlock } from './copied-blocks.js';
import { withMarks } from './marks.js';
import { movedWindows } from './moved-order.js';
import { pairLeftovers, SMALLEST_PASSAGE } from './pair-leftovers.js';
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
  const copied = copiedBlocks(stretches);
  if (isToldByLetters(a, b, stretches, copied)) {
    const blocks = copied.map((block): ReuseBlock => ({ ...block, kind: 'copied', seeds: [] }));
    return { blocks: alignedBlocks(a, b, blocks), rewritten: [], rewrittenA: 0, rewrittenB: 0, exact: true };
  }
  const content = contentOf(a.sentences, b.sentences);
  const { seeds, exact: allSeeds } = contentSeeds(content);
  const { blocks, exact: allGaps } = reuseBlocks({ a: a.sentences, b: b.sentences, content, seeds }, stretches, copied);
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

/**
 * Whether the letter alignment leaves nothing to pair: every passage is in a copied block, and one text has fewer letters
 * outside them than the smallest rewritten passage. Nearly all republications are of this kind, and the rest takes longer.
 */
function isToldByLetters(a: Witness, b: Witness, stretches: readonly Stretch[], copied: readonly LetterBlock[]): boolean {
  if (copied.reduce((sum, block) => sum + block.stretches.length, 0) < stretches.length) return false;
  const outsideA = a.letters.codes.length - stretches.reduce((sum, { fromA, toA }) => sum + toA - fromA, 0);
  const outsideB = b.letters.codes.length - stretches.reduce((sum, { fromB, toB }) => sum + toB - fromB, 0);
  return Math.min(outsideA, outsideB) < SMALLEST_PASSAGE;
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
