import { foldedHash } from './word-hash.js';

/** The tokens of a text as columns: words and marks in order of the text. Offsets are UTF-16 units. */
export interface Tokens {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly shapes: Uint8Array;
  /** A hash of the word in small letters; numbers of as many digits have one. */
  readonly words: Int32Array;
  /** A hash of the last three letters. */
  readonly endings: Int32Array;
  /** A hash of the first letters, which the forms of one word have in common: support, supports, supporting. */
  readonly stems: Int32Array;
  /** Whether a paragraph begins with it. */
  readonly heads: Uint8Array;
}

export const SMALL = 0;
export const CAPITALISED = 1;
export const CAPITALS = 2;
const NUMBER = 3;
export const MARK = 4;
export const MIXED = 5;

const ENDING = 3;
const STEM = 5;

const LINE_FEED = 10;
const SPACE = 32;
const APOSTROPHE = 39;
const COMMA = 44;
const HYPHEN = 45;
const STOP = 46;
const CURLY_APOSTROPHE = 0x2019;

const AS_MARK = 0;
const AS_SPACE = 1;
const AS_SMALL = 2;
const AS_CAPITAL = 3;
const AS_DIGIT = 4;

const ASCII: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code <= SPACE) return AS_SPACE;
  if (code >= 97 && code <= 122) return AS_SMALL;
  if (code >= 65 && code <= 90) return AS_CAPITAL;
  return code >= 48 && code <= 57 ? AS_DIGIT : AS_MARK;
});

function sortOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 128) return ASCII[unit]!;
  if (unit >= 0x2010 && unit <= 0x2027) return AS_MARK;
  const character = text.charAt(at);
  if (/\s/.test(character)) return AS_SPACE;
  if (/\p{Lu}/u.test(character)) return AS_CAPITAL;
  // Half a surrogate pair counts as a letter, so that characters beyond the basic plane stay whole.
  if (/[\p{L}\p{M}]/u.test(character) || (unit >= 0xd800 && unit <= 0xdfff)) return AS_SMALL;
  return /\p{N}/u.test(character) ? AS_DIGIT : AS_MARK;
}

/**
 * Cuts a text into words, numbers and marks.
 *
 * A word keeps marks between its letters (`al-Amiri`, `didn't`), initials their stops (`U.S.`), a number its separators (`5,200`).
 * A possessive ending is a token of its own. Runs of one mark (`--`, `...`, two apostrophes for a quotation mark) are one token.
 * O(length).
 */
export function tokensOf(text: string): Tokens {
  let room = (text.length >> 2) + 64;
  let starts = new Uint32Array(room);
  let ends = new Uint32Array(room);
  let heads = new Uint8Array(room);
  let shapes = new Uint8Array(room);
  let count = 0;
  let breaks = 2;
  for (let at = 0; at < text.length; ) {
    const sort = sortOf(text, at);
    if (sort === AS_SPACE) {
      if (text.charCodeAt(at++) === LINE_FEED) breaks++;
      continue;
    }
    if (count === room) {
      room *= 2;
      starts = grown(starts, room);
      ends = grown(ends, room);
      heads = Uint8Array.from({ length: room }, (_, i) => heads[i] ?? 0);
      shapes = Uint8Array.from({ length: room }, (_, i) => shapes[i] ?? 0);
    }
    const end = sort === AS_MARK ? markEnd(text, at) : wordEnd(text, at);
    starts[count] = at;
    ends[count] = end;
    shapes[count] = sort === AS_MARK ? shapeOfMark(text, at, end) : shapeOf(text, at, end);
    heads[count++] = breaks > 1 ? 1 : 0;
    breaks = 0;
    at = end;
  }
  const words = new Int32Array(count);
  const endings = new Int32Array(count);
  const stems = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const [start, end] = [starts[i]!, ends[i]!];
    words[i] = shapes[i] === NUMBER ? Math.min(end - start, 9) : foldedHash(text, start, end);
    endings[i] = foldedHash(text, Math.max(start, end - ENDING), end);
    stems[i] = shapes[i] === NUMBER || end - start <= STEM ? words[i]! : foldedHash(text, start, start + STEM);
  }
  return {
    count,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    shapes: shapes.subarray(0, count),
    heads: heads.subarray(0, count),
    words,
    endings,
    stems,
  };
}

function grown(array: Uint32Array, room: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(room);
  larger.set(array);
  return larger;
}

/** The end of a run of one mark; brackets and quotation marks stand alone. */
function markEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  let end = at + 1;
  if (unit === HYPHEN || unit === STOP || unit === APOSTROPHE || unit === 96)
    while (end < text.length && text.charCodeAt(end) === unit) end++;
  return isClitic(text, at) ? wordEnd(text, at + 1) : end;
}

/** 's and ’s after a word. */
const isClitic = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  if (unit !== APOSTROPHE && unit !== CURLY_APOSTROPHE) return false;
  return at > 0 && (text.charCodeAt(at + 1) | 32) === 115 && isWord(text, at - 1) && !isWord(text, at + 2);
};

const isWord = (text: string, at: number): boolean => at >= 0 && at < text.length && sortOf(text, at) >= AS_SMALL;

function wordEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (at < text.length && sortOf(text, at) >= AS_SMALL) at++;
    const unit = text.charCodeAt(at);
    if (at >= text.length || !isWord(text, at - 1)) return at;
    if (unit === STOP && isInitial(text, start, at)) {
      at++;
      if (!isWord(text, at)) return at;
    } else if (isWord(text, at + 1) && joins(text, at, unit) && !isClitic(text, at)) at++;
    else return at;
  }
}

/** Whether a mark between two letters or digits is inside one word. */
function joins(text: string, at: number, unit: number): boolean {
  if (unit === APOSTROPHE || unit === CURLY_APOSTROPHE || unit === HYPHEN || unit === 38) return true;
  return (unit === COMMA || unit === STOP) && sortOf(text, at - 1) === AS_DIGIT && sortOf(text, at + 1) === AS_DIGIT;
}

/** Whether a stop belongs to initials: one capital stands before it, at the head of the word or after another stop. */
const isInitial = (text: string, start: number, stop: number): boolean =>
  sortOf(text, stop - 1) === AS_CAPITAL && (stop - 1 === start || text.charCodeAt(stop - 2) === STOP);

const shapeOfMark = (text: string, at: number, end: number): number => (end > at + 1 && isWord(text, at + 1) ? SMALL : MARK);

function shapeOf(text: string, start: number, end: number): number {
  let small = 0;
  let capitals = 0;
  let digits = 0;
  for (let at = start; at < end; at++) {
    const sort = sortOf(text, at);
    if (sort === AS_SMALL) small++;
    else if (sort === AS_CAPITAL) capitals++;
    else if (sort === AS_DIGIT) digits++;
  }
  if (digits > 0) return small + capitals === 0 ? NUMBER : MIXED;
  if (capitals === 0) return SMALL;
  if (small === 0) return end - start === 1 ? CAPITALISED : CAPITALS;
  return sortOf(text, start) === AS_CAPITAL ? CAPITALISED : MIXED;
}
