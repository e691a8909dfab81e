import type { Passage } from '../../model/relation.js';
import type { Span } from '../../model/span.js';
import type { Block } from './blocks.js';
import type { Stretch } from './in-blocks.js';
import type { PairView } from './page-model.js';
import type { Run } from './runs.js';

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

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

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

/** Fills a block without a gap: its passages' runs, and between them what only this side has. */
export function piecesOf(
  block: Block,
  within: readonly Stretch[],
  runs: readonly (readonly Run[])[],
  view: PairView,
  side: 'a' | 'b',
): readonly Piece[] {
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
