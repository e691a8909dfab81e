import { randomBytes } from 'node:crypto';

/** What came of the uploads that were checked last, by ids that nobody can guess. Nothing of it is written anywhere. */
export interface Checks<Outcome> {
  keep(id: string, outcome: Outcome): void;
  get(id: string): Outcome | null;
}

/** Uploads that are kept. */
const MOST_KEPT = 20;

/** Eighteen hex digits. */
export const newCheckId = (): string => randomBytes(9).toString('hex');

export function checks<Outcome>(): Checks<Outcome> {
  const kept = new Map<string, Outcome>();
  return {
    keep(id, outcome) {
      kept.set(id, outcome);
      for (const old of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(old);
    },
    get: (id) => kept.get(id) ?? null,
  };
}
