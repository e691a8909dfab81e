import type { English } from './english.js';
import type { OwnWords } from './own-words.js';
import { humpsInside, type ReadyRun, readyRun, unknownCost } from './unknown-word.js';
import { costOfForm } from './word-form.js';
import { costOfHashes, costOfWord, lowered, mixA, mixB, NO_WORD, SEED_A, SEED_B } from './word-table.js';

/** Words and what they cost, in nats. */
export interface KnownWords {
  readonly english: English;
  readonly own: OwnWords;
}

/** A run of letters as words. */
export interface Split {
  /** Where words begin, from the start of the run, without the first. */
  readonly cuts: readonly number[];
  /** For each word whether it is known; the others are only likely by their letters. */
  readonly known: readonly boolean[];
  /** By how many nats these words are likelier than the run as one word. */
  readonly gain: number;
}

/** Longer words are names of chemistry and places in Wales; the limit makes the search linear. */
const LONGEST_WORD = 24;

/** A capital inside a word: one word in some thousand (McAdam, iPhone). */
const HUMP = 7;

/** The words of one and two letters: a list of films has every sound and abbreviation besides. */
const SHORT: ReadonlySet<string> = new Set('a an as at be by do go he if in is it me my no of on or so to up us we'.split(' '));

/** The dearest word, by its length, that may be part of a run: rare short words are abbreviations, names and slips. */
const DEAREST: readonly number[] = [0, 18, 18, 10.8, 13.5, 15.5];
const DEAREST_LONG = 16.9;

/** What `[from, to)` costs as a known word that may be part of a run; `NO_WORD` where it is none. */
function partCost(run: string, from: number, to: number, cost: number, own: KnownWords['own']): number {
  const size = to - from;
  if (size < 3) return cost !== NO_WORD && SHORT.has(run.slice(from, to).toLowerCase()) ? cost : NO_WORD;
  const known = cost !== NO_WORD && cost <= (DEAREST[size] ?? DEAREST_LONG) ? cost : NO_WORD;
  const ours = own.partCost(run.slice(from, to).toLowerCase());
  return ours === Number.POSITIVE_INFINITY || (known !== NO_WORD && known < ours) ? known : ours;
}

/** Cheapest ways to reach each place of a run. */
interface Search {
  readonly costs: Float64Array;
  readonly from: Int32Array;
  readonly known: Uint8Array;
}

/** All words that begin at `from`, tried. */
function extend(run: string, ready: ReadyRun, from: number, words: KnownWords, { costs, from: origin, known }: Search): void {
  let [a, b] = [SEED_A, SEED_B];
  const last = Math.min(run.length, from + LONGEST_WORD);
  for (let to = from + 1; to <= last; to++) {
    const code = lowered(run.charCodeAt(to - 1));
    a = mixA(a, code);
    b = mixB(b, code);
    if (from === 0 && to === run.length) return;
    const part = partCost(run, from, to, costOfHashes(words.english.words, a, b), words.own);
    const cost = costs[from]! + (part === NO_WORD ? unknownCost(ready, from, to) : part) + HUMP * humpsInside(ready, from, to);
    if (cost >= costs[to]!) continue;
    costs[to] = cost;
    origin[to] = from;
    known[to] = part === NO_WORD ? 0 : 1;
  }
}

/** What the run costs as one word. */
function wholeCost(run: string, ready: ReadyRun, { english, own }: KnownWords): number {
  const table = costOfWord(english.words, run);
  const low = run.toLowerCase();
  const ours = own.isWord(low) ? own.partCost(low) : Number.POSITIVE_INFINITY;
  const unknown = unknownCost(ready, 0, run.length) + HUMP * humpsInside(ready, 0, run.length);
  const form = table === NO_WORD ? costOfForm(english.words, run) : table;
  return Math.min(unknown, ours, form === NO_WORD ? Number.POSITIVE_INFINITY : form);
}

/**
 * The likeliest words of a run of letters, at least two: dynamic programming over the places of the run, each word as likely
 * as it is frequent (Norvig, "Natural Language Corpus Data", in Beautiful Data, 2009, chapter 14), an unknown one as its
 * letters are.
 * O(length).
 */
export function splitRun(run: string, words: KnownWords): Split {
  const size = run.length;
  const ready = readyRun(run, words.english.letters);
  const search: Search = {
    costs: new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY, 1),
    from: new Int32Array(size + 1),
    known: new Uint8Array(size + 1),
  };
  for (let from = 0; from < size; from++) if (search.costs[from]! < Number.POSITIVE_INFINITY) extend(run, ready, from, words, search);
  const cuts: number[] = [];
  const known: boolean[] = [];
  for (let to = size; to > 0; to = search.from[to]!) {
    known.push(search.known[to] === 1);
    if (search.from[to]! > 0) cuts.push(search.from[to]!);
  }
  return { cuts: cuts.reverse(), known: known.reverse(), gain: wholeCost(run, ready, words) - search.costs[size]! };
}
