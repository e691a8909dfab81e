import type { Span } from '../../model/span.js';

/** A place by its words and those around it. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A place by its offsets in code points. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** UTF-16 units of context on either side: enough for most places, and doubled until the words stand only once in the text. */
const CONTEXT = 32;
const MOST_CONTEXT = 1024;

/** A text beyond this is not searched for a second place: thousands of places in it would take minutes. */
const LONGEST_SEARCHED: number = 1 << 20;

const LOW = /^[\udc00-\udfff]/;
const HIGH = /[\ud800-\udbff]$/;

/** Words before and behind a span, never half a surrogate pair of the text. */
function around(text: string, [from, to]: Span, context: number): { readonly prefix: string; readonly suffix: string } {
  const prefix = text.slice(Math.max(0, from - context), from);
  const suffix = text.slice(to, to + context);
  const halfBefore = from > context && LOW.test(prefix) && HIGH.test(text.slice(0, from - context));
  const halfBehind = to + context < text.length && HIGH.test(suffix) && LOW.test(text.slice(to + context));
  return { prefix: halfBefore ? prefix.slice(1) : prefix, suffix: halfBehind ? suffix.slice(0, -1) : suffix };
}

function isOnce(text: string, words: string): boolean {
  const first = text.indexOf(words);
  return text.indexOf(words, first + 1) < 0;
}

/**
 * The words of a span with as much around them as it takes to find them again, up to a thousand letters on either side.
 * An empty span, a place where only the other text has something, is told by its context alone.
 */
export function textQuote(text: string, span: Span): TextQuoteSelector {
  const exact = text.slice(span[0], span[1]);
  for (let context = CONTEXT; ; context *= 2) {
    const { prefix, suffix } = around(text, span, context);
    const enough = context >= MOST_CONTEXT || text.length > LONGEST_SEARCHED || isOnce(text, prefix + exact + suffix);
    if (enough) return { type: 'TextQuoteSelector', exact, prefix, suffix };
  }
}

/** @param pointsAt offsets in code points of that text (`code-points.ts`). */
export const textPosition = (pointsAt: (offset: number) => number, [from, to]: Span): TextPositionSelector => ({
  type: 'TextPositionSelector',
  start: pointsAt(from),
  end: pointsAt(to),
});
