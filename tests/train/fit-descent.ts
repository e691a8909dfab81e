import { marginalsOf } from '../../src/stemma/arborescence.js';
import { type BothWays, type Kin, originsOf, type Way, waysOf } from '../../src/stemma/descent.js';
import { dot } from '../../src/stemma/score.js';
import { ORIGIN_FEATURES, STEP_FEATURES } from '../../src/stemma/step-features.js';

/** Texts of known descent as the learner sees them. */
export interface Example {
  readonly count: number;
  readonly ways: readonly Way[];
  readonly origins: readonly Float64Array[];
  readonly parents: readonly (number | null)[];
}

/** What the learner sees of some texts, and whose parents are whose. */
export const exampleOf = (kin: Kin, parents: readonly (number | null)[]): Example => ({
  count: kin.texts.length,
  ways: waysOf(kin).flatMap(({ down, up }: BothWays) => [down, up]),
  origins: originsOf(kin),
  parents,
});

export interface Fitted {
  readonly step: Float64Array;
  readonly origin: Float64Array;
}

const ROUNDS = 400;
const RATE = 0.05;
/** Pull towards zero, in examples: features that hardly occur shall not weigh much. */
const PULL = 0.5;

function scoresOf({ count, ways, origins }: Example, { step, origin }: Fitted): { arcs: Float64Array; roots: Float64Array } {
  const arcs = new Float64Array(count * count).fill(Number.NEGATIVE_INFINITY);
  for (const way of ways) arcs[way.from * count + way.to] = dot(way.features, step);
  return { arcs, roots: Float64Array.from(origins, (features) => dot(features, origin)) };
}

/**
 * Weights under which the known trees are likeliest among all trees (a log-linear model of whole trees), by gradient ascent with Adam
 * (Kingma and Ba, 2015). @returns the same for the same examples.
 */
export function fitTrees(examples: readonly Example[]): Fitted {
  const size = STEP_FEATURES.length + ORIGIN_FEATURES.length;
  const weights = new Float64Array(size);
  const [first, second] = [new Float64Array(size), new Float64Array(size)];
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = slopeAt(examples, weights);
    for (let i = 0; i < size; i++) {
      const pulled = (slope[i]! - PULL * weights[i]!) / examples.length;
      first[i] = 0.9 * first[i]! + 0.1 * pulled;
      second[i] = 0.999 * second[i]! + 0.001 * pulled * pulled;
      weights[i]! += (RATE * (first[i]! / (1 - 0.9 ** round))) / (Math.sqrt(second[i]! / (1 - 0.999 ** round)) + 1e-8);
    }
    holdLines(weights);
    leaveOut(weights, 'revision');
  }
  return split(weights);
}

/** Holds at zero what is weighed of the other kind of step only. */
function leaveOut(weights: Float64Array, kind: 'copy' | 'revision'): void {
  STEP_FEATURES.forEach(({ only }, i) => {
    if (only === kind) weights[i] = 0;
  });
}

/**
 * How much a line that one page has and the other lacks may say: it takes two of them for a direction. What share of pages lose their
 * byline is a matter of how pages are made and read, which a simulation does not know.
 */
const MOST_OF_A_LINE = 1.1;

function holdLines(weights: Float64Array): void {
  for (const what of ['headline', 'byline']) {
    const [dropped, added] = ['dropped', 'added'].map((how) => STEP_FEATURES.findIndex(({ name }) => name === `${what} ${how}`)) as [
      number,
      number,
    ];
    const middle = (weights[dropped]! + weights[added]!) / 2;
    const half = Math.min(MOST_OF_A_LINE, Math.max(0, weights[dropped]! - weights[added]!)) / 2;
    weights[dropped] = middle + half;
    weights[added] = middle - half;
  }
}

const split = (weights: Float64Array): Fitted => ({
  step: weights.slice(0, STEP_FEATURES.length),
  origin: weights.slice(STEP_FEATURES.length),
});

/** What the known trees have of each feature less what is expected under the weights. */
function slopeAt(examples: readonly Example[], weights: Float64Array): Float64Array {
  const slope = new Float64Array(weights.length);
  const fitted = split(weights);
  for (const example of examples) {
    const { count, ways, origins, parents } = example;
    const { arcs, roots } = scoresOf(example, fitted);
    const marginals = marginalsOf(count, arcs, roots);
    for (const { from, to, features } of ways) {
      const surplus = (parents[to] === from ? 1 : 0) - marginals.arcs[from * count + to]!;
      for (let i = 0; i < features.length; i++) slope[i]! += surplus * features[i]!;
    }
    origins.forEach((features, to) => {
      const surplus = (parents[to] === null ? 1 : 0) - marginals.roots[to]!;
      for (let i = 0; i < features.length; i++) slope[STEP_FEATURES.length + i]! += surplus * features[i]!;
    });
  }
  return slope;
}

/** A pair of pages of one outlet, the older first: how each feature differs between the two directions. */
export type OrderedPair = Float64Array;

const ORDER_ROUNDS = 600;
const ORDER_RATE = 0.5;
const ORDER_PULL = 0.002;

/** Weights by which the older of two pages is told (logistic regression without a constant: no order is likelier beforehand). */
export function fitOrder(pairs: readonly OrderedPair[]): Float64Array {
  const weights = new Float64Array(STEP_FEATURES.length);
  for (let round = 0; round < ORDER_ROUNDS; round++) {
    const slope = new Float64Array(weights.length);
    for (const pair of pairs) {
      const doubt = 1 / (1 + Math.exp(dot(weights, pair)));
      for (let i = 0; i < slope.length; i++) slope[i]! += doubt * pair[i]!;
    }
    for (let i = 0; i < weights.length; i++) weights[i]! += ORDER_RATE * (slope[i]! / pairs.length - ORDER_PULL * weights[i]!);
    leaveOut(weights, 'copy');
  }
  return weights;
}
