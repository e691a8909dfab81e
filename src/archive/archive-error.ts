export const ARCHIVE_CODES = [
  'not-found',
  'not-an-archive',
  'newer-format',
  'other-fingerprints',
  'locked',
  'read-only',
  'full',
  'damaged',
  'moved',
  'unreadable',
] as const;
export type ArchiveCode = (typeof ARCHIVE_CODES)[number];

/** What the user can mend about an archive: told in one line, with what to do. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  readonly code: ArchiveCode;

  constructor(message: string, options: ErrorOptions & { readonly code: ArchiveCode }) {
    super(message, options);
    this.code = options.code;
  }
}

type Fault = readonly [pattern: RegExp, code: ArchiveCode, words: string];

/** The system's errors come with a code, lmdb's with a sentence or a name of its own. */
const FAULTS: readonly Fault[] = [
  [
    /ENOSPC|EDQUOT|EFBIG|No space left|quota exceeded|File too large|MDB_MAP_FULL/i,
    'full',
    'the disk is full; what was acknowledged is kept',
  ],
  [/EROFS|Read-only file system/i, 'read-only', 'the disk is read-only'],
  [/EACCES|EPERM|Permission denied|Operation not permitted/i, 'read-only', 'permission denied'],
  [
    /MDB_CORRUPTED|MDB_INVALID|MDB_PAGE_NOTFOUND|MDB_PANIC|not an LMDB file|page type|Located page was wrong/i,
    'damaged',
    'its index is damaged; restore it, or add the articles to a new archive',
  ],
  [/MDB_VERSION_MISMATCH/i, 'newer-format', 'its index was written by another version of the store'],
  [/MDB_READERS_FULL/i, 'locked', 'too many processes read it at once'],
  [/ENOENT|ENOTDIR|ESTALE|No such file/i, 'moved', 'parts of it are no longer there; was it moved or deleted while in use?'],
];

/** The error as one of an archive's; any other is our own fault and is given back as it is. */
export function archiveFault(path: string, error: unknown): unknown {
  if (error instanceof ArchiveError || !(error instanceof Error)) return error;
  const told = `${'code' in error ? String(error.code) : ''} ${error.message}`;
  const fault = FAULTS.find(([pattern]) => pattern.test(told));
  return fault === undefined ? error : new ArchiveError(`the archive ${path}: ${fault[2]}`, { code: fault[1], cause: error });
}

/** Runs what touches the disk; its faults come out as an archive's. @throws ArchiveError */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw archiveFault(path, error);
  }
}

/** The same for what comes one by one. @throws ArchiveError */
export function* guardedEach<T>(path: string, items: Iterable<T>): Generator<T> {
  try {
    yield* items;
  } catch (error) {
    throw archiveFault(path, error);
  }
}
