import type { LostSpace } from './lost-spaces.js';
import type { KnownWords } from './split-run.js';
import { costOfWord, NO_WORD } from './word-table.js';

const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
const letter = (c: string): boolean => LETTER.test(c);
const digit = (c: string): boolean => DIGIT.test(c);

const UNITS = new Set(
  'st nd rd th s km mm cm kg mg am pm mph kph gb mb kb tb million billion trillion bn mn m k ft in lb lbs oz hr hrs min mins sec secs yr yrs bit px hz khz mhz ghz kw mw gw kwh mwh ml mg nm fps th ers'.split(
    ' ',
  ),
);
const BEFORE_NUMBER = new Set(
  'in of the and from to since by on at until between about than over was were for with only is are a or around nearly almost after before under during'.split(
    ' ',
  ),
);
const ABBREVIATED = new Set(
  'vs etc eg ie approx inc corp ltd co dept est fig gen gov no nos vol pp ed eds st mr mrs dr jr sr com org net www al'.split(' '),
);

/** Lost spaces beside the marks of a chunk `[from, to)`. */
export function gapsAtMarks(text: string, from: number, to: number, words: KnownWords): readonly LostSpace[] {
  const out: LostSpace[] = [];
  for (let at = from + 1; at < to; at++) {
    const [left, right] = [text.charAt(at - 1), text.charAt(at)];
    if (letter(left) && letter(right)) continue;
    const sure = judge(text, from, to, at, left, right, words);
    if (sure !== null) out.push({ at, sure });
  }
  return out;
}

const runBefore = (text: string, from: number, at: number): string => {
  let start = at;
  while (start > from && letter(text.charAt(start - 1))) start--;
  return text.slice(start, at);
};
const runAfter = (text: string, to: number, at: number): string => {
  let end = at;
  while (end < to && letter(text.charAt(end))) end++;
  return text.slice(at, end);
};

function judge(text: string, from: number, to: number, at: number, left: string, right: string, { english }: KnownWords): boolean | null {
  const isKnown = (run: string): boolean => costOfWord(english.words, run) !== NO_WORD;
  const before = runBefore(text, from, /[,;:!?.)”"\]%]/.test(left) ? at - 1 : at);
  const after = runAfter(text, to, /["“([]/.test(right) ? at + 1 : at);
  if ((left === ',' || left === ';') && letter(right)) {
    if (before.length === 0) return /[\d)”"’\]%]/.test(text.charAt(at - 2)) ? after.length > 1 : null;
    if (before.length === 1 && after.length === 1) return null;
    return before.length > 1 && after.length > 1;
  }
  if (left === ',' && digit(right))
    return letter(text.charAt(at - 2))
      ? before.length > 1
      : /^(?:1[5-9]|20)\d\d(?!\d)/.test(text.slice(at, at + 5)) && /(?<![\d,.])\d{1,2},$/.test(text.slice(Math.max(0, at - 4), at))
        ? false
        : null;
  if ((left === '!' || left === '?') && letter(right))
    return before.length > 1 && after.length > 1 && /^\p{Lu}/u.test(after) && before === before.toLowerCase();
  if (left === ':' && letter(right)) return before.length > 2 && after.length > 2 ? false : null;
  if (left === '.' && /\p{Lu}/u.test(right)) {
    if (ABBREVIATED.has(after.toLowerCase())) return null;
    if (before.length === 0)
      return /[)”"\]%]/.test(text.charAt(at - 2))
        ? true
        : /\d{2}/.test(text.slice(at - 3, at - 1)) && after.length > 1
          ? after !== after.toUpperCase()
          : null;
    if (before.length === 1 || ABBREVIATED.has(before.toLowerCase()))
      return before.length === 1 && after.length > 1 && /\p{Ll}/u.test(after) && after.length > 2 ? false : null;
    const humped = /\p{Ll}\p{Lu}/u.test(before);
    return /\p{Ll}$/u.test(before) && !humped ? after.length > 1 || after === 'I' || after === 'A' : false;
  }
  if (right === '“' && /[\p{L}.,;:!?]/u.test(left)) return true;
  if (left === '”' && letter(right)) return after === 's' ? null : true;
  if (right === '(' && (letter(left) || digit(left))) {
    const closes = text.slice(at, to).includes(')');
    if (before.length < 3 && !digit(left)) return null;
    if (after.length < 3 && !/^\(\d{4}/.test(text.slice(at, at + 5))) return null;
    return !closes && isKnown(before);
  }
  if (left === ')' && letter(right)) {
    const opens = text.slice(from, at).includes('(');
    if (after.length < 2) return null;
    return opens ? (isKnown(after) && after.length > 1 ? false : null) : isKnown(after);
  }
  if (right === '[' && letter(left)) return before.length > 1 && isKnown(before) && after.length > 3 ? false : null;
  if (left === '%' && letter(right)) return isKnown(after) && after.length > 1;
  if (right === '$' && letter(left)) return before.length > 1 && before === before.toLowerCase() && isKnown(before);
  if (letter(left) && digit(right)) {
    const number = /^\d+(?:[.,]\d+)*(?=[^\p{L}\d]|$)/u.exec(text.slice(at, at + 12));
    if (BEFORE_NUMBER.has(before) && number !== null) return number[0].length > 1;
    return before === before.toLowerCase() && before.length > 2 && isKnown(before) ? false : null;
  }
  if (digit(left) && letter(right)) {
    if (UNITS.has(after.toLowerCase()) || after.length < 2) return null;
    if (after === after.toLowerCase() && isKnown(after) && after.length > 2) return BEFORE_NUMBER.has(after) || after.length > 3;
    return /^\p{Lu}\p{Ll}{2}/u.test(after) ? false : null;
  }
  return null;
}
