import type { Document } from '../../model/document.js';
import type { Span } from '../../model/span.js';
import { oneLine, whole } from '../excerpt.js';

/** UTF-16 units shown before and behind a place, cut at a space. */
const BEFORE = 44;
const AFTER = 32;

/** The words before and behind a span in its paragraph, in one line; an ellipsis where the paragraph goes on. */
export function surroundings(
  { text, body }: Pick<Document, 'text' | 'body'>,
  span: Span,
): { readonly before: string; readonly after: string } {
  const [first] = body.findLast(([from]) => from <= span[0]) ?? [0, 0];
  const [, last] = body.find(([, to]) => to >= span[1]) ?? [0, text.length];
  const from = Math.max(first, span[0] - BEFORE);
  const to = Math.min(last, span[1] + AFTER);
  const before = whole(oneLine(text.slice(from, span[0])));
  const after = whole(oneLine(text.slice(span[1], to)));
  return {
    before: from > first ? `…${before.replace(/^[^ ]* /u, '')}` : before,
    after: to < last ? `${after.replace(/ [^ ]*$/u, '')}…` : after,
  };
}
