import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
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
    return mkdtemp(join(dirname(target), `.${basename(target)}-`));
  });
  return {
    scratch,
    write: (name, content) => guarded(path, () => writeFile(join(scratch, name), content)),
    finish: () => guarded(path, () => replace(target, scratch)),
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
  const names = await guarded(path, () => readdir(target));
  if (names.length === 0) return;
  const foreign = names.filter((name) => !OURS.test(name)).sort();
  if (foreign.length > 0)
    throw new Failure(
      `${printableLine(path)} holds files that are no report (${printableLine(foreign[0] ?? '')}); name another folder with --out`,
    );
  if (!(await isReport(target)))
    throw new Failure(`${printableLine(path)} holds files that Stemma did not write; name another folder with --out`);
}

/** An older report is recognised by its result.json. */
async function isReport(target: string): Promise<boolean> {
  const head = await readFile(join(target, 'result.json'), 'utf8').catch(() => '');
  return head.slice(0, 100).includes('"format":"stemma-result/');
}

/** Swaps the new folder in; the old one goes aside first, so that at every moment one whole report stands or can be put back. */
async function replace(target: string, scratch: string): Promise<void> {
  const aside = `${scratch}-old`;
  const had = await rename(target, aside).then(
    () => true,
    () => false,
  );
  try {
    await rename(scratch, target);
  } catch (error) {
    if (had) await rename(aside, target);
    throw error;
  }
  await rm(aside, { recursive: true, force: true });
}
