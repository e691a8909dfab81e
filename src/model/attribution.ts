import type { Span } from './span.js';

export const ATTRIBUTION_KINDS = ['direct', 'indirect', 'mixed'] as const;
export type AttributionKind = (typeof ATTRIBUTION_KINDS)[number];

export const STANCES = ['neutral', 'doubting', 'endorsing', 'forceful', 'reluctant'] as const;
/** What a reporting verb says about the claim: "said" is neutral, "claimed" doubts, "confirmed" endorses. */
export type Stance = (typeof STANCES)[number];

/** Who said what, by what verb, to whom. */
export interface Attribution {
  readonly id: string;
  readonly kind: AttributionKind;
  readonly source: Span | null;
  readonly speaker: string | null;
  readonly cue: Span | null;
  readonly verb: string | null;
  readonly stance: Stance;
  readonly content: readonly Span[];
  readonly addressee: Span | null;
}
