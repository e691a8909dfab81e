import opposites from './lexicons/opposites.json' with { type: 'json' };

/** Which pair of opposites a word belongs to, and on which side. */
export interface Pole {
  readonly pair: number;
  readonly side: number;
}

const POLES: ReadonlyMap<string, Pole> = new Map(
  opposites.entries.flatMap((sides, pair) => sides.flatMap((words, side) => words.map((word) => [word, { pair, side }] as const))),
);

/** The pole a word stands for, or null. */
export const poleOf = (word: string): Pole | null => POLES.get(word.toLowerCase()) ?? null;
