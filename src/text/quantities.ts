import type { Span } from '../model/span.js';
import { datesIn } from './dates.js';
import units from './lexicons/units.json' with { type: 'json' };
import { numbersAt } from './numbers.js';

export const BOUNDS = ['over', 'under', 'about'] as const;
/** `over`: more than, at least. `under`: fewer than, up to, almost. `about`: roughly, some. */
export type Bound = (typeof BOUNDS)[number];

/** How much of what a text says. */
export interface Quantity {
  /** The least and the most it may be; one number where it is exact. */
  readonly low: number;
  readonly high: number;
  /** Canonical unit from the lexicon, null where something is counted or nothing is said. */
  readonly unit: string | null;
  readonly bound: Bound | null;
  /** `third`, `21st`: a place in a row, not how many. */
  readonly ordinal: boolean;
  /** With its bound and its unit. */
  readonly span: Span;
  /** Without its bound. */
  readonly core: Span;
}

const BOUND_WORDS: Readonly<Record<Bound, string>> = {
  over: 'more than|over|above|at least|upwards of|no fewer than|no less than|not less than|a minimum of',
  under:
    'fewer than|less than|under|below|at most|up to|as many as|as much as|nearly|almost|close to|not more than|no more than|just under',
  about: 'about|around|roughly|some|approximately|approx|an estimated|estimated|circa',
};
const BEFORE: readonly (readonly [Bound, RegExp])[] = BOUNDS.map((bound) => [
  bound,
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${BOUND_WORDS[bound]})\s$`, 'iu'),
]);

/** What may follow a number and say that it may be more: `20-plus`, `20 or more`. */
const OR_MORE = /^(?:\s?\+|[\s-]plus(?!\p{L})|\sor more(?!\p{L}))/iu;

/** Words for a large, uncertain number and what they may stand for. */
const VAGUE: Readonly<Record<string, readonly [low: number, high: number]>> = {
  dozens: [20, 199],
  scores: [40, 199],
  hundreds: [200, 1999],
  thousands: [2000, 1e6],
  millions: [2e6, 1e9],
  billions: [2e9, 1e12],
};
const VAGUE_WORD =
  /(?<![\p{L}\p{N}])(?:(?:tens|hundreds|scores|dozens) of )?(dozens|scores|hundreds|thousands|millions|billions)(?![\p{L}\p{N}])/giu;

const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const ORDINAL_WORD = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(${ORDINALS.slice(1).join('|')})|(\d{1,3})(?:st|nd|rd|th))(?![\p{L}\p{N}-])`,
  'giu',
);

/** Names of units, in small letters, to the unit. */
const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries(units.entries).flatMap(([unit, names]) => names.map((name) => [name, unit] as const)),
);

const SIGN_BEFORE = /(?:US|A|C)?\$$|[€£¥₹₽]$/u;
const SIGN_AFTER = /^\s?(?:%|°[CF](?!\p{L})|[€£¢])/u;
const WORDS_AFTER = /^[\s-]{1,2}(\p{L}+[²/]?\p{L}*)(?:\s(\p{L}+)(?:\s(\p{L}+))?)?/u;

/** How far before a number its bound and its currency are looked for. */
const REACH = 24;

/**
 * The quantities of a text by value and unit: `25` and `twenty-five`, `40 %` and `forty per cent` are one; 5 km and 5 miles,
 * $ and € are not. Numbers of days, months, years and hours of the clock belong to dates and are left out.
 *
 * @returns quantities in order. O(length).
 */
export function quantitiesIn(text: string): readonly Quantity[] {
  const isDate = overlapsOne(datesIn(text).map(({ span }) => span));
  const counted = numbersAt(text).map(({ value, span }) => exact(text, value, span));
  const vague = Array.from(text.matchAll(VAGUE_WORD), (match) => vagueOf(text, match));
  const ordinals = Array.from(text.matchAll(ORDINAL_WORD), ordinalOf);
  return [...counted, ...vague, ...ordinals].filter(({ span }) => !isDate(span)).sort((x, y) => x.span[0] - y.span[0]);
}

/** Whether a span overlaps one of some that are in order and disjoint. O(log n). */
function overlapsOne(spans: readonly Span[]): (span: Span) => boolean {
  return ([start, end]) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.[1] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (spans[low]?.[0] ?? Number.POSITIVE_INFINITY) < end;
  };
}

function exact(text: string, value: number, [start, end]: Span): Quantity {
  const sign = SIGN_BEFORE.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? '';
  const after = text.slice(end, end + 3 * REACH);
  const own = /\p{L}+$/u.exec(text.slice(start, end))?.[0] ?? '';
  const glued = /^\d/.test(text.slice(start, end)) ? named(own, 0) : null;
  const unit = unitAfter(after) ?? glued;
  const plus = OR_MORE.exec(after)?.[0] ?? '';
  const from = start - sign.length;
  const [bound, head] = boundBefore(text, from);
  const tail = end + (plus === '' ? (unit?.length ?? 0) : plus.length);
  return {
    low: value,
    high: value,
    unit: unitNamed(sign) ?? unit?.unit ?? null,
    bound: plus === '' ? bound : 'over',
    ordinal: false,
    span: [head, tail],
    core: [from, tail],
  };
}

interface UnitAfter {
  readonly unit: string;
  /** UTF-16 units it takes after the number. */
  readonly length: number;
}

function unitAfter(after: string): UnitAfter | null {
  const sign = SIGN_AFTER.exec(after)?.[0];
  if (sign !== undefined) return named(sign.trim(), sign.length);
  const match = WORDS_AFTER.exec(after);
  if (match === null) return null;
  const [all, one = '', two = '', three = ''] = match;
  const lead = all.length - one.length - (two === '' ? 0 : two.length + 1) - (three === '' ? 0 : three.length + 1);
  for (const phrase of [`${one} ${two} ${three}`, `${one} ${two}`, one]) {
    const unit = named(phrase, lead + phrase.length);
    if (unit !== null) return unit;
  }
  return null;
}

const unitNamed = (name: string): UnitAfter['unit'] | null => (name === '' ? null : (UNITS.get(name.toLowerCase()) ?? null));

function named(name: string, length: number): UnitAfter | null {
  const unit = unitNamed(name);
  return unit === null ? null : { unit, length };
}

/** The bound before a number and where the whole begins. */
function boundBefore(text: string, start: number): readonly [Bound | null, number] {
  const before = text.slice(Math.max(0, start - REACH), start);
  for (const [bound, pattern] of BEFORE) {
    const match = pattern.exec(before);
    if (match !== null) return [bound, start - match[0].length];
  }
  return [null, start];
}

function vagueOf(text: string, match: RegExpExecArray): Quantity {
  const [low, high] = VAGUE[(match[1] ?? '').toLowerCase()] ?? [0, 0];
  const tens = /^tens/i.test(match[0]) ? 10 : 1;
  const [bound, start] = boundBefore(text, match.index);
  const end = match.index + match[0].length;
  return { low: low * tens, high: high * tens, unit: null, bound, ordinal: false, span: [start, end], core: [match.index, end] };
}

function ordinalOf(match: RegExpExecArray): Quantity {
  const value = match[2] === undefined ? ORDINALS.indexOf((match[1] ?? '').toLowerCase()) : Number(match[2]);
  const span: Span = [match.index, match.index + match[0].length];
  return { low: value, high: value, unit: null, bound: null, ordinal: true, span, core: span };
}

/** Whether two quantities may be one: their values meet and no two units are named. */
export const mayEqual = (x: Quantity, y: Quantity): boolean =>
  x.ordinal === y.ordinal && x.low <= y.high && y.low <= x.high && (x.unit === y.unit || x.unit === null || y.unit === null);

/** Whether two quantities are one, their bounds included. */
export const isSameQuantity = (x: Quantity, y: Quantity): boolean => mayEqual(x, y) && x.bound === y.bound;
