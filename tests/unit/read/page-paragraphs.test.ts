import { describe, expect, it } from 'vitest';
import { pageParagraphs } from '../../../src/read/page-paragraphs.js';
import { fc } from './property.js';
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
    expect(paragraphs(`Ferry stops\nBy Ines Marlow\n\n${text}`).map((words) => words.replaceAll('\n', ' '))).toEqual([
      'Ferry stops',
      'By Ines Marlow',
      `${LEDE} ${SECOND}`,
      `${SECOND} ${THIRD}`,
      `${THIRD} ${LEDE}`,
    ]);
  });

  it('a line break inside a sentence does not end the paragraph', () => {
    expect(paragraphs('The board said in a\nblog post\n, and the mayor agreed.')).toHaveLength(1);
  });

  it.each(['    ', '   ', '\t'])('an indent begins a paragraph of wrapped lines', (indent) => {
    const text = [`${LEDE} ${SECOND}`, `${SECOND} ${THIRD}`, `${THIRD} ${LEDE}`].map((words) => `${indent}${wrap(words, 64)}`).join('\n');
    expect(paragraphs(text).map((words) => words.replaceAll('\n', ' '))).toEqual([
      `${LEDE} ${SECOND}`,
      `${SECOND} ${THIRD}`,
      `${THIRD} ${LEDE}`,
    ]);
  });

  it('a first line cut short by a lost dateline belongs to its paragraph where the headline is known', () => {
    const cut = `Shares of Larkhaven and Osmund\nFerries Ltd fell when the ramp was\nclosed for the winter.`;
    expect(pageParagraphs(`${cut}\n\n${wrap(LEDE, 64)}`, true)).toHaveLength(2);
    expect(pageParagraphs('Shares of the ferry between the U.S.\nVirgin Islands fell.', true)).toHaveLength(1);
    expect(pageParagraphs('Osmund Ferries Ltd Chairman J. Otto\nPell said so.', true)).toHaveLength(1);
    expect(pageParagraphs('Ines Marlow\nThe ferry stopped for the winter.', true)).toHaveLength(2);
    expect(pageParagraphs('By Ines Marlow and Otto Pell\nThe ferry stopped for the winter.', true)).toHaveLength(2);
    expect(pageParagraphs(`Ferry stops for the winter\n${LEDE}`)).toHaveLength(2);
  });

  it('a short page is wrapped at the usual width', () => {
    expect(paragraphs(`Larkhaven, May 3.\n\nThe ramp was built by the company of the late Augustin Bell\nMarlow in 1961.`)).toHaveLength(2);
  });

  it('a line that stops at a small word goes on', () => {
    expect(paragraphs('The ramp was sold to the\nOsmund Bay Company.')).toHaveLength(1);
  });

  it('lines of a table stay apart on a wrapped page', () => {
    const text = `${wrap(`${LEDE} ${SECOND} ${THIRD}`, 64)}\n\nNet profit of the ferry in thousands       1,204 vs       980\nRevenue of the ferry in thousands          9,310 vs     8,875`;
    expect(paragraphs(text)).toHaveLength(3);
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
