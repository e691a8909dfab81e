import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ArchiveError, guarded } from './archive-error.js';
import { keepFolder } from './keep-folder.js';

/** What an archive is made of, below its folder. */
const MARKER = 'archive.json';
const INDEX = 'index';
/** What lmdb keeps in the index. */
const DATA = 'data.mdb';
const TEXTS = 'texts';
/** What was worked out of the articles; it can be worked out again. */
const LEDGER = 'ledger';
/** What reviewers decided; nothing else can make it again. */
const DECISIONS = 'decisions.ndjson';

const FORMAT_NAME = 'stemma-archive';
/** The number grows when an older program would misread what is stored. */
const FORMAT = 1;

/** How the fingerprints of an archive were made: fixed for its life, since only equal ones can be compared. */
export interface Fingerprinting {
  readonly kgram: number;
  readonly window: number;
}

/** An archive's folder, found and understood. */
export interface Layout {
  readonly path: string;
  readonly index: string;
  readonly texts: string;
  readonly ledger: string;
  readonly decisions: string;
  readonly fingerprinting: Fingerprinting;
  /** Tells the folder from another that was put in its place. */
  readonly mark: string;
}

/** Finds an archive. @throws ArchiveError when there is none, or not one that this program can read. */
export function findArchive(path: string): Layout {
  const folder = resolve(path);
  if (!existsSync(folder)) throw new ArchiveError(`there is no archive at ${path}; stemma add makes one`, { code: 'not-found' });
  const fingerprinting = readMarker(path, folder);
  // The store would begin an empty index in its place, and the log of the texts anew.
  if ((statSync(join(folder, INDEX, DATA), { throwIfNoEntry: false })?.size ?? 0) === 0)
    throw new ArchiveError(`the archive ${path}: its index is gone; restore it from a copy`, { code: 'damaged' });
  return {
    path,
    index: join(folder, INDEX),
    texts: join(folder, TEXTS),
    ledger: join(folder, LEDGER),
    decisions: join(folder, DECISIONS),
    fingerprinting,
    mark: markOf(folder),
  };
}

/**
 * Makes an empty archive unless there is one. It is made beside its place and put there whole.
 * @param fill makes the index in the folder it is given
 * @throws ArchiveError when something else stands at the path, or the disk refuses.
 */
export function foundArchive(path: string, fingerprinting: Fingerprinting, fill: (index: string) => void): void {
  const folder = resolve(path);
  if (isTaken(path, folder)) return;
  const scratch = join(dirname(folder), `.${basename(folder)}-${process.pid}`);
  guarded(path, () => {
    try {
      // A process of the same number may have been killed while it made one.
      rmSync(scratch, { recursive: true, force: true });
      // The last step not recursive: of a read-only disk that one would say that the folder above is not there.
      mkdirSync(dirname(folder), { recursive: true });
      for (const made of [scratch, join(scratch, TEXTS), join(scratch, INDEX)]) mkdirSync(made);
      fill(join(scratch, INDEX));
      writeFileSync(join(scratch, MARKER), `${JSON.stringify({ format: FORMAT_NAME, version: FORMAT, ...fingerprinting })}\n`, {
        flush: true,
      });
      keepFolder(scratch);
      renameSync(scratch, folder);
      keepFolder(dirname(folder));
    } catch (error) {
      rmSync(scratch, { recursive: true, force: true });
      // Another process may have made the archive in between.
      if (!existsSync(join(folder, MARKER))) throw error;
    }
  });
}

/** Whether an archive stands there already. @throws ArchiveError when something else does. */
function isTaken(path: string, folder: string): boolean {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) return false;
  if (!stats.isDirectory()) throw new ArchiveError(`${path} is a file, not an archive`, { code: 'not-an-archive' });
  return existsSync(join(folder, MARKER)) || guarded(path, () => readdirSync(folder)).length > 0;
}

function readMarker(path: string, folder: string): Fingerprinting {
  const foreign = `${path} is not an archive of Stemma; name the folder that stemma add made, or a new one`;
  let text: string;
  try {
    text = readFileSync(join(folder, MARKER), 'utf8');
  } catch (cause) {
    throw new ArchiveError(foreign, { code: 'not-an-archive', cause });
  }
  const { format, version, kgram, window } = parsed(text);
  const damaged = new ArchiveError(`the archive ${path}: its ${MARKER} is damaged; restore it from a copy`, { code: 'damaged' });
  if (format !== FORMAT_NAME && existsSync(join(folder, INDEX, DATA)) && existsSync(join(folder, TEXTS))) throw damaged;
  if (format !== FORMAT_NAME || typeof version !== 'number') throw new ArchiveError(foreign, { code: 'not-an-archive' });
  if (version > FORMAT)
    throw new ArchiveError(
      `the archive ${path} has format ${version}, this program reads up to ${FORMAT}; use the newer program that wrote it`,
      { code: 'newer-format' },
    );
  if (!isCount(kgram) || !isCount(window)) throw damaged;
  return { kgram, window };
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0;

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function markOf(folder: string): string {
  const stats = statSync(join(folder, MARKER), { throwIfNoEntry: false });
  return stats === undefined ? '' : `${stats.dev}:${stats.ino}`;
}

/** @throws ArchiveError when the folder is gone, or another stands in its place. */
export function demandInPlace(layout: Layout): void {
  if (markOf(resolve(layout.path)) !== layout.mark)
    throw new ArchiveError(`the archive ${layout.path} was moved or replaced while in use; what was acknowledged is in the moved one`, {
      code: 'moved',
    });
}
