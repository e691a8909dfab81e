/**
 * How sure a lost space is. `sure`: on any text. `likely`: on one that has lost others. `possible`: inside a stretch that has
 * hardly any spaces left.
 */
export const STRENGTHS = ['possible', 'likely', 'sure'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Whether one is at least as sure as another. */
export const atLeastAs = (strength: Strength, least: Strength): boolean => STRENGTHS.indexOf(strength) >= STRENGTHS.indexOf(least);

/** A place where a space may be lost: a UTF-16 offset. */
export interface Gap {
  readonly at: number;
  readonly strength: Strength;
}
