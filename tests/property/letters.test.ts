import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/model/span.js';
import { letterCodes, lettersOf } from '../../src/text/letters.js';
import { mixedWords, unmasked } from '../../src/text/lookalikes.js';
import { quotationsIn } from '../../src/text/quotation.js';
import { storyOf, toDocumentSpan } from '../../src/text/story.js';
import { CUT, wordCuts } from '../../src/text/word-cuts.js';
import { anyText, fc } from './texts.js';

const IS_LETTER = /[\p{L}\p{N}]/u;

/** Full case folding by way of the capital: ß is ss, both small sigmas are one. */
const foldedCase = (character: string): string =>
  character
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC');

/** The plain version: one character with what continues it after the other, no tables, no arrays of a fixed type. */
function plainLetters(text: string): readonly (readonly [code: number, start: number, end: number])[] {
  const letters: [number, number, number][] = [];
  for (const { 0: character, index } of text.matchAll(/[\s\S][\p{M}\u1160-\u11ff\uff9e\uff9f]*/gu)) {
    const folded = foldedCase(character);
    if (!IS_LETTER.test(folded)) continue;
    for (const part of folded)
      if (/[\p{L}\p{N}\p{M}]/u.test(part)) letters.push([part.codePointAt(0) ?? 0, index, index + character.length]);
  }
  return letters;
}

describe('the letters view', () => {
  it('is what the plain version finds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { codes, starts, ends } = lettersOf(text);
        expect(Array.from(codes, (code, i) => [code, starts[i], ends[i]])).toEqual(plainLetters(unmasked(text)));
      }),
    );
  });

  it('is that for each character of the first plane, between letters and before its like', () => {
    for (let first = 0; first < 0x10000; first += 0x100) {
      const units = Array.from({ length: 0x100 }, (_, i) => String.fromCharCode(first + i));
      const text = units.map((unit) => `a${unit}b${unit}${unit} `).join('');
      const { codes, starts, ends } = lettersOf(text);
      // As text: to compare arrays of so many numbers takes the most of the time.
      expect(String(Array.from(codes, (code, i) => [code, starts[i], ends[i]]))).toBe(String(plainLetters(unmasked(text))));
      expect(String(letterCodes(text))).toBe(String(codes));
    }
  });

  it('has the same codes when nothing else is asked for', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(letterCodes(text)).toEqual(lettersOf(text).codes);
      }),
    );
  });

  it('maps every letter back to the characters it was read from', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { codes, starts, ends } = lettersOf(text);
        for (let i = 0; i < codes.length; i++) {
          const source = unmasked(text).slice(starts[i], ends[i]);
          expect(foldedCase(source)).toContain(String.fromCodePoint(codes[i] ?? 0));
          expect((starts[i] ?? 0) >= (starts[i - 1] ?? 0) && (ends[i] ?? 0) >= (ends[i - 1] ?? 0)).toBe(true);
        }
      }),
    );
  });

  it('of two texts is the view of both put together, whatever stands between that is no letter or mark', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom(' ', '\n\n', ', ', '\u200b', '\u00ad', ' — “'), (before, after, between) => {
        fc.pre(!/^\p{M}/u.test(after));
        fc.pre(mixedWords(before + between + after).length === mixedWords(before).length + mixedWords(after).length);
        expect([...lettersOf(before + between + after).codes]).toEqual([...lettersOf(before).codes, ...lettersOf(after).codes]);
      }),
    );
  });

  it('does not depend on case in Latin text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9 ,.éüñ]{0,60}$/), (text) => {
        expect([...lettersOf(text.toUpperCase()).codes]).toEqual([...lettersOf(text).codes]);
      }),
    );
  });
});

describe('word cuts', () => {
  it('are as many as letters and one more, with both ends cut', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const letters = lettersOf(text);
        const cuts = wordCuts(text, letters);
        expect(cuts).toHaveLength(letters.codes.length + 1);
        expect([cuts[0], cuts.at(-1)]).toEqual([CUT, CUT]);
      }),
    );
  });

  it('stand at every white space and never inside a character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const letters = lettersOf(text);
        const cuts = wordCuts(text, letters);
        for (let i = 1; i < letters.codes.length; i++) {
          const [end, start] = [letters.ends[i - 1] ?? 0, letters.starts[i] ?? 0];
          if (start < end) expect(cuts[i]).toBe(0);
          if (start > end && /\s/.test(text.slice(end, start))) expect(cuts[i]).toBe(CUT);
        }
      }),
    );
  });
});

describe('quotations', () => {
  it('stand in order between the marks they name, never across a blank line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const { inside, opening, closing } of quotationsIn(text)) {
          expect(inside[0] > at || inside[0] > 0).toBe(true);
          expect(inside[0]).toBeGreaterThanOrEqual(at + 1);
          expect(inside[0]).toBeLessThanOrEqual(inside[1]);
          expect(text.charAt(inside[0] - 1)).toBe(opening);
          expect(text.slice(inside[1], inside[1] + closing.length)).toBe(closing);
          expect(text.slice(...inside)).not.toMatch(/\n[^\S\n]*\n/);
          at = inside[1] + closing.length;
        }
      }),
    );
  });
});

describe('a story cut out of a page', () => {
  const page = fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 12 }), fc.boolean()), { minLength: 1, maxLength: 8 }).map((parts) => {
    const body: Span[] = [];
    let text = '';
    for (const [part, isStory] of parts) {
      if (isStory) body.push([text.length, text.length + part.length]);
      text += `${part}\n`;
    }
    return { text, body };
  });

  it('carries every span inside a paragraph back to the same words', () => {
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), fc.nat(), (document, which, from, length) => {
        const story = storyOf(document);
        fc.pre(story.paragraphs.length > 0);
        const [start, end] = story.paragraphs[which % story.paragraphs.length] as Span;
        const left = start + (from % (end - start));
        const right = left + 1 + (length % (end - left));
        expect(document.text.slice(...toDocumentSpan(story, [left, right]))).toBe(story.text.slice(left, right));
      }),
    );
  });

  it('carries any span, also empty ones and such between paragraphs, to a place in the body', () => {
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), (document, x, y) => {
        const story = storyOf(document);
        fc.pre(story.paragraphs.length > 0);
        const [from, to] = [x % (story.text.length + 1), y % (story.text.length + 1)].sort((left, right) => left - right) as [
          number,
          number,
        ];
        for (const offset of toDocumentSpan(story, [from, to]))
          expect(document.body.some(([start, end]) => start <= offset && offset <= end)).toBe(true);
      }),
    );
  });
});
