import { withoutInvisible } from './invisible.js';
import { gapBefore, type Letters } from './letters.js';

/** Marks that stand inside a word or a number: U.S., don't, al-Salih, 5,200, 10:15, AT&T. */
const INSIDE_WORD = /^[.,:'’‑\-/&@_·]$/u;

/** Scripts written without spaces: every letter may end a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The first code point of any unspaced script (Thai): below it the regular expression need not be asked. */
const FIRST_UNSPACED = 0x0e00;

const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;

const SPACE = 0x20;

export const NO_CUT = 0;
/** A word ends here. */
export const CUT = 1;
/** A word may have ended here before the text was glued: a small letter, nothing or a full stop, a capital (`saidThe`, `said.The`; also `McAdam`). */
export const WEAK_CUT = 2;

/**
 * Where words begin and end in a letters view.
 *
 * @returns for each letter what kind of cut stands before it; length `letters + 1`, both ends are cuts.
 *   A single mark inside a word or number is no cut, nor an invisible character, nor the middle of a character that unfolds
 *   to several letters.
 *   In scripts without spaces every letter is one.
 */
export function wordCuts(text: string, letters: Letters): Uint8Array {
  const size = letters.codes.length;
  const cuts = new Uint8Array(size + 1);
  cuts[0] = CUT;
  cuts[size] = CUT;
  for (let i = 1; i < size; i++) {
    const from = letters.ends[i - 1]!;
    const to = letters.starts[i]!;
    // Nearly every place is inside a word or at a plain space: nothing need be cut out for these.
    if (to === from) cuts[i] = cutWithoutGap(text, letters, i);
    else if (to - from === 1 && text.charCodeAt(from) === SPACE) cuts[i] = CUT;
    else if (to > from) cuts[i] = cutAtGap(text, letters, i, withoutInvisible(text.slice(from, to)));
  }
  return cuts;
}

function cutAtGap(text: string, letters: Letters, index: number, gap: string): number {
  if (gap === '') return cutWithoutGap(text, letters, index);
  return INSIDE_WORD.test(gap) ? gluedCut(text, letters, index, gap) : CUT;
}

function cutWithoutGap(text: string, letters: Letters, index: number): number {
  return isUnspaced(letters.codes[index]!) || isUnspaced(letters.codes[index - 1]!) ? CUT : gluedCut(text, letters, index, '');
}

/** Judges the place before letter `index` where nothing or a single mark is seen. */
function gluedCut(text: string, letters: Letters, index: number, gap: string): number {
  const to = letters.starts[index]!;
  // A small letter begins nothing: nearly every place inside a word ends here, before any regular expression is asked.
  const next = text.charCodeAt(to);
  if ((next >= 0x61 && next <= 0x7a) || (gap !== '' && gap !== '.')) return NO_CUT;
  return LOWER.test(text.charAt(letters.starts[index - 1]!)) && UPPER.test(text.charAt(to)) ? WEAK_CUT : NO_CUT;
}

/** Whether a letter is of a script written without spaces, where every letter may end a word. */
export const isUnspaced = (code: number): boolean => code >= FIRST_UNSPACED && UNSPACED.test(String.fromCodePoint(code));

/** Words whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:\p{L}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Rev|Hon|St|Jr|Sr|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Corp|Co|Ltd|Bros|approx|etc|Fig)$/u;

const NEW_LINE = 0x0a;
const EXCLAMATION_MARK = 0x21;
const FULL_STOP = 0x2e;
const QUESTION_MARK = 0x3f;
const SENTENCE_END = /[.!?…。！？؟۔]/u;
const ALWAYS_ENDS = /[!?…。！？؟۔]/u;

/** How far back an abbreviation can reach: the longest is "approx" with the character before it. */
const ABBREVIATION_REACH = 8;

/** Whether a gap has a character that ends a line or may end a sentence: hardly any has, and for these no pattern is asked. */
function mayEndSentence(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80 || unit === FULL_STOP || unit === NEW_LINE || unit === EXCLAMATION_MARK || unit === QUESTION_MARK) return true;
  }
  return false;
}

/**
 * Whether a sentence begins with letter `index`.
 *
 * A stop followed by white space begins one unless the word before is an abbreviation or the next letter is small.
 * A stop without white space (`said.The`) begins one between a small letter and a capital: in glued text that is all there is.
 */
export function startsSentence(text: string, letters: Letters, index: number): boolean {
  if (index === 0) return true;
  if (!mayEndSentence(text, letters.ends[index - 1]!, index === letters.codes.length ? text.length : letters.starts[index]!)) return false;
  const gap = gapBefore(text, letters, index);
  if (/\n\s*\n/.test(gap)) return true;
  if (!SENTENCE_END.test(gap)) return false;
  const before = letters.ends[index - 1]!;
  const next = text.slice(letters.starts[index], letters.ends[index]);
  if (!/\s/.test(gap)) return /[。！？]/u.test(gap) || (LOWER.test(text.charAt(before - 1)) && UPPER.test(next));
  if (LOWER.test(next)) return false;
  return ALWAYS_ENDS.test(gap) || !ABBREVIATION.test(text.slice(Math.max(0, before - ABBREVIATION_REACH), before));
}
