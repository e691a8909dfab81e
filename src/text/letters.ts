import { withoutInvisible } from './invisible.js';
import { unmasked } from './lookalikes.js';

/**
 * A text reduced to what was written: its letters and digits, compatibility forms resolved (NFKC) and case folded.
 * Spaces, punctuation and invisible characters are left out, so a lost space or another quotation mark never breaks a match.
 * Look-alikes of another script are read as the letters they stand for (`text/lookalikes`).
 */
export interface Letters {
  /** Code point of each folded letter. */
  readonly codes: Uint32Array;
  /** UTF-16 offset in the text at which the letter, with its combining marks, begins. */
  readonly starts: Uint32Array;
  /** UTF-16 offset at which it ends. Letters that one character unfolds to (ﬁ) share start and end. */
  readonly ends: Uint32Array;
}

/** Below U+0300 no character is a combining mark, so a neighbour there cannot belong to the letter before it. */
const FIRST_COMBINING_MARK = 0x300;

const LETTER = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;

/** What continues a character, up to 32 of them (NFKC is quadratic in a run of marks, and no script needs more): marks, the vowels and finals of a decomposed Korean syllable, the voicing of half-width kana. */
const CONTINUATION = /[\p{M}\u1160-\u11ff\uff9e\uff9f]{0,32}/uy;

/** Folded code of each ASCII character, 0 where it is no letter or digit. */
const ASCII: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(character) ? character.charCodeAt(0) : 0;
});

/**
 * Folds one character with its combining marks.
 *
 * @returns the code points of its letters, digits and marks; empty when it has no letter.
 */
function fold(character: string): readonly number[] {
  // By way of the capital, so that ß is ss and both small sigmas are one, as full case folding has it.
  const folded = withoutInvisible(character).normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
  if (!LETTER.test(folded)) return [];
  return Array.from(folded)
    .filter((part) => LETTER.test(part) || MARK.test(part))
    .map((part) => part.codePointAt(0) ?? 0);
}

/** End offset of the character at `at`: its code point and the combining marks that follow. */
function characterEnd(text: string, at: number): number {
  const base = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  if (base >= text.length || text.charCodeAt(base) < FIRST_COMBINING_MARK) return base;
  CONTINUATION.lastIndex = base;
  return base + (CONTINUATION.exec(text)?.[0].length ?? 0);
}

/**
 * The letters view of a text.
 *
 * @returns arrays of equal length, `starts` and `ends` never decreasing.
 *   A character can unfold to several letters (ﬃ), so there may be more letters than UTF-16 units.
 *
 * O(n); characters beyond ASCII are folded once each per call.
 */
export function lettersOf(source: string): Letters {
  const text = unmasked(source);
  const size = text.length;
  let codes = new Uint32Array(size);
  let starts = new Uint32Array(size);
  let ends = new Uint32Array(size);
  const folds = new Map<string, readonly number[]>();
  let count = 0;
  let at = 0;
  while (at < size) {
    const unit = text.charCodeAt(at);
    if (unit < 128 && (at + 1 === size || text.charCodeAt(at + 1) < FIRST_COMBINING_MARK)) {
      const code = ASCII[unit]!;
      if (code !== 0) {
        if (count === codes.length) [codes, starts, ends] = [grown(codes), grown(starts), grown(ends)];
        codes[count] = code;
        starts[count] = at;
        ends[count++] = at + 1;
      }
      at++;
      continue;
    }
    const end = characterEnd(text, at);
    const character = text.slice(at, end);
    let folded = folds.get(character);
    if (folded === undefined) {
      folded = fold(character);
      folds.set(character, folded);
    }
    for (const code of folded) {
      if (count === codes.length) [codes, starts, ends] = [grown(codes), grown(starts), grown(ends)];
      codes[count] = code;
      starts[count] = at;
      ends[count++] = end;
    }
    at = end;
  }
  return { codes: codes.subarray(0, count), starts: starts.subarray(0, count), ends: ends.subarray(0, count) };
}

/** A copy with room for twice as many entries; only texts full of ligatures come here. */
function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2 + 16);
  larger.set(array);
  return larger;
}

/** The text between letter `index - 1` and letter `index`: spaces, punctuation, nothing. Ends of the text count as neighbours. */
export function gapBefore(text: string, letters: Letters, index: number): string {
  const from = index === 0 ? 0 : letters.ends[index - 1]!;
  const to = index === letters.codes.length ? text.length : letters.starts[index]!;
  return from < to ? text.slice(from, to) : '';
}
