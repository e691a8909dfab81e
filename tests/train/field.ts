import { FEATURES } from '../../src/attribution/features.js';
import { LABEL_COUNT } from '../../src/attribution/labels.js';

/** A paragraph as the learner sees it. */
export interface Sample {
  /** Buckets, `FEATURES` for each token; -1 for what is not learnt from. */
  readonly features: Int32Array;
  readonly gold: Uint8Array;
}

/** Weights that are learnt: each change is divided by the root of all its changes squared, and counted for the average. */
class Learnt {
  readonly weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #sums: Float64Array;

  /** @param caution what the first change is divided by, squared */
  constructor(size: number, caution: number) {
    this.weights = new Float32Array(size);
    this.#squares = new Float32Array(size).fill(caution);
    this.#sums = new Float64Array(size);
  }

  change(at: number, by: number, step: number): void {
    this.#squares[at]! += by * by;
    const change = (RATE * by) / Math.sqrt(this.#squares[at]!);
    this.weights[at]! += change;
    this.#sums[at]! += change * step;
  }

  averaged(steps: number): Float32Array {
    return this.weights.map((weight, i) => weight - this.#sums[i]! / steps);
  }
}

const RATE = 0.05;

/** What is nearly right is left alone. */
const SLIGHT = 1e-3;

/** The learner, paragraph by paragraph. */
export class Field {
  readonly #table: Learnt;
  readonly #transitions: Learnt = new Learnt(LABEL_COUNT ** 2, 0.1);
  readonly #seen: ReadonlySet<number>;
  #step = 1;

  /** @param seen the pairs of labels that may stand beside each other */
  constructor(buckets: number, seen: ReadonlySet<number>) {
    this.#table = new Learnt(buckets * LABEL_COUNT, 0.01);
    this.#seen = seen;
  }

  /** Makes the labels a person gave likelier, all others less likely. */
  learn(sample: Sample): void {
    const pull = pullOf(sample, scoresOf(sample, this.#table.weights), this.#transitions.weights, this.#seen);
    for (let i = 0; i < sample.gold.length; i++)
      for (let l = 0; l < LABEL_COUNT; l++) {
        const by = pull.labels[i * LABEL_COUNT + l]!;
        if (Math.abs(by) < SLIGHT) continue;
        for (let f = i * FEATURES; f < (i + 1) * FEATURES; f++)
          if (sample.features[f]! >= 0) this.#table.change(sample.features[f]! * LABEL_COUNT + l, by, this.#step);
      }
    for (const at of this.#seen) this.#transitions.change(at, pull.transitions[at]!, this.#step);
    this.#step++;
  }

  averaged(): Weights {
    return { table: this.#table.averaged(this.#step), transitions: this.#transitions.averaged(this.#step) };
  }
}

/** A weight for each label of each bucket, and for each label after each other. */
export interface Weights {
  readonly table: Float32Array;
  readonly transitions: Float32Array;
}

/**
 * How far each label of each token, and each pair of neighbouring labels, is from what a person gave: 1 or 0 less its probability, which
 * the forward-backward algorithm gives (Rabiner, Proceedings of the IEEE 77, 1989, III.A).
 */
function pullOf(
  { gold }: Sample,
  scores: Float32Array,
  transitions: Float32Array,
  seen: ReadonlySet<number>,
): { readonly labels: Float64Array; readonly transitions: Float64Array } {
  const count = gold.length;
  const pairs = Float64Array.from(transitions, (weight, at) => (seen.has(at) ? Math.exp(weight) : 0));
  const own = Float64Array.from(scores, (score, at) => Math.exp(score - rowMaximum(scores, at - (at % LABEL_COUNT))));
  const forward = new Float64Array(count * LABEL_COUNT);
  const backward = new Float64Array(count * LABEL_COUNT).fill(1);
  for (let i = 0; i < count; i++) {
    for (let l = 0; l < LABEL_COUNT; l++) {
      let sum = i === 0 ? pairs[l]! : 0;
      if (i > 0) for (let k = 0; k < LABEL_COUNT; k++) sum += forward[(i - 1) * LABEL_COUNT + k]! * pairs[k * LABEL_COUNT + l]!;
      forward[i * LABEL_COUNT + l] = sum * own[i * LABEL_COUNT + l]!;
    }
    toOne(forward.subarray(i * LABEL_COUNT, (i + 1) * LABEL_COUNT));
  }
  for (let i = count - 2; i >= 0; i--) {
    for (let k = 0; k < LABEL_COUNT; k++) {
      let sum = 0;
      for (let l = 0; l < LABEL_COUNT; l++) {
        const at = (i + 1) * LABEL_COUNT + l;
        sum += pairs[k * LABEL_COUNT + l]! * own[at]! * backward[at]!;
      }
      backward[i * LABEL_COUNT + k] = sum;
    }
    toOne(backward.subarray(i * LABEL_COUNT, (i + 1) * LABEL_COUNT));
  }
  const labels = forward.map((weight, at) => -weight * backward[at]!);
  const pulls = new Float64Array(LABEL_COUNT ** 2);
  const pair = new Float64Array(LABEL_COUNT ** 2);
  for (let i = 0; i < count; i++) {
    toOne(labels.subarray(i * LABEL_COUNT, (i + 1) * LABEL_COUNT), -1);
    labels[i * LABEL_COUNT + gold[i]!]! += 1;
    if (i === 0) {
      for (let l = 0; l < LABEL_COUNT; l++) pulls[l]! += labels[l]!;
      continue;
    }
    for (let at = 0; at < pair.length; at++) {
      const l = i * LABEL_COUNT + (at % LABEL_COUNT);
      pair[at] = forward[(i - 1) * LABEL_COUNT + Math.floor(at / LABEL_COUNT)]! * pairs[at]! * own[l]! * backward[l]!;
    }
    toOne(pair);
    for (let at = 0; at < pair.length; at++) pulls[at]! -= pair[at]!;
    pulls[gold[i - 1]! * LABEL_COUNT + gold[i]!]! += 1;
  }
  return { labels, transitions: pulls };
}

function rowMaximum(scores: Float32Array, row: number): number {
  let most = scores[row]!;
  for (let l = 1; l < LABEL_COUNT; l++) most = Math.max(most, scores[row + l]!);
  return most;
}

/** Divides numbers so that their sum is `sum`. */
function toOne(numbers: Float64Array, sum = 1): void {
  let now = 0;
  for (const number of numbers) now += number;
  for (let i = 0; i < numbers.length; i++) numbers[i]! *= sum / now;
}

/** A row of scores for each token: the sums of its features' weights. */
export function scoresOf({ features, gold }: Sample, table: ArrayLike<number>): Float32Array {
  const scores = new Float32Array(gold.length * LABEL_COUNT);
  for (let i = 0; i < gold.length; i++)
    for (let f = i * FEATURES; f < (i + 1) * FEATURES; f++) {
      if (features[f]! < 0) continue;
      const bucket = features[f]! * LABEL_COUNT;
      for (let l = 0; l < LABEL_COUNT; l++) scores[i * LABEL_COUNT + l]! += table[bucket + l]!;
    }
  return scores;
}
