import type { Rejection, RejectionCode } from '../model/rejection.js';

const MAX_MESSAGE = 300;

/**
 * Makes words from outside safe to print: control, format and line-breaking characters become visible escapes.
 * A file name may otherwise move the cursor, recolour a terminal or fake a second line.
 */
export const printable = (words: string): string =>
  words.replace(/[\p{Cc}\p{Cf}\u2028\u2029\p{Cs}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

/** A rejection as the failing half of any outcome. `path` stays as given, the message is one safe line. */
export function refuse(path: string, code: RejectionCode, message: string): { readonly ok: false; readonly rejection: Rejection } {
  const line = printable(message);
  return { ok: false, rejection: { path, code, message: line.length > MAX_MESSAGE ? `${line.slice(0, MAX_MESSAGE - 1)}…` : line } };
}
