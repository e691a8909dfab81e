import type { Alignment } from '../model/alignment.js';
import type { Document } from '../model/document.js';
import type { RelationKind } from '../model/relation.js';
import type { Span } from '../model/span.js';
import { shorten } from '../text/cut.js';
import type { Letters } from '../text/letters.js';
import type { Lexicon } from '../text/lexicon.js';
import type { Quotation } from '../text/quotation.js';
import { type Story, toDocumentSpan } from '../text/story.js';
import type { TextFacts } from './text-facts.js';

/** One side of a comparison, as a flag rule sees it. */
export interface Side {
  readonly document: Document;
  readonly story: Story;
  readonly letters: Letters;
  readonly quotations: readonly Quotation[];
  readonly facts: TextFacts;
}

/** Two documents, A before B, and how they lie side by side. Spans of the alignment count in the stories. */
export interface Pair {
  readonly a: Side;
  readonly b: Side;
  readonly alignment: Alignment;
  readonly kind: RelationKind;
  /** Whether B is known to come from A. Without that nothing "became" or "was dropped": each text only has what it has. */
  readonly directed: boolean;
  readonly lexicon: Lexicon;
}

/** The words of a story in a span. */
export const storyText = (side: Side, span: Span): string => side.story.text.slice(...span);

/** A span of the story as a span of the document, white space at its ends left out. */
export function placeOf(side: Side, span: Span): Span {
  const text = storyText(side, span);
  const head = text.length - text.trimStart().length;
  if (head === text.length) return toDocumentSpan(side.story, [span[0], span[0]]);
  return toDocumentSpan(side.story, [span[0] + head, span[1] - (text.length - text.trimEnd().length)]);
}

/** Texts in explanations are cut to this many UTF-16 units: a finding is read at a glance, the span has the rest. */
const LONGEST_QUOTE = 90;

/** Longer `before` and `after` texts (removed passages) are cut; the span tells where the whole stands. */
const LONGEST_READING = 400;

/** A text as it is quoted in an explanation: one line, between curly marks, not too long. */
export const quote = (text: string): string => `“${shorten(text.replace(/\s+/g, ' ').trim(), LONGEST_QUOTE)}”`;

/** A reading for `before` or `after`: trimmed, null when nothing is left. */
export function reading(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : shorten(trimmed, LONGEST_READING);
}

/** Two readings in words: what became of the first, or, without a direction, which text has which. */
export function told({ directed }: Pick<Pair, 'directed'>, before: string, after: string): string {
  if (before.trim() === '') return directed ? `${quote(after)} was added` : `only the second text has ${quote(after)}`;
  if (after.trim() === '') return directed ? `${quote(before)} was left out` : `only the first text has ${quote(before)}`;
  return directed ? `${quote(before)} became ${quote(after)}` : `${quote(before)} in the first text, ${quote(after)} in the second`;
}
