import type { Span } from '../model/span.js';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  m: 1e6,
  mln: 1e6,
  billion: 1e9,
  bn: 1e9,
  bln: 1e9,
  trillion: 1e12,
};
const HUNDRED = 'hundred';

/** Digits with separators and what is written on to them (1.2m, 21st, 10mm), or a word. Linear: no two parts can match the same text. */
const TOKEN = /(\d+(?:[.,]\d+)*)(\p{L}*)|\p{L}+/gu;

/** What may stand between the words of one number. */
const JOINT = /^(?:\s+|\s*-\s*|\s+and\s+)$/;

/** A number of a text and where it stands. */
export interface NumberAt {
  readonly value: number;
  readonly span: Span;
}

/** A number on the way: what its words come to so far. */
interface Sum {
  /** Offset of its first word. */
  readonly start: number;
  /** Closed by a scale: the two thousand of two thousand five hundred. */
  readonly closed: number;
  /** What the next scale will multiply. */
  readonly open: number;
  /** Offset at which its last word ends. */
  readonly end: number;
}

/**
 * The numbers of a text by value: `25` and `twenty-five` are one, `1.2m` and `1.2bn` are not.
 *
 * Commas are thousands separators when three digits follow; a point parts decimals. Ordinals and "a" are no numbers.
 *
 * @returns values in order of the text.
 */
export const numbersIn = (text: string): readonly number[] => numbersAt(text).map(({ value }) => value);

/** The numbers of a text with their spans, scale words included, currency signs and units left out. O(length). */
export function numbersAt(text: string): readonly NumberAt[] {
  const plain = sameLength(text);
  const sums: Sum[] = [];
  for (const match of plain.matchAll(TOKEN)) {
    const word = match[0].toLowerCase();
    if (word === 'and') continue;
    const end = match.index + match[0].length;
    const last = sums.at(-1);
    const joins = last !== undefined && JOINT.test(plain.slice(last.end, match.index));
    const grown = joins ? grow(last, word, end) : null;
    if (grown !== null) sums[sums.length - 1] = grown;
    else if (joins && ORDINAL.test(word)) sums.pop();
    else {
      const value = match[1] === undefined ? wordValue(word) : digitsValue(match[1], match[2] ?? '');
      if (value !== null) sums.push({ start: match.index, closed: 0, open: value, end });
    }
  }
  return sums.map(({ closed, open, start, end }) => ({ value: closed + open, span: [start, end] as const }));
}

/** Digits of other widths and styles as ASCII, where that keeps every offset. */
const sameLength = (text: string): string =>
  text.replace(/[\u{80}-\u{10ffff}]/gu, (character) => {
    const plain = character.normalize('NFKC');
    return plain.length === character.length ? plain : character;
  });

const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\p{L}+teenth|\p{L}+tieth|hundredth|thousandth)$/u;

/** The number with one more word, or null when the word does not continue it. */
function grow(sum: Sum, word: string, end: number): Sum | null {
  const scale = SCALES[word];
  if (scale !== undefined) return { ...sum, closed: sum.closed + sum.open * scale, open: 0, end };
  if (word === HUNDRED) return sum.open > 0 && sum.open < 100 ? { ...sum, open: sum.open * 100, end } : null;
  const value = wordValue(word);
  if (value === null) return null;
  const room = sum.open % 100 === 0 ? 100 : sum.open % 10 === 0 && sum.open % 100 >= 20 ? 10 : 0;
  const starts = sum.open > 0 || sum.closed > 0;
  return starts && value > 0 && value < room ? { ...sum, open: sum.open + value, end } : null;
}

function digitsValue(digits: string, suffix: string): number | null {
  const scale = suffix === '' ? 1 : SCALES[suffix.toLowerCase()];
  // 21st is an ordinal, 10mm a length: only the length has a value.
  if (scale === undefined && /^(?:st|nd|rd|th)$/i.test(suffix)) return null;
  const value = Number(digits.replace(/,(?=\d{3}(?:\D|$))/g, ''));
  return Number.isNaN(value) ? null : value * (scale ?? 1);
}

function wordValue(word: string): number | null {
  const unit = UNITS.indexOf(word);
  if (unit >= 0) return unit;
  const ten = TENS.indexOf(word);
  return ten < 0 ? null : (ten + 2) * 10;
}
