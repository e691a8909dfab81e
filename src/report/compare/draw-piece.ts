import type { Span } from '../../model/span.js';
import { T } from '../strings.js';
import type { CollatedBlock } from './collation.js';
import { drawPoints, drawStretch, type StretchEnds } from './draw-text.js';
import type { Piece } from './pieces.js';

/** Past this many words a strike through every one of them hurts reading: the stroke turns thin. */
const LONG_WORDS = 9;

/** Words of a text, for counts and for the weight of a stroke. */
export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** Wraps what only one side has: struck on the left, underlined on the right. White space stays outside, bare. */
export function tagged(html: string, words: string, tag: 'del' | 'ins'): string {
  return `<${tag}${wordCount(words) > LONG_WORDS ? ' class="long"' : ''}>${html}</${tag}>`;
}

/** Cuts a span into its leading white space, its words and its trailing white space. */
function trimmed(source: string, span: Span): readonly [Span, Span, Span] {
  let [from, to] = span;
  while (from < to && /\s/.test(source.charAt(from))) from++;
  while (to > from && /\s/.test(source.charAt(to - 1))) to--;
  return [
    [span[0], from],
    [from, to],
    [to, span[1]],
  ];
}

/** An unflagged place without words: the other side has some, or it would be no piece. */
const bareVoid = `<i class="void" role="img" aria-label="${T.voidHere}"></i>`;

/**
 * One piece of a block as HTML.
 * @param ends which of the marks at its ends are drawn; those at the end only for the last piece of a block
 */
export function drawPiece(block: CollatedBlock, piece: Piece, tag: 'del' | 'ins', ends: StretchEnds): string {
  const { source, marks } = block;
  const draw = (span: Span, start: boolean, end: boolean): string => drawStretch(source, span, marks, { start, end });
  if (piece.span[0] === piece.span[1]) {
    const flagged = marks.some((mark) => mark.span[0] === piece.span[0] && mark.span[1] === piece.span[0]);
    // A flagged void is drawn by the stretch that begins here, so that it is drawn once.
    if (!flagged) return bareVoid;
    return ends.end ? drawPoints(source, piece.span[1], marks) : '';
  }
  if (piece.state === 'same' || piece.state === 'plain' || block.only) return draw(piece.span, ends.start, ends.end);
  if (piece.state === 'rewritten') return `<span class="rw">${draw(piece.span, ends.start, ends.end)}</span>`;
  const [lead, words, trail] = trimmed(source, piece.span);
  const [hasLead, hasTrail] = [lead[0] < lead[1], trail[0] < trail[1]];
  const html =
    words[0] === words[1] ? '' : tagged(draw(words, hasLead || ends.start, !hasTrail && ends.end), source.slice(words[0], words[1]), tag);
  return (hasLead ? draw(lead, ends.start, false) : '') + html + (hasTrail ? draw(trail, true, ends.end) : '');
}
