import type { Passage } from '../../model/relation.js';
import { type Block, blocksOf } from './blocks.js';
import { blockFinder, type Mark, marksByBlock, stretches, stretchesByBlock } from './in-blocks.js';
import { type Hand, isSpacing, type PageFlag, type PairView } from './page-model.js';
import { type Piece, piecesOf } from './pieces.js';
import { type Run, runsOf } from './runs.js';
import { touched } from './touched.js';

export interface CollatedBlock extends Block {
  readonly pieces: readonly Piece[];
  /** Flags whose span touches the block, in order. */
  readonly marks: readonly Mark[];
  /** Same words as one whole block of the other side, nothing marked: it may fold. */
  readonly unchanged: boolean;
  /** Every word of it stands on this side only. */
  readonly only: boolean;
}

/** Both sides cut into blocks and pieces; the one structure that every drawing of a comparison reads. */
export interface Collation {
  readonly view: PairView;
  readonly left: readonly CollatedBlock[];
  readonly right: readonly CollatedBlock[];
  /** Paragraph of the left side that each passage starts in, from 1; null when it starts in none. */
  readonly paragraphs: readonly (number | null)[];
}

function collateSide(view: PairView, hand: Hand, runs: readonly (readonly Run[])[]): CollatedBlock[] {
  const side = hand === 'left' ? 'a' : 'b';
  const blocks = blocksOf(view[hand], view.flags, side);
  const within = stretchesByBlock(blocks, view.passages, side);
  const marks = marksByBlock(blocks, view.flags, side);
  return blocks.map((block, i) => {
    const pieces = block.kind === 'head' || block.kind === 'by' ? [] : piecesOf(block, within[i] ?? [], runs, view, side);
    const worded = pieces.filter((piece) => piece.state !== 'plain');
    const own = marks[i] ?? [];
    const whole =
      worded.length === 1 && worded[0]?.state === 'same' && own.length === 0 && view.passages[worded[0].passage]?.moved === false;
    return {
      ...block,
      pieces,
      marks: own,
      unchanged: block.kind === 'para' && whole,
      only: worded.length > 0 && worded.every((p) => p.state === 'only'),
    };
  });
}

/** Passages that fill an unchanged block on this side. */
const wholePassages = (blocks: readonly CollatedBlock[]): ReadonlySet<number> =>
  new Set(blocks.filter((block) => block.unchanged).map((block) => block.pieces.find((p) => p.state === 'same')?.passage ?? -1));

/** A block folds only together with its counterpart: both must be whole and unchanged. */
function pairUp(blocks: readonly CollatedBlock[], other: ReadonlySet<number>): CollatedBlock[] {
  return blocks.map((block) => {
    const passage = block.pieces.find((piece) => piece.state === 'same')?.passage ?? -1;
    return block.unchanged && !other.has(passage) ? { ...block, unchanged: false } : block;
  });
}

/** Flags by the passage that may hold them on the left side. */
function flagsByPassage(passages: readonly Passage[], flags: readonly PageFlag[]): PageFlag[][] {
  const out: PageFlag[][] = passages.map(() => []);
  const order = stretches(passages, 'a');
  const spans = order.map(({ span }) => span);
  for (const flag of flags) {
    if (flag.a === null || isSpacing(flag.kind)) continue;
    for (const i of touched(spans, flag.a)) out[order[i]?.passage ?? -1]?.push(flag);
  }
  return out;
}

/** Paragraph of the left side that each passage starts in. */
function paragraphsOf(passages: readonly Passage[], left: readonly CollatedBlock[]): (number | null)[] {
  const find = blockFinder(left);
  return passages.map(({ a: [at] }) => {
    const found = find([at, at]).find((i) => at >= (left[i]?.span[0] ?? at + 1) && at < (left[i]?.span[1] ?? 0));
    return found === undefined ? null : (left[found]?.paragraph ?? null);
  });
}

/**
 * Collates two versions from the passages and flags of their relation.
 * The pieces of a paragraph cover it without a gap. Cost: linear in the texts; passages and flags are found by halving.
 */
export function collate(view: PairView): Collation {
  const { passages } = view;
  const [textA, textB] = [view.left.text ?? '', view.right.text ?? ''];
  const flags = flagsByPassage(passages, view.flags);
  const runs = passages.map((passage, i) => {
    if (passage.kind === 'rewritten') return [{ a: passage.a, b: passage.b, same: false }];
    return runsOf(passage, flags[i] ?? [], textA, textB);
  });
  const [left, right] = [collateSide(view, 'left', runs), collateSide(view, 'right', runs)];
  return {
    view,
    left: pairUp(left, wholePassages(right)),
    right: pairUp(right, wholePassages(left)),
    paragraphs: paragraphsOf(passages, left),
  };
}

/** Paragraph of the left side that a passage starts in, from 1; null when it starts in none. */
export const leftParagraph = (collation: Collation, passage: number): number | null => collation.paragraphs[passage] ?? null;
