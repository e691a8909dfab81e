import type { Json, Severity } from '../model/flag.js';
import type { Span } from '../model/span.js';
import { type DateAt, datesCompare, datesConflict } from '../text/dates.js';
import { rivalLoadings } from '../text/loaded-terms.js';
import { compareNames } from '../text/names.js';
import { wordsAt } from '../text/phrases.js';
import { isSameQuantity, mayEqual, type Quantity } from '../text/quantities.js';
import { corresponds, type Facts, saysTheSame, stemOf, unmatched } from './facts-of.js';
import { windowOf } from './window.js';

/** A fact that two versions give differently. Spans count in the stories. */
export interface FactChange {
  readonly kind: 'number-changed' | 'date-changed' | 'name-changed' | 'hedge-changed' | 'term-changed';
  readonly severity: Severity;
  readonly a: Span;
  readonly b: Span;
  readonly detail: { readonly [key: string]: Json };
  /** What it is, before the two readings: "A number differs". */
  readonly what: string;
}

type FactRule = (a: Facts, b: Facts) => readonly FactChange[];

/** Facts in one order on both sides, as many here as there: the first is the first's counterpart. */
const inOrder = <T>([xs, ys]: readonly [readonly T[], readonly T[]]): readonly (readonly [T, T])[] =>
  xs.length === ys.length ? xs.map((x, i) => [x, ys[i] as T] as const) : [];

const shown = ({ low, high, unit }: Quantity): Json => ({ value: low === high ? low : [low, high], unit });

/** Another number, unit or bound in the same place. */
function numbers(a: Facts, b: Facts): readonly FactChange[] {
  if (!corresponds(a, b)) return [];
  return inOrder(unmatched(a.quantities, b.quantities, isSameQuantity))
    .filter(([x, y]) => x.ordinal === y.ordinal)
    .map(([x, y]) => {
      const what = whatDiffers(x, y);
      const bounds = what === 'bound' || what === 'opposite bound' || x.bound !== y.bound;
      return {
        kind: 'number-changed',
        severity: what === 'bound' ? 'minor' : 'major',
        a: bounds ? x.span : x.core,
        b: bounds ? y.span : y.core,
        detail: { before: shown(x), after: shown(y), what },
        what: NUMBER_DIFFERENCES[what],
      };
    });
}

/** What differs between two numbers, and how a reader is told. */
const NUMBER_DIFFERENCES = {
  value: 'A number differs',
  unit: 'The unit of a number differs',
  bound: 'A number is bounded otherwise',
  'opposite bound': 'A number is bounded the other way',
} as const;

function whatDiffers(x: Quantity, y: Quantity): keyof typeof NUMBER_DIFFERENCES {
  if (!mayEqual(x, y)) return x.low === y.low && x.high === y.high ? 'unit' : 'value';
  return x.bound !== null && y.bound !== null && x.bound !== 'about' && y.bound !== 'about' ? 'opposite bound' : 'bound';
}

const partsOf = ({ span: _, ...parts }: DateAt): Json => ({ ...parts });

/** Another day or hour of the same kind in the same place. */
function dates(a: Facts, b: Facts): readonly FactChange[] {
  if (!corresponds(a, b)) return [];
  return inOrder(unmatched(a.dates, b.dates, (x, y) => datesCompare(x, y) && !datesConflict(x, y)))
    .filter(([x, y]) => datesConflict(x, y))
    .map(([x, y]) => ({
      kind: 'date-changed',
      severity: 'major',
      a: x.span,
      b: y.span,
      detail: { before: partsOf(x), after: partsOf(y) },
      what: 'A date differs',
    }));
}

/** The word beside a place, in small letters, endings cut off. */
function besides(facts: Facts, [start, end]: Span): readonly [left: string, right: string] {
  const { text, offset } = windowOf(facts.text, facts.change);
  return [
    stemOf(wordsAt(text.slice(0, Math.max(0, start - offset))).at(-1)?.word ?? ''),
    stemOf(wordsAt(text.slice(end - offset))[0]?.word ?? ''),
  ];
}

/** Whether the same word stands before two places or after them: they have one part in one sentence. */
function standAlike(a: Facts, x: Span, b: Facts, y: Span): boolean {
  const [[leftA, rightA], [leftB, rightB]] = [besides(a, x), besides(b, y)];
  return leftA === leftB || rightA === rightB;
}

/** Another name in the same place: another bearer, or the same one spelt otherwise. */
function names(a: Facts, b: Facts): readonly FactChange[] {
  if (!corresponds(a, b)) return [];
  const pairs = inOrder(unmatched(a.names, b.names, (x, y) => compareNames(x.name, y.name, a.lexicon.aliases) === 'same'));
  return pairs
    .filter(([x, y]) => standAlike(a, x.span, b, y.span))
    .map(([x, y]) => {
      const variant = compareNames(x.name, y.name, a.lexicon.aliases) === 'variant';
      return {
        kind: 'name-changed',
        severity: variant ? 'info' : 'major',
        a: x.span,
        b: y.span,
        detail: { variant },
        what: variant ? 'A name is spelt otherwise' : 'Another name stands here',
      };
    });
}

/** A word of doubt that one text alone has, about a statement that both make. */
function hedges(a: Facts, b: Facts): readonly FactChange[] {
  if ((a.hedges.length === 0) === (b.hedges.length === 0) || !saysTheSame(a, b)) return [];
  const lost = a.hedges.length > 0;
  const hedge = (lost ? a : b).hedges[0];
  if (hedge === undefined) return [];
  return [
    {
      kind: 'hedge-changed',
      severity: 'major',
      a: a.change,
      b: b.change,
      detail: { hedge: hedge.phrase, how: hedge.value, only: lost ? 'first' : 'second' },
      what: `A word of doubt (“${hedge.phrase}”) stands in one text only`,
    },
  ];
}

/** Another term for the same thing: of another judgement, or a mere alias. */
function terms(a: Facts, b: Facts): readonly FactChange[] {
  if (!corresponds(a, b)) return [];
  return inOrder(unmatched(a.terms, b.terms, (x, y) => x.phrase === y.phrase)).flatMap(([x, y]): readonly FactChange[] => {
    const rivals = rivalLoadings(x.value, y.value);
    if (rivals === null) return [];
    const [before, after] = rivals;
    const loaded = before.loading !== after.loading;
    return [
      {
        kind: 'term-changed',
        severity: loaded ? 'major' : 'minor',
        a: x.span,
        b: y.span,
        detail: { concept: before.concept, before: before.loading, after: after.loading },
        what: loaded ? `A word with another judgement (${before.loading}, ${after.loading})` : 'Another term for the same thing',
      },
    ];
  });
}

const RULES: readonly FactRule[] = [numbers, dates, names, hedges, terms];

/** Every fact that differs between two readings of one sentence; none where the sentences are two. */
export const factChanges = (a: Facts, b: Facts): readonly FactChange[] => RULES.flatMap((rule) => rule(a, b));
