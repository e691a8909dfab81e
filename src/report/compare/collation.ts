import type { Passage } from '../../model/relation.js';
import type { Span } from '../../model/span.js';
import { type Block, blocksOf } from './blocks.js';
import { type Hand, isSpacing, type PageFlag, type PairView } from './page-model.js';
import { type Run, runsOf } from './runs.js';
import { touched } from './touched.js';

/**
 * What a stretch of one side is: the same in both, changed, part of a rewritten passage, found on this side only,
 * or plain: signs and gaps between passages.
 */
export type PieceState = 'same' | 'changed' | 'rewritten' | 'only' | 'plain';

/** A stretch of a block. `span` indexes the block's source and is empty where only the other side has words. */
export interface Piece {
  readonly state: PieceState;
  readonly span: Span;
  /** The words on the other side, for what is changed. */
  readonly other: Span | null;
  /** Index of the passage, or -1. */
  readonly passage: number;
}

/** A flag as it stands on one side: its span there. */
export interface Mark {
  readonly flag: PageFlag;
  readonly span: Span;
}

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

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

interface Stretch {
  readonly passage: number;
  readonly span: Span;
}

/** Passages in the order of one side, clipped so that none overlaps another. */
function stretches(passages: readonly Passage[], side: 'a' | 'b'): Stretch[] {
  const order = passages
    .map((passage, i) => ({ passage: i, span: passage[side] }))
    .sort((x, y) => x.span[0] - y.span[0] || x.passage - y.passage);
  const out: Stretch[] = [];
  let end = 0;
  for (const { passage, span } of order) {
    const from = Math.max(span[0], end);
    if (from >= span[1]) continue;
    out.push({ passage, span: [from, span[1]] });
    end = span[1];
  }
  return out;
}

const clip = (span: Span, to: Span): Span => [Math.min(Math.max(span[0], to[0]), to[1]), Math.max(Math.min(span[1], to[1]), to[0])];

function passagePieces(runs: readonly Run[], kind: Passage['kind'], at: number, side: 'a' | 'b', bounds: Span): Piece[] {
  const pieces: Piece[] = [];
  for (const run of runs) {
    const [own, other] = side === 'a' ? [run.a, run.b] : [run.b, run.a];
    const span = clip(own, bounds);
    if (span[0] === span[1] && (own[0] !== own[1] || own[0] < bounds[0] || own[0] > bounds[1])) continue;
    const state = kind === 'rewritten' ? 'rewritten' : run.same ? 'same' : 'changed';
    pieces.push({ state, span, other, passage: at });
  }
  return pieces;
}

/** Fills a block: its passages' runs, and between them what only this side has. */
function piecesOf(block: Block, within: readonly Stretch[], runs: readonly (readonly Run[])[], view: PairView, side: 'a' | 'b'): Piece[] {
  const pieces: Piece[] = [];
  let at = block.span[0];
  const gap = (to: number): void => {
    if (to <= at) return;
    const state = hasWords(block.source.slice(at, to)) ? 'only' : 'plain';
    pieces.push({ state, span: [at, to], other: null, passage: -1 });
  };
  for (const { passage, span } of within) {
    const bounds = clip(span, block.span);
    gap(bounds[0]);
    pieces.push(...passagePieces(runs[passage] ?? [], view.passages[passage]?.kind ?? 'same', passage, side, bounds));
    at = Math.max(at, bounds[1]);
  }
  gap(block.span[1]);
  return pieces;
}

/** Blocks of the text in order, for finding those that a span touches. */
function blockFinder(blocks: readonly Block[]): (span: Span) => readonly number[] {
  const order = [...blocks.keys()]
    .filter((i) => blocks[i]?.inText === true)
    .sort((x, y) => (blocks[x]?.span[0] ?? 0) - (blocks[y]?.span[0] ?? 0));
  const spans = order.flatMap((i) => (blocks[i] === undefined ? [] : [blocks[i].span]));
  return (span) => touched(spans, span).flatMap((i) => order[i] ?? []);
}

const overlaps = (x: Span, y: Span): boolean => x[0] < y[1] && x[1] > y[0];

/** Flags by the block they touch; an empty span belongs to the block it stands in, or at the edge of. */
function marksByBlock(blocks: readonly Block[], flags: readonly PageFlag[], side: 'a' | 'b'): Mark[][] {
  const marks = flags
    .flatMap((flag) => (flag[side] === null ? [] : [{ flag, span: flag[side] }]))
    .sort((x, y) => x.span[0] - y.span[0] || x.span[1] - y.span[1] || x.flag.n - y.flag.n);
  const out: Mark[][] = blocks.map(() => []);
  const find = blockFinder(blocks);
  for (const mark of marks) {
    const empty = mark.span[0] === mark.span[1];
    for (const i of find(mark.span)) if (empty || overlaps(mark.span, blocks[i]?.span ?? mark.span)) out[i]?.push(mark);
  }
  return out;
}

/** Stretches by the block they stand in; one that reaches over a block's end stands in both. */
function stretchesByBlock(blocks: readonly Block[], passages: readonly Passage[], side: 'a' | 'b'): Stretch[][] {
  const out: Stretch[][] = blocks.map(() => []);
  const find = blockFinder(blocks);
  for (const stretch of stretches(passages, side)) {
    for (const i of find(stretch.span)) if (overlaps(stretch.span, blocks[i]?.span ?? stretch.span)) out[i]?.push(stretch);
  }
  return out;
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
