import { type ArchiveCode, ArchiveError } from '../archive/archive-error.js';

/** An error as it leaves a thread: errors of other threads keep no class. */
export interface ThreadFailure {
  readonly message: string;
  readonly stack: string;
  /** Of an archive's error; null for any other. */
  readonly code: ArchiveCode | null;
}

export function failureOf(error: unknown): ThreadFailure {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return { message, stack, code: error instanceof ArchiveError ? error.code : null };
}

export function errorOf({ message, stack, code }: ThreadFailure): Error {
  if (code !== null) return new ArchiveError(message, { code });
  const error = new Error(message);
  error.stack = stack;
  return error;
}
