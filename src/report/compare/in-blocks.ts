import type { Passage } from '../../model/relation.js';
import type { Span } from '../../model/span.js';
import type { Block } from './blocks.js';
import type { PageFlag } from './page-model.js';
import { touched } from './touched.js';

/** A flag as it stands on one side: its span there. */
export interface Mark {
  readonly flag: PageFlag;
  readonly span: Span;
}

/** A passage as it stands on one side. */
export interface Stretch {
  readonly passage: number;
  readonly span: Span;
}

/** Passages in the order of one side, clipped so that none overlaps another. */
export function stretches(passages: readonly Passage[], side: 'a' | 'b'): Stretch[] {
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

/** Blocks of the text in order, for finding those that a span touches. */
export function blockFinder(blocks: readonly Block[]): (span: Span) => readonly number[] {
  const order = [...blocks.keys()]
    .filter((i) => blocks[i]?.inText === true)
    .sort((x, y) => (blocks[x]?.span[0] ?? 0) - (blocks[y]?.span[0] ?? 0));
  const spans = order.flatMap((i) => (blocks[i] === undefined ? [] : [blocks[i].span]));
  return (span) => touched(spans, span).flatMap((i) => order[i] ?? []);
}

const overlaps = (x: Span, y: Span): boolean => x[0] < y[1] && x[1] > y[0];

/** Flags by the block they touch; an empty span belongs to the block it stands in, or at the edge of. */
export function marksByBlock(blocks: readonly Block[], flags: readonly PageFlag[], side: 'a' | 'b'): Mark[][] {
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
export function stretchesByBlock(blocks: readonly Block[], passages: readonly Passage[], side: 'a' | 'b'): Stretch[][] {
  const out: Stretch[][] = blocks.map(() => []);
  const find = blockFinder(blocks);
  for (const stretch of stretches(passages, side)) {
    for (const i of find(stretch.span)) if (overlaps(stretch.span, blocks[i]?.span ?? stretch.span)) out[i]?.push(stretch);
  }
  return out;
}
