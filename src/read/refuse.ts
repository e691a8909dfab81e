import type { Rejection, RejectionCode } from '../model/rejection.js';
import { printableLine } from '../text/printable.js';

const MAX_MESSAGE = 300;

/**
 * A rejection as the failing half of any outcome. `path` stays as given, the message is one safe line: a name or a parser's
 * words may otherwise move the cursor, recolour a terminal or fake a second line.
 */
export function refuse(path: string, code: RejectionCode, message: string): { readonly ok: false; readonly rejection: Rejection } {
  const line = printableLine(message);
  return { ok: false, rejection: { path, code, message: line.length > MAX_MESSAGE ? `${line.slice(0, MAX_MESSAGE - 1)}…` : line } };
}
