import { fc } from './property.js';
import { describe, expect, it } from 'vitest';
import { pageParagraphs } from '../../../src/read/page-paragraphs.js';
import { LEDE, SECOND, THIRD } from './read-page.js';

const paragraphs = (text: string): readonly string[] => pageParagraphs(text).map((paragraph) => paragraph.text);

/** Wraps as an editor does: a word goes to the next line when it no longer fits. */
function wrap(words: string, width: number): string {
  let line = '';
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

describe('paragraphs of a page', () => {
  it('stand between empty lines, or on single lines', () => {
    expect(paragraphs(`${LEDE}\n\n${SECOND}\r\n${THIRD}\n`)).toEqual([LEDE, SECOND, THIRD]);
  });

  it.each([60, 72, 80, 100])('lines wrapped at %i columns belong together', (width) => {
    const text = [`${LEDE} ${SECOND}`, `${SECOND} ${THIRD}`, `${THIRD} ${LEDE}`].map((words) => wrap(words, width)).join('\n\n');
    expect(paragraphs(`Ferry stops\nBy Ines Marlow\n\n${text}`).map((words) => words.replaceAll('\n', ' '))).toEqual(['Ferry stops', 'By Ines Marlow', `${LEDE} ${SECOND}`, `${SECOND} ${THIRD}`, `${THIRD} ${LEDE}`]);
  });

  it('a line break inside a sentence does not end the paragraph', () => {
    expect(paragraphs('The board said in a\nblog post\n, and the mayor agreed.')).toHaveLength(1);
  });

  it('are trimmed, disjoint, in order and lose no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '\r', '\u2028', '\t', 'é', '😀', '\u200b') }), (text) => {
        let at = 0;
        let kept = '';
        for (const { span, text: words } of pageParagraphs(text)) {
          expect(span[0]).toBeGreaterThanOrEqual(at);
          expect(words).toBe(text.slice(...span));
          expect(words.trim()).toBe(words);
          expect(words).not.toBe('');
          kept += words;
          at = span[1];
        }
        const visible = (value: string): string => value.replace(/[\s\u200b]/gu, '');
        expect(visible(kept)).toBe(visible(text));
      }),
    );
  });
});
