import { randomBytes } from 'node:crypto';
import type { Archive } from '../archive/archive.js';
import type { Options } from '../model/options.js';
import type { Rejection } from '../model/rejection.js';
import type { Result } from '../model/result.js';
import { type Checked, checkArticles, checkedResult } from '../pipeline/check.js';
import { hireCrew } from '../pipeline/crew.js';
import { diffPair, pairAsResult } from '../pipeline/diff-pair.js';
import { readUpload } from '../read/read-upload.js';

/** What came of one upload. */
export interface Check {
  readonly texts: readonly Checked[];
  readonly rejected: readonly Rejection[];
  /** True when it holds more texts than are checked at once. */
  readonly isCut: boolean;
}

/** The uploads that were checked last, by ids that nobody can guess. Nothing of them is written anywhere. */
export interface Checks {
  /** @returns the id under which the outcome is kept for a while */
  check(name: string, bytes: Uint8Array): Promise<string>;
  get(id: string): Check | null;
}

/** Uploads that are kept, and texts of one that are checked. */
const MOST_KEPT = 20;
export const MOST_TEXTS = 20;

export interface CheckSetting {
  readonly options: Options;
  readonly threads: number;
}

export function checks(archive: Archive, setting: CheckSetting): Checks {
  const kept = new Map<string, Check>();
  return {
    async check(name, bytes) {
      const texts: Checked[] = [];
      const rejected: Rejection[] = [];
      let isCut = false;
      for await (const outcome of checkArticles(readUpload(name, bytes, setting.options.maxBytes), archive, setting)) {
        if (texts.length === MOST_TEXTS) {
          isCut = true;
          break;
        }
        if (outcome.ok) texts.push(outcome.checked);
        else rejected.push(outcome.rejection);
      }
      const id = randomBytes(9).toString('hex');
      kept.set(id, { texts, rejected, isCut });
      for (const old of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(old);
      return id;
    },
    get: (id) => kept.get(id) ?? null,
  };
}

/** A checked text among all its matches, as a result of its own; null when it has none. */
export async function amongMatches(checked: Checked, setting: CheckSetting): Promise<Result | null> {
  const crew = hireCrew(setting);
  try {
    return await checkedResult(checked, setting.options, crew);
  } finally {
    await crew.close();
  }
}

/** A checked text beside one of its matches; null when there is no match of that number. */
export function besideMatch({ document, matches }: Checked, number: number, { options }: CheckSetting): Result | null {
  const match = matches[number];
  return match === undefined ? null : pairAsResult(diffPair(document, match.document, options), options);
}
