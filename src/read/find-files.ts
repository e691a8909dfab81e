import { readdir, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import type { Rejection } from '../model/rejection.js';
import { formatOf, READABLE } from './file-format.js';
import { isGlob, matchesPart, splitGlob } from './glob.js';
import { refuse } from './refuse.js';

/** A file to read, under the name the user knows it by. */
export type FoundFile = { readonly ok: true; readonly path: string } | { readonly ok: false; readonly rejection: Rejection };

const join = (folder: string, name: string): string =>
  folder === '' ? name : folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
const byName = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** The entries of a folder by name, links followed; null when it cannot be listed. */
async function entriesOf(folder: string): Promise<readonly Entry[] | null> {
  try {
    const entries = await readdir(folder === '' ? '.' : folder, { withFileTypes: true });
    const kinds = entries.map(async (entry): Promise<Entry> => {
      if (entry.isFile()) return { name: entry.name, kind: 'file' };
      if (entry.isDirectory()) return { name: entry.name, kind: 'folder' };
      return { name: entry.name, kind: entry.isSymbolicLink() ? await kindOf(join(folder, entry.name)) : 'other' };
    });
    return (await Promise.all(kinds)).sort((x, y) => byName(x.name, y.name));
  } catch {
    return null;
  }
}

async function kindOf(path: string): Promise<Entry['kind']> {
  try {
    const found = await stat(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch {
    return 'other';
  }
}

/** Says once for each folder, by whatever links it is reached, that it is new. */
function newFolders(): (folder: string, state?: string) => Promise<boolean> {
  const visited = new Set<string>();
  return async (folder, state = '') => {
    const key = `${await realpath(folder === '' ? '.' : folder).catch(() => folder)}\0${state}`;
    return visited.size < visited.add(key).size;
  };
}

type IsNew = ReturnType<typeof newFolders>;

/** Readable files below a folder, by name; files of other kinds and hidden ones are passed over in silence. */
async function* filesBelow(folder: string, isNew: IsNew): AsyncGenerator<FoundFile> {
  if (!(await isNew(folder))) return;
  const entries = await entriesOf(folder);
  if (entries === null) {
    yield refuse(folder, 'unreadable', 'the folder cannot be listed; check its permissions');
    return;
  }
  for (const { name, kind } of entries) {
    if (name.startsWith('.')) continue;
    const path = join(folder, name);
    if (kind === 'folder' && name !== 'node_modules') yield* filesBelow(path, isNew);
    else if (kind === 'file' && formatOf(name)) yield { ok: true, path };
  }
}

/** The parts that are left for what is in a folder of this name; null when the name does not match. */
function partsBelow(part: string, rest: readonly string[], name: string): readonly string[] | null {
  if (part === '**') return name.startsWith('.') ? null : [part, ...rest];
  return matchesPart(part, name) ? rest : null;
}

/** Files that match the parts of a pattern, by name; `**` stands for any folders. */
async function* matching(folder: string, parts: readonly string[], isNew: IsNew): AsyncGenerator<string> {
  const [part, ...rest] = parts;
  if (part === undefined || !(await isNew(folder, String(parts.length)))) return;
  if (part === '**' && rest.length > 0) yield* matching(folder, rest, isNew);
  for (const { name, kind } of (await entriesOf(folder)) ?? []) {
    const below = partsBelow(part, rest, name);
    if (below === null) continue;
    const path = join(folder, name);
    if (kind === 'file' && rest.length === 0) yield path;
    else if (kind === 'folder' && below.length > 0) yield* matching(path, below, isNew);
  }
}

async function* fromGlob(pattern: string): AsyncGenerator<FoundFile> {
  const { root, parts } = splitGlob(pattern.replaceAll('\\', '/'));
  let count = 0;
  for await (const path of matching(root, parts, newFolders())) {
    if (!formatOf(path)) continue;
    count++;
    yield { ok: true, path };
  }
  if (count === 0) yield refuse(pattern, 'not-found', `no readable file matches; read are ${READABLE}`);
}

async function* fromFolder(path: string): AsyncGenerator<FoundFile> {
  const folder = path.length > 1 ? path.replace(/\/+$/, '') : path;
  let count = 0;
  for await (const found of filesBelow(folder === '' ? '/' : folder, newFolders())) {
    count++;
    yield found;
  }
  if (count === 0) yield refuse(path, 'not-found', `the folder holds no readable file, hidden ones aside; read are ${READABLE}`);
}

async function* fromInput(input: string): AsyncGenerator<FoundFile> {
  const path = input.replaceAll('\0', '');
  const kind = path === '' || path !== input ? 'other' : await existing(path);
  if (kind === 'file') yield { ok: true, path };
  else if (kind === 'folder') yield* fromFolder(path);
  else if (kind === null && isGlob(path)) yield* fromGlob(path);
  else if (kind === null && /^https?:\/\//i.test(path))
    yield refuse(input, 'not-found', 'is an address; only files are read, so save the page first');
  else if (kind === null) yield refuse(input, 'not-found', 'no such file or folder');
  else yield refuse(input, 'unreadable', kind === 'other' ? 'is neither a file nor a folder' : kind.reason);
}

/** Why it cannot be told what stands at a path. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'cannot be reached; check the permissions of the folders it is in',
  EPERM: 'cannot be reached; check the permissions of the folders it is in',
  ELOOP: 'is a link that leads back to itself',
  ENAMETOOLONG: 'has a longer name than any file here may have',
};

/** What stands at a path, or why that cannot be told; null when nothing does. */
async function existing(path: string): Promise<Entry['kind'] | { readonly reason: string } | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    return { reason: REASONS[String(code)] ?? `cannot be reached (${String(code)})` };
  }
}

/**
 * Turns files, folders and patterns into files, folders in the order of their names. A file that is reached twice, by
 * whatever names, comes once, under the first.
 *
 * @param except real path of a folder whose files are only read when they are named one by one: where the output goes
 */
export async function* findFiles(inputs: readonly string[], except?: string): AsyncGenerator<FoundFile> {
  const seen = new Set<string>();
  for (const input of inputs) {
    for await (const found of fromInput(input)) {
      if (found.ok) {
        const real = await realpath(found.path).catch(() => found.path);
        if (seen.has(real) || (except !== undefined && found.path !== input && real.startsWith(`${except}${sep}`))) continue;
        seen.add(real);
      }
      yield found;
    }
  }
}
