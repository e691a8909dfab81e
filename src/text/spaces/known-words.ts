import type { English } from './english.js';
import { countOfHashes, type WordCounts } from './word-counts.js';
import { costOfForm } from './word-form.js';
import { withHashes } from './word-hash.js';
import { costOfHashes, NO_WORD } from './word-table.js';

/** All that is known of words while one text is looked at. */
export interface KnownWords {
  readonly english: English;
  /** Runs of letters that the text writes by themselves. */
  readonly own: WordCounts;
  /** Words that are known from other texts. */
  readonly vocabulary: WordCounts;
}

/** Words of one and two letters: a list of films has every sound and abbreviation besides. */
const SHORT: ReadonlySet<string> = new Set('a an as at be by do go he if in is it me my no of on or so to up us we'.split(' '));
const SHORTEST = 3;

/** The dearest word, by its length, that may be part of a run: rare short words are abbreviations, names and slips. In nats. */
const DEAREST: readonly number[] = [0, 0, 0, 10.8, 13.5, 15.5];
const DEAREST_LONG = 16.9;

/** What a word costs that the text itself writes apart once: one in some five thousand words of it. No word of its own is cheaper than the last. */
const OWN = 8.5;
const CHEAPEST_OWN = 6;

/** What a word costs that is only known to be written together. */
const JOINED = 13;

/** What `[from, to)` of a run with these hashes costs as one of its words, in nats; `NO_WORD` where it is none that is known. */
export function partCost({ english, own, vocabulary }: KnownWords, run: string, from: number, to: number, a: number, b: number): number {
  const size = to - from;
  const cost = costOfHashes(english.words, a, b);
  if (size < SHORTEST) return cost !== NO_WORD && SHORT.has(run.slice(from, to).toLowerCase()) ? cost : NO_WORD;
  const known = cost !== NO_WORD && cost <= (DEAREST[size] ?? DEAREST_LONG) ? cost : NO_WORD;
  const seen = countOfHashes(own, a, b) + countOfHashes(vocabulary, a, b);
  if (seen > 0) return cheaper(known, Math.max(CHEAPEST_OWN, OWN - Math.log(seen)));
  return known === NO_WORD && countOfHashes(english.joined, a, b) > 0 ? JOINED : known;
}

const cheaper = (cost: number, other: number): number => (cost === NO_WORD ? other : Math.min(cost, other));

/** Whether a whole run is a word: of English, of other texts, or one that the text writes more than once. O(length). */
export const isWord = ({ english, own, vocabulary }: KnownWords, run: string): boolean =>
  withHashes(
    run,
    0,
    run.length,
    (a, b) =>
      costOfHashes(english.words, a, b) !== NO_WORD ||
      countOfHashes(own, a, b) > 1 ||
      countOfHashes(vocabulary, a, b) > 0 ||
      countOfHashes(english.joined, a, b) > 0,
  );

/** What a run that is no word costs as one made of a known word; `NO_WORD` where it is none. */
export const madeCost = ({ english }: KnownWords, run: string): number => costOfForm(english.words, run);
