import type { Span } from '../model/span.js';
import type { Witness } from './witness.js';

const OPENING = /[([{¿¡‘]/u;
const CLOSING = /[.,;:!?…)\]}’。，、！？]/u;

/** The span of letters `[from, to)` with the marks that belong to it: an opening quotation mark, the full stop. */
export function withMarks(witness: Witness, from: number, to: number): Span {
  const { text } = witness.story;
  let start = witness.letters.starts[from]!;
  let end = witness.letters.ends[to - 1]!;
  while (start > 0 && (OPENING.test(text.charAt(start - 1)) || witness.openings.has(start))) start--;
  while (end < text.length && (CLOSING.test(text.charAt(end)) || witness.closings.has(end))) end++;
  return [start, end];
}
