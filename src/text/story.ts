import type { Document } from '../model/document.js';
import type { Span } from '../model/span.js';

/** What stands between two paragraphs of a story. Furniture between them on the page is not part of it. */
const PARAGRAPH_BREAK = '\n\n';

/** The story of a document alone, its paragraphs joined by blank lines: what is matched and aligned. */
export interface Story {
  readonly text: string;
  /** The paragraphs as spans of `text`, in order. */
  readonly paragraphs: readonly Span[];
  /** For each paragraph: what to add to an offset in `text` to get the offset in the document. */
  readonly shifts: readonly number[];
}

/** Cuts the story out of a page: the body paragraphs without the furniture around them. O(length). */
export function storyOf(document: Pick<Document, 'text' | 'body'>): Story {
  const parts: string[] = [];
  const paragraphs: Span[] = [];
  const shifts: number[] = [];
  let length = 0;
  for (const [start, end] of document.body) {
    if (parts.length > 0) length += PARAGRAPH_BREAK.length;
    parts.push(document.text.slice(start, end));
    paragraphs.push([length, length + end - start]);
    shifts.push(start - length);
    length += end - start;
  }
  return { text: parts.join(PARAGRAPH_BREAK), paragraphs, shifts };
}

/** Index of the last paragraph that begins at or before `offset`; 0 before the first. O(log paragraphs). */
export function paragraphAt(story: Pick<Story, 'paragraphs'>, offset: number): number {
  let low = 0;
  let high = story.paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((story.paragraphs[middle]?.[0] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Carries a span of the story back to the document.
 *
 * The start is read in the paragraph it opens and the end in the paragraph it closes, so a span that ends with a
 * paragraph does not reach into the next. An empty span keeps its place; one in the break between two paragraphs
 * moves to the end of the first.
 */
export function toDocumentSpan(story: Story, span: Span): Span {
  const start = toDocumentOffset(story, span[0], span[0] === span[1]);
  const end = span[0] === span[1] ? start : toDocumentOffset(story, span[1], true);
  return [start, Math.max(start, end)];
}

function toDocumentOffset(story: Story, offset: number, closing: boolean): number {
  const index = paragraphAt(story, closing && offset > 0 ? offset - 1 : offset);
  const [start, end] = story.paragraphs[index] ?? [0, 0];
  return Math.min(Math.max(offset, start), end) + (story.shifts[index] ?? 0);
}

/**
 * Carries a span of the document into the story: the part of it that stands in one paragraph, the first it touches.
 * @returns null when it touches none. O(log paragraphs).
 */
export function toStorySpan(story: Story, span: Span): Span | null {
  let low = 0;
  let high = story.paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((story.paragraphs[middle]?.[1] ?? 0) + (story.shifts[middle] ?? 0) > span[0]) high = middle;
    else low = middle + 1;
  }
  const paragraph = story.paragraphs[low];
  const shift = story.shifts[low] ?? 0;
  if (paragraph === undefined || paragraph[0] + shift >= span[1]) return null;
  return [Math.max(paragraph[0], span[0] - shift), Math.min(paragraph[1], span[1] - shift)];
}
