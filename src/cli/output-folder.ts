import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { printableLine } from '../text/printable.js';
import { Failure, systemReason } from './failure.js';

/** Files that a report consists of: only these are ever replaced. */
const OURS = /^(?:index\.html|result\.json|cluster-[a-z0-9-]+\.html)$/;

/** A folder that appears whole or not at all: written beside its place, then renamed. */
export interface OutputFolder {
  /** Where files are written until `finish`. */
  readonly scratch: string;
  write(name: string, content: string): Promise<void>;
  /** Puts the folder in its place; an older report there is replaced. */
  finish(): Promise<void>;
  /** Removes what was written. Safe after `finish`. */
  discard(): Promise<void>;
}

/**
 * Prepares to write a report to `path`.
 *
 * @throws Failure when the path is a file, holds anything that is not an older report, or cannot be written.
 */
export async function openOutputFolder(path: string): Promise<OutputFolder> {
  const target = resolve(path);
  await refuseForeign(path, target);
  const scratch = await guarded(path, async () => {
    await mkdir(dirname(target), { recursive: true });
    // A name of its own for each run, and not mkdtemp: that makes private folders, and a report is as open as its owner's others.
    const made = join(dirname(target), `.${basename(target)}-${randomUUID().slice(0, 8)}`);
    await mkdir(made);
    return made;
  });
  return {
    scratch,
    write: (name, content) => guarded(path, () => writeFile(join(scratch, name), content)),
    finish: () => guarded(path, () => replace(path, target, scratch)),
    discard: () => rm(scratch, { recursive: true, force: true }),
  };
}

async function guarded<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const reason = systemReason(error);
    if (reason === null) throw error;
    throw new Failure(`cannot write to ${printableLine(path)}: ${reason}`, { cause: error });
  }
}

async function refuseForeign(path: string, target: string): Promise<void> {
  const found = await stat(target).catch(() => null);
  if (found === null) return;
  if (!found.isDirectory()) throw new Failure(`${printableLine(path)} exists and is no folder; name another with --out`);
  const foreign = await guarded(path, () => foreignFile(target));
  if (foreign !== null)
    throw new Failure(`${printableLine(path)} holds ${foreign}, which Stemma did not write; name another folder with --out`);
}

/** The first file of a folder that is not part of a report, or null when the folder is empty or an older report. */
async function foreignFile(folder: string): Promise<string | null> {
  const names = (await readdir(folder)).sort();
  const foreign = names.find((name) => !OURS.test(name));
  if (foreign !== undefined) return printableLine(foreign);
  return names.length === 0 || (await isReport(folder)) ? null : printableLine(names[0] ?? '');
}

/** An older report is recognised by its result.json. */
async function isReport(folder: string): Promise<boolean> {
  const head = await readFile(join(folder, 'result.json'), 'utf8').catch(() => '');
  return head.slice(0, 100).includes('"format":"stemma-result/');
}

/**
 * Swaps the new folder in. The old one goes aside first, so that at every moment one whole report stands or can be put
 * back, and is looked at once more there: what came into it meanwhile is not ours to remove.
 */
async function replace(path: string, target: string, scratch: string): Promise<void> {
  const aside = `${scratch}-old`;
  const had = await rename(target, aside).then(
    () => true,
    () => false,
  );
  const foreign = had ? (await readdir(aside)).find((name) => !OURS.test(name)) : undefined;
  try {
    if (foreign !== undefined)
      throw new Failure(
        `${printableLine(path)} now holds ${printableLine(foreign)}, which Stemma did not write; name another folder with --out`,
      );
    await rename(scratch, target);
  } catch (error) {
    if (had) await rename(aside, target);
    throw error;
  }
  await rm(aside, { recursive: true, force: true });
}
