import { FEATURES, type Lines, STEADY, turns, writeFeatures } from './features.js';
import { LABEL_COUNT } from './labels.js';
import type { Layout } from './layout.js';
import type { Surroundings } from './surroundings.js';

/** Numbers of a bucket: each holds the weights of four labels, a byte each, so that the whole table is not much more than a processor's cache holds. */
const STRIDE = 3;

const BYTE = 8;
const HALF = 16;
const LOW = 0xffff;

/** Every second byte of a number: sums of them run on into the byte above. */
const EVEN = 0x00ff00ff;

/** Weights are whole numbers up to this: finer ones find nothing more. */
export const LARGEST = 31;

/** What is added to a weight, so that a byte holds it without its sign, and the sum of `AT_ONCE` of them. */
const BIAS: number = LARGEST + 1;

/** Rows that are added up before their bytes are told apart. The number of features, steady or not, is a multiple of it. */
const AT_ONCE = 4;

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
 * @param table for each bucket a weight for each label, -`LARGEST` to `LARGEST`
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
export function scoresOf(
  layout: Layout,
  around: Surroundings,
  lines: Lines,
  { mask, table }: Weights,
  from: number,
  to: number,
): Int32Array {
  const scores = new Int32Array((to - from) * LABEL_COUNT);
  const features = new Int32Array(FEATURES);
  const steady = new Int32Array(2 * STRIDE);
  const sums = new Int32Array(2 * STRIDE);
  for (let i = from, row = 0; i < to; i++, row += LABEL_COUNT) {
    const anew = i === from || turns(layout, around, i);
    writeFeatures(layout, around, lines, i, anew, features);
    if (anew) {
      steady.fill(0);
      add(steady, steady, table, mask, features, 0, STEADY);
    }
    add(steady, sums, table, mask, features, STEADY, FEATURES);
    unpack(scores, row, sums[0]!, sums[1]!);
    unpack(scores, row + 4, sums[2]!, sums[3]!);
    scores[row + 8] = (sums[4]! & LOW) - EXCESS;
    scores[row + 9] = (sums[5]! & LOW) - EXCESS;
    scores[row + 10] = (sums[4]! >>> HALF) - EXCESS;
  }
  return scores;
}

/** Adds the weights of the features `[from, to)` to `before`: each number of `sums` holds two sums, of every second of four labels. */
function add(before: Int32Array, sums: Int32Array, table: Int32Array, mask: number, features: Int32Array, from: number, to: number): void {
  let even0 = before[0]!;
  let odd0 = before[1]!;
  let even1 = before[2]!;
  let odd1 = before[3]!;
  let even2 = before[4]!;
  let odd2 = before[5]!;
  for (let f = from; f < to; f += AT_ONCE) {
    const a = (features[f]! & mask) * STRIDE;
    const b = (features[f + 1]! & mask) * STRIDE;
    const c = (features[f + 2]! & mask) * STRIDE;
    const d = (features[f + 3]! & mask) * STRIDE;
    const labels0 = (((((table[a]! + table[b]!) | 0) + table[c]!) | 0) + table[d]!) | 0;
    const labels1 = (((((table[a + 1]! + table[b + 1]!) | 0) + table[c + 1]!) | 0) + table[d + 1]!) | 0;
    const labels2 = (((((table[a + 2]! + table[b + 2]!) | 0) + table[c + 2]!) | 0) + table[d + 2]!) | 0;
    even0 = (even0 + (labels0 & EVEN)) | 0;
    odd0 = (odd0 + ((labels0 >>> BYTE) & EVEN)) | 0;
    even1 = (even1 + (labels1 & EVEN)) | 0;
    odd1 = (odd1 + ((labels1 >>> BYTE) & EVEN)) | 0;
    even2 = (even2 + (labels2 & EVEN)) | 0;
    odd2 = (odd2 + ((labels2 >>> BYTE) & EVEN)) | 0;
  }
  sums[0] = even0;
  sums[1] = odd0;
  sums[2] = even1;
  sums[3] = odd1;
  sums[4] = even2;
  sums[5] = odd2;
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
  readonly first: Int32Array;
  readonly from: Uint8Array;
  readonly weights: Int32Array;
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
      weights.push(NEVER);
    }
    starts.push(from.length);
  }
  const first = Int32Array.from({ length: LABEL_COUNT }, (_, l) => transitions[l]!);
  return { first, from: Uint8Array.from(from), weights: Int32Array.from(weights), starts: Uint8Array.from(starts) };
}

/**
 * The best chain of labels (Viterbi, IEEE Transactions on Information Theory 13, 1967).
 * @param scores whole numbers, a row of `LABEL_COUNT` for each token
 */
export function bestChain(scores: Int32Array, { first, from, weights, starts }: Ways): Uint8Array {
  const count = scores.length / LABEL_COUNT;
  const labels = new Uint8Array(count);
  if (count === 0) return labels;
  const back = new Uint8Array(count * LABEL_COUNT);
  let best = new Int32Array(LABEL_COUNT);
  let next = new Int32Array(LABEL_COUNT);
  for (let l = 0; l < LABEL_COUNT; l++) best[l] = scores[l]! + first[l]!;
  for (let i = 1; i < count; i++) {
    const row = i * LABEL_COUNT;
    for (let l = 0; l < LABEL_COUNT; l++) {
      let way = starts[l]!;
      const last = starts[l + 1]!;
      let top = (best[from[way]!]! + weights[way]!) | 0;
      for (let w = way + 1; w < last; w++) {
        const score = (best[from[w]!]! + weights[w]!) | 0;
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
