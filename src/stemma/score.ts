import type { EvidenceKind } from '../model/cluster.js';
import type { BothWays } from './descent.js';
import { STEP_FEATURES } from './step-features.js';
import { DESCENT_WEIGHTS } from './weights.js';

export function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
}

/**
 * The most that evidence of a kind may say for one direction between two outlets, whatever a simulation has it say. How often editors add a
 * byline, or background of their own, differs from newsroom to newsroom.
 */
const MOST: Readonly<Partial<Record<EvidenceKind, number>>> = {
  headline: 1.1,
  credit: 1.1,
  containment: 2.4,
};

const KINDS: readonly EvidenceKind[] = [...new Set(STEP_FEATURES.map(({ evidence }) => evidence))];
const FEATURES_OF: ReadonlyMap<EvidenceKind, readonly number[]> = new Map(
  KINDS.map((kind) => [kind, STEP_FEATURES.flatMap(({ evidence }, i) => (evidence === kind ? [i] : []))]),
);

/** What evidence of a kind says for the way down rather than up, in nats: what the fitted weights make of the difference between the two. */
export function leaning({ down, up }: BothWays, kind: EvidenceKind): number {
  const weights = down.revision ? DESCENT_WEIGHTS.revision : DESCENT_WEIGHTS.copy;
  const own = FEATURES_OF.get(kind) ?? [];
  const fitted = own.reduce((sum, i) => sum + weights[i]! * (down.features[i]! - up.features[i]!), 0);
  const most = down.revision ? Number.POSITIVE_INFINITY : (MOST[kind] ?? Number.POSITIVE_INFINITY);
  return Math.min(most, Math.max(-most, fitted));
}

/** How likely the two hang together without a text between them, whichever way: logarithm of the odds, up to a constant. */
export function closeness({ down, up }: BothWays): number {
  const near = (dot(down.features, DESCENT_WEIGHTS.copy) + dot(up.features, DESCENT_WEIGHTS.copy)) / 2;
  return down.revision ? Math.max(FARTHEST_REVISION, near) : near;
}

/** An outlet that tells its own story anew, however much of it, has it from its own page. By hand. */
const FARTHEST_REVISION = -5;
