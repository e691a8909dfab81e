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

/** Texts of one upload that are checked. */
export const MOST_TEXTS = 20;

export interface CheckSetting {
  readonly options: Options;
  readonly threads: number;
}

/** Reads an upload and checks its texts against an archive. @throws ArchiveError */
export async function checkUpload(name: string, bytes: Uint8Array, archive: Archive, setting: CheckSetting): Promise<Check> {
  const texts: Checked[] = [];
  const rejected: Rejection[] = [];
  for await (const outcome of checkArticles(readUpload(name, bytes, setting.options.maxBytes), archive, setting)) {
    if (texts.length === MOST_TEXTS) return { texts, rejected, isCut: true };
    if (outcome.ok) texts.push(outcome.checked);
    else rejected.push(outcome.rejection);
  }
  return { texts, rejected, isCut: false };
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
