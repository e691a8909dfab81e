/** A failure the user can mend: told in one line, exit code 2, no stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long',
};

/** The code of a system error (ENOENT), empty for any other. */
export const systemCode = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** What a system error means, in words; null when the error is none of the system's. */
export function systemReason(error: unknown): string | null {
  const code = systemCode(error);
  return REASONS[code] ?? (/^E[A-Z]+$/.test(code) ? code : null);
}
