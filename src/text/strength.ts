import strength from './lexicons/strength.json' with { type: 'json' };

const INTENSIFIERS: ReadonlySet<string> = new Set(strength.entries.intensifiers);

/** A step of a scale: the higher the stronger. */
export interface Step {
  readonly scale: number;
  readonly step: number;
}

const STEPS: ReadonlyMap<string, readonly Step[]> = stepsByWord();

function stepsByWord(): ReadonlyMap<string, readonly Step[]> {
  const steps = new Map<string, Step[]>();
  for (const [scale, words] of strength.entries.scales.entries()) {
    for (const [step, forms] of words.entries()) {
      for (const form of forms) steps.set(form, [...(steps.get(form) ?? []), { scale, step }]);
    }
  }
  return steps;
}

/** Whether a word strengthens whatever it stands beside. */
export const isIntensifier = (word: string): boolean => INTENSIFIERS.has(word);

/** How much stronger `after` is than `before` on a scale that holds both; 0 where none does. */
export function strengthening(before: string, after: string): number {
  for (const { scale, step } of STEPS.get(before) ?? []) {
    const other = STEPS.get(after)?.find((one) => one.scale === scale);
    if (other !== undefined && other.step !== step) return other.step - step;
  }
  return 0;
}
