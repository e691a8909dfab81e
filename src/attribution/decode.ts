import { FEATURES, type Surroundings, writeFeatures } from './features.js';
import { LABEL_COUNT } from './labels.js';
import type { Layout } from './layout.js';

/** Numbers of a bucket: each holds the weights of four labels, a byte each, so that the whole table is not much more than a processor's cache holds. */
const STRIDE = 3;

const BYTE = 8;
const HALF = 16;
const LOW = 0xffff;

/** Every second byte of a number: sums of them run on into the byte above. */
const EVEN = 0x00ff00ff;

/** What is added to a weight, so that a byte holds it without its sign. */
const BIAS = 128;

/** The tagger's weights, as they are read. */
export interface Weights {
  /** Number of buckets less one; a power of two less one. */
  readonly mask: number;
  /** For each bucket `STRIDE` numbers: byte `l % 4` of number `l / 4` is the weight of label `l` plus `BIAS`. */
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
    for (let l = 0; l < LABEL_COUNT; l++) packed[b * STRIDE + (l >> 2)]! |= (table[b * LABEL_COUNT + l]! + BIAS) << ((l & 3) * BYTE);
  return { mask: buckets - 1, table: packed, ways: waysOf(transitions) };
}

/** What the sum over all features has too much. */
const EXCESS: number = FEATURES * BIAS;

/** Scores of every label for the tokens `[from, to)`, one row each. */
export function scoresOf(layout: Layout, around: Surroundings, { mask, table }: Weights, from: number, to: number): Int32Array {
  const scores = new Int32Array((to - from) * LABEL_COUNT);
  const features = new Int32Array(FEATURES);
  for (let i = from, row = 0; i < to; i++, row += LABEL_COUNT) {
    writeFeatures(layout, around, i, features, 0);
    let [even0, odd0, even1, odd1, even2, odd2] = [0, 0, 0, 0, 0, 0];
    for (let f = 0; f < FEATURES; f++) {
      const bucket = (features[f]! & mask) * STRIDE;
      const [labels0, labels1, labels2] = [table[bucket]!, table[bucket + 1]!, table[bucket + 2]!];
      even0 = (even0 + (labels0 & EVEN)) | 0;
      odd0 = (odd0 + ((labels0 >>> BYTE) & EVEN)) | 0;
      even1 = (even1 + (labels1 & EVEN)) | 0;
      odd1 = (odd1 + ((labels1 >>> BYTE) & EVEN)) | 0;
      even2 = (even2 + (labels2 & EVEN)) | 0;
      odd2 = (odd2 + ((labels2 >>> BYTE) & EVEN)) | 0;
    }
    unpack(scores, row, even0, odd0);
    unpack(scores, row + 4, even1, odd1);
    scores[row + 8] = (even2 & LOW) - EXCESS;
    scores[row + 9] = (odd2 & LOW) - EXCESS;
    scores[row + 10] = (even2 >>> HALF) - EXCESS;
  }
  return scores;
}

/** Four sums out of two numbers. */
function unpack(scores: Int32Array, at: number, even: number, odd: number): void {
  scores[at] = (even & LOW) - EXCESS;
  scores[at + 1] = (odd & LOW) - EXCESS;
  scores[at + 2] = (even >>> HALF) - EXCESS;
  scores[at + 3] = (odd >>> HALF) - EXCESS;
}

/** The transitions that may be taken, by the label they lead to: at least one each, which costs too much to take where training has none. */
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
    if (from.length === starts.at(-1)) {
      from.push(0);
      weights.push(Number.NEGATIVE_INFINITY);
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
      let way = starts[l]!;
      const last = starts[l + 1]!;
      let top = best[from[way]!]! + weights[way]!;
      for (let w = way + 1; w < last; w++) {
        const score = best[from[w]!]! + weights[w]!;
        if (score > top) {
          top = score;
          way = w;
        }
      }
      next[l] = top + scores[row + l]!;
      back[row + l] = from[way]!;
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
