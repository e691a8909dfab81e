import type { Document } from '../../model/document.js';
import type { Span } from '../../model/span.js';

/** UTF-16 units of a reading that are shown; of a longer one its beginning and its end. */
const LONGEST = 180;
const TAIL = 60;

/** UTF-16 units shown before and behind a place, cut at a space. */
const BEFORE = 44;
const AFTER = 32;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

/** Never half a surrogate pair. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, '');

/** A reading in one line: whole where it is short, else its beginning and its end, cut at spaces where there are any. */
export function excerpt(text: string): string {
  // What is cut away need not be looked at.
  const line = text.length > 4 * LONGEST ? `${oneLine(text.slice(0, 2 * LONGEST))} ${oneLine(text.slice(-2 * LONGEST))}` : oneLine(text);
  if (line.length <= LONGEST) return line;
  const head = whole(line.slice(0, LONGEST - TAIL)).replace(/ [^ ]*$/u, '');
  const tail = whole(line.slice(-TAIL)).replace(/^[^ ]* /u, '');
  return `${head} … ${tail}`;
}

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
