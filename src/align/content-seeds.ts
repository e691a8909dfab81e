import type { Content } from './content.js';

/**
 * Cosine and Dice that two sentences must both exceed to be told for the same content. The paper's 0.33 holds for counted
 * terms; with sets, thresholds from 0.24 to 0.33 score alike on the tune half of pan13, and lower ones find more.
 */
const LEAST_COSINE = 0.3;
const LEAST_DICE = 0.3;

/** Postings read in one comparison. Beyond it the commonest terms are not followed. */
const MOST_STEPS = 500_000;

/** Sentences of the other text that one sentence is paired with, the likest first: a refrain is like itself everywhere. */
const MOST_LIKE = 4;

/** Pairs kept in one comparison, the likest: three for each sentence of ten megabytes of news. */
const MOST_SEEDS = 200_000;

/** A sentence of A and one of B that say the same, by their indices. */
export interface ContentSeed {
  readonly a: number;
  readonly b: number;
  readonly cosine: number;
}

export interface ContentSeeds {
  /** In order of A, then of B. */
  readonly seeds: readonly ContentSeed[];
  /** False when a budget left shared terms or pairs out. */
  readonly exact: boolean;
}

/** The sentences of B that hold each term that both texts have. */
interface Postings {
  readonly from: Uint32Array;
  readonly sentences: Uint32Array;
}

/**
 * Pairs sentences by content: cosine and Dice both above a threshold (Sánchez-Pérez, Sidorov and Gelbukh, PAN 2014,
 * seeding). Reads the postings of shared terms only, up to `MOST_STEPS`, and keeps at most `MOST_SEEDS`.
 * O(terms + MOST_STEPS).
 */
export function contentSeeds(content: Content): ContentSeeds {
  const { follow, exact } = affordable(content);
  const postings = postingsOf(content, follow);
  const [lengthsA, lengthsB] = [lengthsOf(content.a, content.weights), lengthsOf(content.b, content.weights)];
  const dot = new Float64Array(content.b.length);
  const common = new Uint32Array(content.b.length);
  const seeds: ContentSeed[] = [];
  for (const [index, terms] of content.a.entries()) {
    for (const other of addUp(terms, content.weights, postings, dot, common)) {
      const cosine = dot[other]! / (lengthsA[index]! * lengthsB[other]!);
      const dice = (2 * common[other]!) / (terms.length + (content.b[other]?.length ?? 0));
      if (cosine > LEAST_COSINE && dice > LEAST_DICE) seeds.push({ a: index, b: other, cosine });
      dot[other] = 0;
      common[other] = 0;
    }
  }
  const likely = likest(seeds);
  const kept = likely.slice(0, MOST_SEEDS).sort((x, y) => x.a - y.a || x.b - y.b);
  return { seeds: kept, exact: exact && kept.length === likely.length };
}

/** Marks the terms to follow: those that both texts have, all when the budget allows, else the rarest. */
function affordable({ inA, inB }: Content): { readonly follow: Uint8Array; readonly exact: boolean } {
  const steps = new Float64Array(inA.length);
  const follow = new Uint8Array(inA.length);
  let left = MOST_STEPS;
  for (let term = 0; term < inA.length; term++) {
    steps[term] = inA[term]! * inB[term]!;
    if (steps[term]! > 0) follow[term] = 1;
    left -= steps[term]!;
  }
  if (left >= 0) return { follow, exact: true };
  const commonest = Array.from(steps.keys()).sort((x, y) => steps[y]! - steps[x]! || x - y);
  for (const term of commonest) {
    if (left >= 0) break;
    follow[term] = 0;
    left += steps[term]!;
  }
  return { follow, exact: false };
}

function postingsOf({ b, weights, inB }: Content, follow: Uint8Array): Postings {
  const from = new Uint32Array(weights.length + 1);
  for (let term = 0; term < weights.length; term++) from[term + 1] = from[term]! + inB[term]! * follow[term]!;
  const next = from.slice();
  const sentences = new Uint32Array(from[weights.length]!);
  for (const [index, terms] of b.entries()) for (const term of terms) if (follow[term] === 1) sentences[next[term]!++] = index;
  return { from, sentences };
}

function lengthsOf(sentences: readonly Uint32Array[], weights: Float64Array): Float64Array {
  const lengths = new Float64Array(sentences.length);
  for (const [index, terms] of sentences.entries()) {
    let squares = 0;
    for (const term of terms) squares += weights[term]! * weights[term]!;
    lengths[index] = Math.sqrt(squares);
  }
  return lengths;
}

/** Adds up the products and the shared terms of one sentence with all of B. @returns the sentences that share a term, rising. */
function addUp(terms: Uint32Array, weights: Float64Array, postings: Postings, dot: Float64Array, common: Uint32Array): readonly number[] {
  const touched: number[] = [];
  for (const term of terms) {
    const product = weights[term]! * weights[term]!;
    for (let at = postings.from[term]!; at < postings.from[term + 1]!; at++) {
      const other = postings.sentences[at]!;
      if (common[other] === 0) touched.push(other);
      common[other]!++;
      dot[other]! += product;
    }
  }
  return touched.sort((x, y) => x - y);
}

/** The seeds that are among the likest of either of their sentences, the likest of all first. */
function likest(seeds: readonly ContentSeed[]): readonly ContentSeed[] {
  const [perA, perB] = [new Map<number, number>(), new Map<number, number>()];
  return [...seeds]
    .sort((x, y) => y.cosine - x.cosine || x.a - y.a || x.b - y.b)
    .filter(({ a, b }) => {
      const [ofA, ofB] = [perA.get(a) ?? 0, perB.get(b) ?? 0];
      perA.set(a, ofA + 1);
      perB.set(b, ofB + 1);
      return ofA < MOST_LIKE || ofB < MOST_LIKE;
    });
}
