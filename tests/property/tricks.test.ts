import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../src/align/compare.js';
import { lettersOf } from '../../src/text/letters.js';
import { fc, plainStory, runs } from './texts.js';

const INVISIBLE = ['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u202e', '\u2066', '\ufe0f', '\u034f', '\u{e0101}'];

/** Look-alikes of Latin letters, written here once more so that the table is not tested against itself. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...{ a: '\u0430', e: '\u0435', o: '\u043e', p: '\u0440', c: '\u0441', x: '\u0445', y: '\u0443', i: '\u0456' },
  ...{ M: '\u041c', L: 'L', O: '\u039f', T: '\u03a4', E: '\u0395', A: '\u0410', H: '\u0397', S: '\u0405', U: 'U' },
};

/** Words that no trick can spell wholly in another script: each has a letter that nothing else looks like. */
const isAnchored = (word: string): boolean => /[bdfgklmnrstuvwzDFGLNRUW]/.test(word) && /^[a-zA-Z]+$/.test(word);

/** Places as shares of the length, each with what is put there. */
const places = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...INVISIBLE)), {
  minLength: 1,
  maxLength: 30,
});

/** Puts a character in, but not between a letter and its combining mark: the two would no longer be one letter. */
function put(text: string, [share, character]: readonly [number, string]): string {
  const at = Math.floor(share * text.length);
  return /^[\p{M}]/u.test(text.slice(at, at + 2)) ? text : text.slice(0, at) + character + text.slice(at);
}

const isWhole = (text: string, at: number): boolean => !/[\udc00-\udfff]/.test(text.charAt(at));

function expectAllEqual(story: string, tricked: string): void {
  const alignment = compareTexts(story, tricked);
  const letters = lettersOf(story).codes.length;
  expect(alignment).toMatchObject({ lettersA: letters, lettersB: letters, equal: letters });
  expect(alignment.differences.filter(({ kind }) => kind !== 'form' && kind !== 'gap')).toEqual([]);
}

describe('a story full of tricks', () => {
  it('is the same story with invisible characters put in anywhere', () => {
    fc.assert(
      fc.property(plainStory, places, (story, tricks) => {
        const tricked = tricks.reduce(
          (text, place) => (isWhole(text, Math.floor(place[0] * text.length)) ? put(text, place) : text),
          story,
        );
        expectAllEqual(story, tricked);
      }),
      runs(500),
    );
  });

  it('is the same story with look-alikes for any letters', () => {
    fc.assert(
      fc.property(plainStory, fc.infiniteStream(fc.boolean()), (story, coins) => {
        const tricked = story.replace(/[\p{L}\p{M}'.&,\d-]+/gu, (word) =>
          isAnchored(word) ? word.replace(/[a-zA-Z]/g, (letter) => (coins.next().value ? (LOOKALIKES[letter] ?? letter) : letter)) : word,
        );
        expectAllEqual(story, tricked);
      }),
      runs(500),
    );
  });
});
