import type { Span } from '../../model/span.js';
import { esc } from '../escape.js';
import { jsdiffHtml } from '../jsdiff-html.js';
import { T } from '../strings.js';
import type { CollatedBlock, Collation } from './collation.js';
import { drawPiece, tagged } from './draw-piece.js';
import { drawBlock, drawFold, isFolded, metadataFlag, movedFlag, numberFor, type Opened } from './draw-side.js';
import { drawStretch, hit, hueOf } from './draw-text.js';
import type { Piece } from './pieces.js';
import { isReplaced, wordChanges } from './word-changes.js';

/** What only the left has, by the passage it follows: `-1` stands before the first. */
interface Leftovers {
  /** Words inside a paragraph that is otherwise shared. */
  readonly inside: ReadonlyMap<number, readonly string[]>;
  /** Whole paragraphs. */
  readonly whole: ReadonlyMap<number, readonly CollatedBlock[]>;
}

function add<T>(map: Map<number, T[]>, key: number, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Walks the left side and hangs what the right has not on the passage before it; moved passages hold no place. */
function leftovers(collation: Collation): Leftovers {
  const [inside, whole] = [new Map<number, string[]>(), new Map<number, CollatedBlock[]>()];
  let last = -1;
  for (const block of collation.left) {
    if (block.kind === 'head' || block.kind === 'by') continue;
    if (block.only) {
      add(whole, last, block);
      continue;
    }
    for (const piece of block.pieces) {
      if (piece.state === 'only') add(inside, last, drawPiece(block, piece, 'del', { start: true, end: false }));
      else if (piece.passage >= 0 && collation.view.passages[piece.passage]?.moved !== true) last = piece.passage;
    }
  }
  return { inside, whole };
}

/** The left words of a change or a rewritten passage, struck. */
function struck(collation: Collation, span: Span | null): string {
  if (span === null || span[0] === span[1]) return '';
  const block = collation.left.find((candidate) => candidate.inText && span[0] >= candidate.span[0] && span[0] < candidate.span[1]);
  if (block === undefined) return '';
  return tagged(drawStretch(block.source, span, block.marks, { start: true, end: false }), block.source.slice(span[0], span[1]), 'del');
}

/** A piece of the right side with the left words it replaced before it. */
function drawMerged(collation: Collation, block: CollatedBlock, piece: Piece, last: boolean): string {
  const ends = { start: true, end: last };
  if (piece.state === 'changed') {
    const old = struck(collation, piece.other);
    if (piece.span[0] === piece.span[1]) return old;
    return `${old}${old === '' ? '' : ' '}${drawPiece(block, piece, 'ins', ends)}`;
  }
  if (piece.state === 'rewritten') {
    return `${struck(collation, piece.other)} ${tagged(drawPiece(block, piece, 'ins', ends), block.source.slice(piece.span[0], piece.span[1]), 'ins')}`;
  }
  return drawPiece(block, piece, 'ins', ends);
}

function mergedPieces(collation: Collation, block: CollatedBlock, rest: Leftovers): string {
  return block.pieces
    .map((piece, i) => {
      const next = block.pieces[i + 1];
      const ends = piece.passage >= 0 && next?.passage !== piece.passage;
      const old = ends ? (rest.inside.get(piece.passage) ?? []).join(' ') : '';
      return drawMerged(collation, block, piece, next === undefined) + (old === '' ? '' : ` ${old} `);
    })
    .join('');
}

/** Whole left paragraphs that follow the passages a block ends. */
function paragraphsAfter(collation: Collation, block: CollatedBlock | null, rest: Leftovers): string {
  const keys = block === null ? [-1] : [...new Set(block.pieces.map((piece) => piece.passage))].filter((key) => key >= 0);
  return keys
    .flatMap((key) => rest.whole.get(key) ?? [])
    .map((left) => drawBlock(collation, left, 'left', 'del'))
    .join('');
}

/** Both headlines or bylines: one line of changes, or the one below the other where little is left of the first. */
function drawMetadata(collation: Collation, kind: 'head' | 'by'): string {
  const words = (blocks: readonly CollatedBlock[]): string =>
    blocks
      .filter((block) => block.kind === kind)
      .map((block) => block.source.slice(block.span[0], block.span[1]))
      .join(', ');
  const [left, right] = [words(collation.left), words(collation.right)];
  if (left === '' && right === '') return '';
  const flag = metadataFlag(collation.view.flags, kind);
  const changes = wordChanges(left, right);
  const isOther = left !== '' && right !== '' && isReplaced(changes);
  const changed = isOther ? `<del>${esc(left)}</del> <ins>${esc(right)}</ins>` : jsdiffHtml(changes, 'both');
  const html = left === right ? esc(left) : changed;
  return `<p dir="auto" class="blk is-${kind}${isOther ? ' replaced' : ''}${flag === null ? '' : ` ${hueOf(flag)}`}" data-part="${kind}">${hit(html, flag === null ? [] : [flag])}</p>`;
}

function drawShared(collation: Collation, block: CollatedBlock, rest: Leftovers): string {
  const moved = block.pieces.some((piece) => collation.view.passages[piece.passage]?.moved === true);
  const note = moved ? `<span class="note">${T.movedOnce(collation.view.left.siglum, collation.view.right.siglum)}</span>` : '';
  const paragraph = numberFor(collation, block, 'right');
  const number = paragraph === '' ? '' : `<b class="n" aria-hidden="true" data-n="${paragraph}"></b>`;
  return `<p dir="auto" class="blk is-${block.kind}${moved ? ' moved' : ''}"${movedFlag(block, block.span)}>${number}${note}${mergedPieces(collation, block, rest)}</p>`;
}

/**
 * Both versions in one text, in the order of the right one; what only the left has stands where it stood there, struck.
 * A moved passage is drawn once.
 */
export function drawInline(collation: Collation, opened: Opened): string {
  const rest = leftovers(collation);
  const html = [drawMetadata(collation, 'head'), drawMetadata(collation, 'by'), paragraphsAfter(collation, null, rest)];
  let group: CollatedBlock[] = [];
  const flush = (): void => {
    if (group.length > 0) html.push(drawFold(collation, group));
    group = [];
  };
  for (const block of collation.right) {
    if (block.kind === 'head' || block.kind === 'by') continue;
    const after = paragraphsAfter(collation, block, rest);
    if (isFolded(block, opened)) group.push(block);
    else {
      flush();
      html.push(block.only ? drawBlock(collation, block, 'right', 'ins') : drawShared(collation, block, rest));
    }
    if (after !== '') flush();
    html.push(after);
  }
  flush();
  return html.join('');
}
