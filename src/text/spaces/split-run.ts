import { type KnownWords, madeCost, partCost } from './known-words.js';
import { humpsInside, type ReadyRun, readyRun, unknownCost } from './unknown-word.js';
import { lowered, mixA, mixB, SEED_A, SEED_B } from './word-hash.js';
import { NO_WORD } from './word-table.js';

/** A run of letters as words. */
export interface Split {
  /** Where words begin, from the start of the run, without the first. */
  readonly cuts: readonly number[];
  /** For each word whether it is known; the others are only likely by their letters. */
  readonly known: readonly boolean[];
  /** By how many nats these words are likelier than the run as one word that nobody knows, or that is made of a known one. */
  readonly gain: number;
  /** What the words cost, in nats. */
  readonly cost: number;
}

/** Longer words are names of chemistry and of places in Wales; the limit makes the search linear. */
const LONGEST_WORD = 24;

/** A capital inside a word: one word in some thousand (McAdam, iPhone). */
const HUMP = 7;

/** The cheapest way to each place of a run. */
interface Search {
  readonly costs: Float64Array;
  /** Where the last word on the way begins. */
  readonly from: Int32Array;
  readonly known: Uint8Array;
}

/** Tries all words that begin at `from`; the run itself is none of them. */
function extend(run: string, ready: ReadyRun, from: number, words: KnownWords, search: Search): void {
  let [a, b] = [SEED_A, SEED_B];
  const last = Math.min(from === 0 ? run.length - 1 : run.length, from + LONGEST_WORD);
  for (let to = from + 1; to <= last; to++) {
    const code = lowered(run.charCodeAt(to - 1));
    a = mixA(a, code);
    b = mixB(b, code);
    const part = partCost(words, run, from, to, a, b);
    const cost = search.costs[from]! + (part === NO_WORD ? unknownCost(ready, from, to) : part) + HUMP * humpsInside(ready, from, to);
    if (cost >= search.costs[to]!) continue;
    search.costs[to] = cost;
    search.from[to] = from;
    search.known[to] = part === NO_WORD ? 0 : 1;
  }
}

/** By how much the split is likelier than the run as one word; the affixes of words are only looked at where it is. */
function gainOf(run: string, ready: ReadyRun, cost: number, words: KnownWords): number {
  const gain = unknownCost(ready, 0, run.length) + HUMP * humpsInside(ready, 0, run.length) - cost;
  const made = gain > 0 ? madeCost(words, run) : NO_WORD;
  return made === NO_WORD ? gain : Math.min(gain, made - cost);
}

/**
 * The likeliest words of a run of letters that is itself no known word, at least two: dynamic programming over its places, each
 * word as likely as it is frequent (Norvig, "Natural Language Corpus Data", in Beautiful Data, 2009, chapter 14), an unknown
 * one as its letters are.
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
  const cost = search.costs[size]!;
  return { cuts: cuts.reverse(), known: known.reverse(), gain: gainOf(run, ready, cost, words), cost };
}
