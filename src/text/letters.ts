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

const LETTER = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;

/** What continues a character, up to 32 of them (NFKC is quadratic in a run of marks, and no script needs more): marks, the vowels and finals of a decomposed Korean syllable, the voicing of half-width kana. */
const CONTINUATION = /[\p{M}\u1160-\u11ff\uff9e\uff9f]{0,32}/uy;

/** Quotation marks, dashes and the other general punctuation that is drawn: none of it is a letter or unfolds to one. */
const FIRST_MARK = 0x2010;
const LAST_MARK = 0x205e;

/** Folded code of each ASCII character, 0 where it is no letter or digit. */
const ASCII: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(character) ? character.charCodeAt(0) : 0;
});

/** 1 where `ASCII` has a letter: a letter that is none is overwritten by the next, for to branch at every space takes longer. */
const IS_LETTER: Uint8Array = ASCII.map((code) => Math.min(1, code));

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

/**
 * Whether a UTF-16 unit may continue the character before it: a quick look that spares most texts the pattern. Nothing below
 * U+0300 does, nor Greek and Cyrillic letters, general punctuation, Chinese and composed Korean.
 */
const mayContinue = (unit: number): boolean =>
  unit >= 0x300 &&
  (unit < 0x370 || unit > 0x482) &&
  (unit < 0x2000 || unit > 0x20cf) &&
  (unit < 0x3400 || unit > 0xa66e) &&
  (unit < 0xac00 || unit > 0xd7af);

const isPunctuation = (unit: number): boolean => unit >= FIRST_MARK && unit <= LAST_MARK;

/** End offset of the character at `at`: its code point and the combining marks that follow. */
function characterEnd(text: string, at: number): number {
  const base = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  if (base >= text.length || !mayContinue(text.charCodeAt(base))) return base;
  CONTINUATION.lastIndex = base;
  return base + (CONTINUATION.exec(text)?.[0].length ?? 0);
}

/** What characters fold to, by their only UTF-16 unit or by all. */
type Folds = Map<number | string, readonly number[]>;

/** Folds the character `[at, end)`, each once for all texts that share `folds`. */
function foldedIn(text: string, at: number, end: number, folds: Folds): readonly number[] {
  const key = end - at === 1 ? text.charCodeAt(at) : text.slice(at, end);
  const known = folds.get(key);
  if (known !== undefined) return known;
  const folded = fold(text.slice(at, end));
  folds.set(key, folded);
  return folded;
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
  const folds: Folds = new Map();
  let count = 0;
  let unit = 0;
  let next = size > 0 ? text.charCodeAt(0) : 0;
  for (let at = 0; at < size; ) {
    unit = next;
    next = at + 1 < size ? text.charCodeAt(at + 1) : 0;
    if (unit < 128 && !mayContinue(next)) {
      codes[count] = ASCII[unit]!;
      starts[count] = at++;
      ends[count] = at;
      count += IS_LETTER[unit]!;
      continue;
    }
    if (isPunctuation(unit) && !mayContinue(next)) {
      at++;
      continue;
    }
    const end = characterEnd(text, at);
    const folded = foldedIn(text, at, end, folds);
    if (count + folded.length + size - end > codes.length) [codes, starts, ends] = [grown(codes), grown(starts), grown(ends)];
    for (const code of folded) {
      codes[count] = code;
      starts[count] = at;
      ends[count++] = end;
    }
    at = end;
    next = at < size ? text.charCodeAt(at) : 0;
  }
  return { codes: codes.subarray(0, count), starts: starts.subarray(0, count), ends: ends.subarray(0, count) };
}

/** The codes of `lettersOf` alone, in half the time: where letters stand does not matter to who only looks for equal ones. */
export function letterCodes(source: string): Uint32Array {
  const text = unmasked(source);
  const size = text.length;
  let codes = new Uint32Array(size);
  const folds: Folds = new Map();
  let count = 0;
  let unit = 0;
  let next = size > 0 ? text.charCodeAt(0) : 0;
  for (let at = 0; at < size; ) {
    unit = next;
    next = at + 1 < size ? text.charCodeAt(at + 1) : 0;
    if (unit < 128 && !mayContinue(next)) {
      codes[count] = ASCII[unit]!;
      count += IS_LETTER[unit]!;
      at++;
      continue;
    }
    if (isPunctuation(unit) && !mayContinue(next)) {
      at++;
      continue;
    }
    const end = characterEnd(text, at);
    const folded = foldedIn(text, at, end, folds);
    if (count + folded.length + size - end > codes.length) codes = grown(codes);
    for (const code of folded) codes[count++] = code;
    at = end;
    next = at < size ? text.charCodeAt(at) : 0;
  }
  return codes.subarray(0, count);
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
