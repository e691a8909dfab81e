import { describe, expect, it } from 'vitest';
import { paragraphAt, storyOf, toDocumentSpan } from '../../../src/text/story.js';

const page = {
  text: 'MENU\nFirst paragraph.\nADVERT\nSecond one.\n',
  body: [
    [5, 21],
    [29, 40],
  ] as const,
};
const story = storyOf(page);

describe('a story', () => {
  it('is the paragraphs without the furniture, with blank lines between', () => {
    expect(story.text).toBe('First paragraph.\n\nSecond one.');
  });

  it('of a page without a body is empty', () => {
    expect(storyOf({ text: 'MENU', body: [] })).toEqual({ text: '', paragraphs: [], shifts: [] });
  });

  it.each([
    [0, 0],
    [15, 0],
    [17, 0],
    [18, 1],
    [99, 1],
  ])('has offset %i in paragraph %i', (offset, paragraph) => {
    expect(paragraphAt(story, offset)).toBe(paragraph);
  });
});

describe('a span of the story on the page', () => {
  const words = (span: readonly [number, number]): string => page.text.slice(...toDocumentSpan(story, span));

  it('covers the same words', () => {
    expect(words([0, 5])).toBe('First');
    expect(words([18, 24])).toBe('Second');
  });

  it('that ends with a paragraph does not reach into the next', () => {
    expect(words([0, 16])).toBe('First paragraph.');
    expect(words([0, 18])).toBe('First paragraph.');
  });

  it('over two paragraphs holds the furniture between them', () => {
    expect(words([6, 24])).toBe('paragraph.\nADVERT\nSecond');
  });

  it.each([
    ['inside a word', 3, 8],
    ['in the break', 17, 21],
    ['at the start', 0, 5],
    ['at the end', 29, 40],
  ])('stays empty and keeps its place: %s', (_, at, expected) => {
    expect(toDocumentSpan(story, [at, at])).toEqual([expected, expected]);
  });
});
