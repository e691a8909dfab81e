import { randomBytes } from 'node:crypto';
import type { Check } from './check-upload.js';

/** The uploads that were checked last, by ids that nobody can guess. Nothing of them is written anywhere. */
export interface Checks {
  /** @returns the id under which the outcome is kept for a while */
  keep(check: Check): string;
  get(id: string): Check | null;
}

/** Uploads that are kept. */
const MOST_KEPT = 20;

export function checks(): Checks {
  const kept = new Map<string, Check>();
  return {
    keep(check) {
      const id = randomBytes(9).toString('hex');
      kept.set(id, check);
      for (const old of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(old);
      return id;
    },
    get: (id) => kept.get(id) ?? null,
  };
}
