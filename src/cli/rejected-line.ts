import type { Rejection } from '../model/rejection.js';
import { printableLine } from '../text/printable.js';
import type { Sink } from './streams.js';
import { hanging } from './wrap.js';

/** True where something went wrong: what a file holds besides articles is named, and counts as no rejection. */
export const isFailure = ({ code }: Rejection): boolean => code !== 'passed-over';

/** An input that gave no article, and why; as wide as the stream it is written to, if that is a terminal. */
export const rejectedLine = ({ path, code, message }: Rejection, { columns }: Sink): string =>
  `${hanging('rejected ', `${printableLine(path)} (${code}): ${message}`, columns)}\n`;
