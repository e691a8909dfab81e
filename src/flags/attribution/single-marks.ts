import type { Span } from '../../model/span.js';

/** How far a quotation between single marks reaches, in UTF-16 units. */
const REACH = 600;

const OPENS = /(?<=^|[\s([—–-])['‘](?=\S)/gu;
const CLOSES = /(?<=\S)['’](?=[\s,.;:!?)\]—–-]|$)/u;

/**
 * Whether a stretch stands between single quotation marks, as British papers set them: one opens before it in its paragraph, none closes before
 * it, and one closes after it. An apostrophe at the end of a word may be taken for a mark, so this says that words may be quoted, not that they are.
 */
export function maySingleQuote(text: string, [start, end]: Span): boolean {
  const before =
    text
      .slice(Math.max(0, start - REACH), start + 1)
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  const opening = [...before.matchAll(OPENS)].at(-1)?.index;
  if (opening === undefined || CLOSES.test(before.slice(opening + 1))) return false;
  const after = text.slice(end - 1, end + REACH).split(/\n\s*\n/)[0] ?? '';
  return CLOSES.test(after);
}
