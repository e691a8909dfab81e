import { closeSync, existsSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { DECISIONS, type FlagJudgement } from '../model/decision.js';
import { guarded } from './archive-error.js';
import { keepFolder } from './keep-folder.js';
import { findArchive } from './layout.js';

/** One act of a reviewer, as the log keeps it. */
export interface DecisionEntry {
  /** When, ISO 8601 in UTC. */
  readonly at: string;
  readonly by: string;
  /** The cluster on whose page it was done; null for an import. */
  readonly cluster: string | null;
  /** How each flag stands after it. */
  readonly judgements: readonly FlagJudgement[];
  /** Id of the entry that this one takes back (`act-id.ts`). Older logs have its number instead, counted from 1. */
  readonly undoes?: string | number;
}

/** The reviewers' decisions of an archive, one JSON line an act. It is only ever appended to, by any number of processes. */
export interface DecisionLog {
  /** Entries that were appended since the last call, by whichever process. */
  news(): readonly DecisionEntry[];
  /** Appends an entry; it is on the disk when this returns. */
  append(entry: DecisionEntry): void;
  close(): void;
}

/** Bytes read at once. */
const CHUNK: number = 1 << 20;
const NEWLINE = 10;

/** Stands behind half a line that a crash left, so that nobody takes it for damage. It is no entry. */
export const BROKEN_OFF = '{"brokenOff":true}';

/**
 * Opens the decisions of an archive. The file is made with the first entry.
 * @throws ArchiveError, also from the log's own functions
 */
export function openDecisionLog(archive: string): DecisionLog {
  const { decisions: path } = findArchive(archive);
  let reading: number | null = null;
  let offset = 0;
  return {
    news: () =>
      guarded(archive, () => {
        if (reading === null && !existsSync(path)) return [];
        reading ??= openSync(path, 'r');
        const { lines, end } = wholeLines(reading, offset);
        offset = end;
        return lines.flatMap(entryOf);
      }),
    append(entry) {
      guarded(archive, () => {
        appendLine(path, JSON.stringify(entry));
      });
    },
    close() {
      if (reading !== null) closeSync(reading);
      reading = null;
    },
  };
}

/** One write in append mode, so that two processes never write into each other's lines. */
function appendLine(path: string, line: string): void {
  const isNew = !existsSync(path);
  const handle = openSync(path, 'a+');
  try {
    const bytes = Buffer.from(`${endsTorn(handle) ? `\n${BROKEN_OFF}\n` : ''}${line}\n`);
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (isNew) keepFolder(dirname(path));
}

/** Whether a broken run left half a line behind: it must not swallow the next. */
function endsTorn(handle: number): boolean {
  const { size } = fstatSync(handle);
  const last = Buffer.alloc(1);
  return size > 0 && readSync(handle, last, 0, 1, size - 1) === 1 && last[0] !== NEWLINE;
}

/** The lines from an offset on that are complete. */
function wholeLines(handle: number, offset: number): { readonly lines: readonly string[]; readonly end: number } {
  const parts: Buffer[] = [];
  for (let at = offset; ; ) {
    const part = Buffer.alloc(CHUNK);
    const count = readSync(handle, part, 0, CHUNK, at);
    if (count === 0) break;
    parts.push(part.subarray(0, count));
    at += count;
  }
  const all = Buffer.concat(parts);
  const length = all.lastIndexOf(NEWLINE) + 1;
  return { lines: all.toString('utf8', 0, length).split('\n'), end: offset + length };
}

/** The entry that a line holds; none for one that was torn or is of another form. */
export function entryOf(line: string): readonly DecisionEntry[] {
  if (line === '') return [];
  try {
    const value: unknown = JSON.parse(line);
    return isEntry(value) ? [value] : [];
  } catch {
    return [];
  }
}

const isText = (value: unknown): boolean => typeof value === 'string';

function isEntry(value: unknown): value is DecisionEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { at, by, cluster, judgements, undoes } = value as Readonly<Record<string, unknown>>;
  return (
    isText(at) &&
    isText(by) &&
    (cluster === null || isText(cluster)) &&
    (undoes === undefined || Number.isInteger(undoes) || isText(undoes)) &&
    Array.isArray(judgements) &&
    judgements.every(isJudgement)
  );
}

function isJudgement(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { flag, decision, note, by, at } = value as Readonly<Record<string, unknown>>;
  return [flag, note, by, at].every(isText) && (decision === null || DECISIONS.some((known) => known === decision));
}
