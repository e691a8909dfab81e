import { randomUUID } from 'node:crypto';
import { type Dirent, rmSync } from 'node:fs';
import { mkdir, open, readdir, realpath, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { printableLine } from '../text/printable.js';
import { Failure, systemCode, systemReason } from './failure.js';
import { onInterruption } from './interruption.js';

/** What is written as a folder: only files of the same kind are ever replaced. */
export interface FolderKind {
  readonly files: RegExp;
  /** A folder is an older one of the kind when one of these files of it begins so. */
  readonly mark: { readonly files: readonly string[]; readonly words: string };
}

const REPORT_FOLDER: FolderKind = {
  files: /^(?:index\.html|result\.json|cluster-[a-z0-9-]+\.html)$/,
  mark: { files: ['result.json'], words: '"format":"stemma-result/' },
};

export const EXPORT_FOLDER: FolderKind = {
  files:
    /^(?:(?:documents|relations|flags|clusters|members|edges)\.(?:ndjson|csv|parquet)|prov\.json|annotations\.jsonld|graph\.graphml|cluster-[a-z0-9-]+\.xml|(?:tables|export)\.md)$/,
  mark: { files: ['tables.md', 'export.md'], words: 'Stemma' },
};

/** A folder that appears whole or not at all: written beside its place, then renamed. */
export interface OutputFolder {
  /** Where the report will stand: the real path. */
  readonly target: string;
  /** Where files are written until `finish`. */
  readonly scratch: string;
  write(name: string, content: string): Promise<void>;
  /** Puts the folder in its place; an older report there is replaced. */
  finish(): Promise<void>;
  /** Removes what was written. Safe after `finish`. */
  discard(): Promise<void>;
}

/**
 * Prepares to write a report, or another kind of folder, to `path`.
 *
 * @throws Failure when the path is a file, holds anything that is not an older one of the kind, or cannot be written.
 */
export async function openOutputFolder(path: string, kind: FolderKind = REPORT_FOLDER): Promise<OutputFolder> {
  // A link to a folder stays a link: the report goes where it points.
  const target = await realpath(path).catch(() => resolve(path));
  await refuseForeign(path, target, kind);
  // A name of its own for each run, and not mkdtemp: that makes private folders, and a report is as open as its owner's others.
  const scratch = join(dirname(target), `.${basename(target)}-${randomUUID().slice(0, 8)}`);
  // Before the folder is made: a signal may come right after.
  const settled = onInterruption(() => {
    rmSync(scratch, { recursive: true, force: true });
  });
  const made = await guarded(path, () => makeFolders(scratch)).catch((error: unknown) => {
    settled();
    throw error;
  });
  let finished = false;
  return {
    target,
    scratch,
    write: (name, content) => guarded(path, () => writeFile(join(scratch, name), content)),
    finish: async () => {
      await guarded(path, () => replace(path, target, scratch, kind));
      finished = true;
    },
    discard: async () => {
      settled();
      if (finished) return;
      await rm(scratch, { recursive: true, force: true });
      // Folders on the way that this run made; one that somebody put a file into meanwhile stays.
      for (const folder of made.reverse()) await rmdir(folder).catch(() => {});
    },
  };
}

/**
 * Makes a folder and those on the way to it, one by one: Node's own recursive way never ends where the system says that
 * a folder is missing and cannot be made either (/proc).
 *
 * @returns the folders that were made, the deepest last.
 */
async function makeFolders(folder: string): Promise<string[]> {
  const missing: string[] = [];
  for (let at = folder; !(await exists(at)); at = dirname(at)) missing.unshift(at);
  const made: string[] = [];
  for (const at of missing) {
    await mkdir(at).catch((error: unknown) => {
      // Another run may have made it in the meantime; that it is a folder shows with the next one.
      if (systemCode(error) !== 'EEXIST') throw error;
    });
    made.push(at);
  }
  return made;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function guarded<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const reason = systemReason(error);
    if (reason === null) throw error;
    throw new Failure(`cannot write to ${printableLine(path)}: ${reason}`, { cause: error });
  }
}

async function refuseForeign(path: string, target: string, kind: FolderKind): Promise<void> {
  const found = await stat(target).catch(() => null);
  if (found === null) return;
  if (!found.isDirectory()) throw new Failure(`${printableLine(path)} exists and is no folder; name another with --out`);
  const foreign = await guarded(path, () => foreignFile(target, kind));
  if (foreign !== null)
    throw new Failure(`${printableLine(path)} holds ${foreign}, which Stemma did not write; name another folder with --out`);
}

/** The first file of a folder that is not of the kind, or null when the folder is empty or an older one. */
async function foreignFile(folder: string, kind: FolderKind): Promise<string | null> {
  const entries = (await readdir(folder, { withFileTypes: true })).sort((x, y) => (x.name < y.name ? -1 : 1));
  const foreign = entries.find((entry) => !isOurs(entry, kind));
  if (foreign !== undefined) return printableLine(foreign.name);
  return entries.length === 0 || (await isOlder(folder, kind)) ? null : printableLine(entries[0]?.name ?? '');
}

const isOurs = (entry: Dirent, { files }: FolderKind): boolean => entry.isFile() && files.test(entry.name);

/** Bytes at the beginning of a file in which its mark stands. */
const HEAD = 100;

async function isOlder(folder: string, { mark }: FolderKind): Promise<boolean> {
  for (const file of mark.files) if (await beginsWith(join(folder, file), mark.words)) return true;
  return false;
}

async function beginsWith(path: string, words: string): Promise<boolean> {
  const file = await open(path).catch(() => null);
  if (file === null) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.toString('utf8', 0, bytesRead).includes(words);
  } finally {
    await file.close();
  }
}

/**
 * Swaps the new folder in. The old one goes aside first, so that at every moment one whole report stands or can be put
 * back, and is looked at once more there: what came into it meanwhile is not ours to remove.
 */
async function replace(path: string, target: string, scratch: string, kind: FolderKind): Promise<void> {
  const aside = `${scratch}-old`;
  const had = await rename(target, aside).then(
    () => true,
    () => false,
  );
  const foreign = had ? (await readdir(aside, { withFileTypes: true })).find((entry) => !isOurs(entry, kind)) : undefined;
  try {
    if (foreign !== undefined)
      throw new Failure(
        `${printableLine(path)} now holds ${printableLine(foreign.name)}, which Stemma did not write; name another folder with --out`,
      );
    await rename(scratch, target);
  } catch (error) {
    if (had) await rename(aside, target);
    throw error;
  }
  await rm(aside, { recursive: true, force: true });
}
