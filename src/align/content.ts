import type { Window } from './run.js';
import type { Sentence } from './sentences.js';

/** The sentences of two texts as sets of terms `[0, weights.length)`, and how much each term tells. */
export interface Content {
  readonly a: readonly Uint32Array[];
  readonly b: readonly Uint32Array[];
  /** Logarithm of the inverse share of all sentences that have the term. */
  readonly weights: Float64Array;
  /** How many sentences of each text have the term. */
  readonly inA: Uint32Array;
  readonly inB: Uint32Array;
}

/**
 * Numbers the terms of two texts and weighs them (tf-isf; Sánchez-Pérez, Sidorov and Gelbukh, "A winning approach to text
 * alignment for text reuse detection", PAN 2014, section 2). A term counts once a sentence: counted as often as it stands
 * there, a word that one sentence repeats outweighs all others. O(terms).
 */
export function contentOf(sentencesA: readonly Sentence[], sentencesB: readonly Sentence[]): Content {
  const numbers = new Map<number, number>();
  const number = ({ terms }: Sentence): Uint32Array => {
    const numbered = new Uint32Array(terms.length);
    for (let i = 0; i < terms.length; i++) {
      let known = numbers.get(terms[i]!);
      if (known === undefined) {
        known = numbers.size;
        numbers.set(terms[i]!, known);
      }
      numbered[i] = known;
    }
    return numbered;
  };
  const [a, b] = [sentencesA.map(number), sentencesB.map(number)];
  const [inA, inB] = [countsOf(a, numbers.size), countsOf(b, numbers.size)];
  const all = a.length + b.length;
  const weights = new Float64Array(numbers.size);
  for (let term = 0; term < weights.length; term++) weights[term] = Math.log((all + 1) / (inA[term]! + inB[term]!));
  return { a, b, weights, inA, inB };
}

function countsOf(sentences: readonly Uint32Array[], terms: number): Uint32Array {
  const counts = new Uint32Array(terms);
  for (const sentence of sentences) for (const term of sentence) counts[term]!++;
  return counts;
}

/** Sentences of both texts, by their indices, half-open. */
export type SentenceWindow = Window;

/** Cosine of what two stretches of sentences speak of, 0 to 1. O(terms in them). */
export function stretchCosine({ a, b, weights }: Content, { fromA, toA, fromB, toB }: SentenceWindow): number {
  const [sumA, sumB] = [timesOf(a, fromA, toA), timesOf(b, fromB, toB)];
  let dot = 0;
  for (const [term, times] of sumA) dot += times * (sumB.get(term) ?? 0) * weights[term]! ** 2;
  return dot === 0 ? 0 : dot / Math.sqrt(squares(sumA, weights) * squares(sumB, weights));
}

/** In how many of the sentences each term stands. */
function timesOf(sentences: readonly Uint32Array[], from: number, to: number): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (let i = from; i < to; i++) for (const term of sentences[i] as Uint32Array) times.set(term, (times.get(term) ?? 0) + 1);
  return times;
}

function squares(times: ReadonlyMap<number, number>, weights: Float64Array): number {
  let sum = 0;
  for (const [term, count] of times) sum += (count * weights[term]!) ** 2;
  return sum;
}
