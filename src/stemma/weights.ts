import weights from './descent-weights.json' with { type: 'json' };
import { ORIGIN_FEATURES, STEP_FEATURES } from './step-features.js';

/** What each feature of a step and of an origin weighs, in the order of the features. */
export interface DescentWeights {
  /** Between two outlets. */
  readonly copy: Float64Array;
  /** Between two pages of one outlet: only the difference between the two directions counts. */
  readonly revision: Float64Array;
  readonly origin: Float64Array;
}

const inOrder = (features: readonly { readonly name: string }[], table: Readonly<Record<string, number>>): Float64Array =>
  Float64Array.from(features, ({ name }) => table[name] ?? 0);

/** The weights that `tests/train/descent.ts` fitted. A feature that it has none for weighs nothing. */
export const DESCENT_WEIGHTS: DescentWeights = {
  copy: inOrder(STEP_FEATURES, weights.copy),
  revision: inOrder(STEP_FEATURES, weights.revision),
  origin: inOrder(ORIGIN_FEATURES, weights.origin),
};
