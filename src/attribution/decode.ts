import { FEATURES, type Surroundings, writeFeatures } from './features.js';
import { LABEL_COUNT } from './labels.js';
import type { Layout } from './layout.js';

/** Numbers of a bucket. Scores of two labels share one, so it is read with half the additions; six are used, and eight lie in one line of the cache. */
const STRIDE = 8;

const HALF = 16;

/** The tagger's weights, as they are read. */
export interface Weights {
  /** Number of buckets less one; a power of two less one. */
  readonly mask: number;
  /** For each bucket `STRIDE` numbers, of which six are used: `weight of label 2n + weight of label 2n + 1 << 16`. */
  readonly table: Int32Array;
  readonly ways: Ways;
}

/** A transition that no text has. */
export const NEVER: number = -(1 << 28);

/**
 * Packs weights for reading.
 * @param table for each bucket a weight for each label, -127 to 127, so that the sum over all features stays within 16 bits
 * @param transitions for each label before, each label after it; `NEVER` where training has no such pair
 */
export function packedWeights(table: Int8Array, transitions: Int32Array): Weights {
  const buckets = table.length / LABEL_COUNT;
  const packed = new Int32Array(buckets * STRIDE);
  for (let b = 0; b < buckets; b++)
    for (let l = 0; l < LABEL_COUNT; l++) packed[b * STRIDE + (l >> 1)]! += table[b * LABEL_COUNT + l]! * (l % 2 === 0 ? 1 : 1 << HALF);
  return { mask: buckets - 1, table: packed, ways: waysOf(transitions) };
}

/** Scores of every label for the tokens `[from, to)`, one row each. */
export function scoresOf(layout: Layout, around: Surroundings, { mask, table }: Weights, from: number, to: number): Int32Array {
  const scores = new Int32Array((to - from) * LABEL_COUNT);
  const features = new Int32Array(FEATURES);
  for (let i = from, row = 0; i < to; i++, row += LABEL_COUNT) {
    writeFeatures(layout, around, i, features, 0);
    let [s0, s1, s2, s3, s4, s5] = [0, 0, 0, 0, 0, 0];
    for (let f = 0; f < FEATURES; f++) {
      const bucket = (features[f]! & mask) * STRIDE;
      s0 = (s0 + table[bucket]!) | 0;
      s1 = (s1 + table[bucket + 1]!) | 0;
      s2 = (s2 + table[bucket + 2]!) | 0;
      s3 = (s3 + table[bucket + 3]!) | 0;
      s4 = (s4 + table[bucket + 4]!) | 0;
      s5 = (s5 + table[bucket + 5]!) | 0;
    }
    unpack(scores, row, s0);
    unpack(scores, row + 2, s1);
    unpack(scores, row + 4, s2);
    unpack(scores, row + 6, s3);
    unpack(scores, row + 8, s4);
    scores[row + 10] = (s5 << HALF) >> HALF;
  }
  return scores;
}

function unpack(scores: Int32Array, at: number, pair: number): void {
  const low = (pair << HALF) >> HALF;
  scores[at] = low;
  scores[at + 1] = (pair - low) >> HALF;
}

/** The transitions that may be taken, by the label they lead to. */
export interface Ways {
  /** What the first label of a paragraph scores beside its own: it follows none. */
  readonly first: Float64Array;
  readonly from: Uint8Array;
  readonly weights: Float64Array;
  /** For each label where its ways begin, then their number. */
  readonly starts: Uint8Array;
}

export function waysOf(transitions: ArrayLike<number>): Ways {
  const from: number[] = [];
  const weights: number[] = [];
  const starts = [0];
  for (let l = 0; l < LABEL_COUNT; l++) {
    for (let k = 0; k < LABEL_COUNT; k++) {
      const weight = transitions[k * LABEL_COUNT + l]!;
      if (weight <= NEVER) continue;
      from.push(k);
      weights.push(weight);
    }
    starts.push(from.length);
  }
  const first = Float64Array.from({ length: LABEL_COUNT }, (_, l) => transitions[l]!);
  return { first, from: Uint8Array.from(from), weights: Float64Array.from(weights), starts: Uint8Array.from(starts) };
}

/**
 * The best chain of labels (Viterbi, IEEE Transactions on Information Theory 13, 1967).
 * @param scores a row of `LABEL_COUNT` for each token
 */
export function bestChain(scores: ArrayLike<number>, { first, from, weights, starts }: Ways): Uint8Array {
  const count = scores.length / LABEL_COUNT;
  const labels = new Uint8Array(count);
  if (count === 0) return labels;
  const back = new Uint8Array(count * LABEL_COUNT);
  let best = new Float64Array(LABEL_COUNT);
  let next = new Float64Array(LABEL_COUNT);
  for (let l = 0; l < LABEL_COUNT; l++) best[l] = scores[l]! + first[l]!;
  for (let i = 1; i < count; i++) {
    const row = i * LABEL_COUNT;
    for (let l = 0; l < LABEL_COUNT; l++) {
      let before = 0;
      let top = Number.NEGATIVE_INFINITY;
      for (let w = starts[l]!; w < starts[l + 1]!; w++) {
        const score = best[from[w]!]! + weights[w]!;
        if (score > top) {
          top = score;
          before = from[w]!;
        }
      }
      next[l] = top + scores[row + l]!;
      back[row + l] = before;
    }
    [best, next] = [next, best];
  }
  let label = 0;
  for (let l = 1; l < LABEL_COUNT; l++) if (best[l]! > best[label]!) label = l;
  for (let i = count - 1; i >= 0; i--) {
    labels[i] = label;
    label = back[i * LABEL_COUNT + label]!;
  }
  return labels;
}
