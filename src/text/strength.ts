import type { WordLists } from '../model/lexicon.js';

/** A step of a scale: the higher the stronger. */
export interface Step {
  readonly scale: number;
  readonly step: number;
}

export type Scales = ReadonlyMap<string, readonly Step[]>;

/** The steps of each word, in small letters. */
export function stepsByWord(scales: WordLists['scales']): Scales {
  const steps = new Map<string, Step[]>();
  for (const [scale, words] of scales.entries()) {
    for (const [step, forms] of words.entries()) {
      for (const form of forms.map((one) => one.toLowerCase())) steps.set(form, [...(steps.get(form) ?? []), { scale, step }]);
    }
  }
  return steps;
}

/** How much stronger `after` is than `before` on a scale that holds both; 0 where none does. */
export function strengthening(before: string, after: string, scales: Scales): number {
  for (const { scale, step } of scales.get(before) ?? []) {
    const other = scales.get(after)?.find((one) => one.scale === scale);
    if (other !== undefined && other.step !== step) return other.step - step;
  }
  return 0;
}
