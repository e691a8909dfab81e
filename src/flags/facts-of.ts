import type { Span } from '../model/span.js';
import type { DateAt } from '../text/dates.js';
import type { HedgeAt } from '../text/hedges.js';
import type { Lexicon } from '../text/lexicon.js';
import type { Loading } from '../text/loaded-terms.js';
import { type NameAt, nameIn } from '../text/names.js';
import { type PhraseAt, wordsAt } from '../text/phrases.js';
import type { Quantity } from '../text/quantities.js';
import type { Side } from './pair.js';
import { placed, sharing, touching } from './placed.js';
import { wholeWords } from './window.js';

/** What one text says in and right beside a change. Spans count in the story. */
export interface Facts {
  /** The story. */
  readonly text: string;
  readonly change: Span;
  readonly lexicon: Lexicon;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateAt[];
  readonly names: readonly NameAt[];
  readonly hedges: readonly HedgeAt[];
  readonly terms: readonly PhraseAt<readonly Loading[]>[];
  /** Words of the change that are in none of these and carry a statement, endings cut off. */
  readonly rest: readonly string[];
}

/** Words that come and go with the form of a sentence. */
const SMALL =
  /^(?:a|an|the|that|which|who|of|to|in|on|at|by|for|and|or|but|its|it|is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|can|could|also|as|with|from|this|these|those|there|some|any|than|least|about)$/;

/** The word without the endings that English inflects by. */
export const stemOf = (word: string): string => (word.length < 5 ? word : word.replace(/(?:'s|ies|e?s|e?d|ing|ly|e)$/u, ''));

/** The facts of one side. @param isName whether a capital word is a name wherever it stands */
export function factsOf({ story: { text }, facts }: Side, change: Span, lexicon: Lexicon, isName: (word: string) => boolean): Facts {
  const stated = facts.around(change, lexicon);
  const found = {
    quantities: touching(stated.quantities, change),
    dates: touching(stated.dates, change),
    names: touching(placed(touching(stated.names, change).flatMap((run) => nameIn(run, isName) ?? [])), change),
    hedges: sharing(stated.hedges, change),
    terms: sharing(stated.terms, change),
  };
  const taken = Object.values(found)
    .flat()
    .map(({ span }) => span);
  return { text, change, lexicon, ...found, rest: restOf(text, change, taken) };
}

function restOf(text: string, change: Span, taken: readonly Span[]): readonly string[] {
  const [offset, end] = wholeWords(text, change);
  return wordsAt(text.slice(offset, end))
    .map(({ word, span: [from, to] }) => ({ word, start: offset + from, end: offset + to }))
    .filter(
      (word) =>
        word.start < change[1] &&
        change[0] < word.end &&
        !SMALL.test(word.word) &&
        !taken.some((one) => one[0] < word.end && word.start < one[1]),
    )
    .map(({ word }) => stemOf(word));
}

/** What is left of two lists when what is the same in both is taken out. */
export function unmatched<T>(xs: readonly T[], ys: readonly T[], same: (x: T, y: T) => boolean): readonly [readonly T[], readonly T[]] {
  const left = [...ys];
  const only = xs.filter((x) => {
    const at = left.findIndex((y) => same(x, y));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [only, left];
}

/** Readings with more words than this are passages: whether they say one thing is not for counting words to tell. */
const MOST_WORDS = 120;

/**
 * Whether two readings are one sentence with other facts in it rather than two sentences: at least half of the other words
 * are shared, or there is hardly another word.
 */
export function corresponds(a: Facts, b: Facts): boolean {
  const most = Math.max(a.rest.length, b.rest.length);
  if (most > MOST_WORDS) return false;
  const [, added] = unmatched(a.rest, b.rest, (x, y) => x === y);
  return most <= 1 || (b.rest.length - added.length) * 2 >= most;
}

/** As `corresponds`, and no statement was added or left out beside the fact. */
export const saysTheSame = (a: Facts, b: Facts): boolean =>
  corresponds(a, b) && Math.abs(a.rest.length - b.rest.length) <= Math.min(a.rest.length, b.rest.length) / 2;
