import { createHash } from 'node:crypto';
import type { DecisionEntry } from './decision-log.js';

/** Hex digits of an id: two acts of one log share one about never. */
const DIGITS = 16;

/**
 * Names an act by what its line says, so that whatever happens to other lines of the log, what names it means it alone.
 * @returns the first 16 hex digits of the SHA-256 of the entry as the log writes it
 */
export const actId = (entry: DecisionEntry): string =>
  createHash('sha256').update(JSON.stringify(entry), 'utf8').digest('hex').slice(0, DIGITS);

/** What form such an id has. */
export const ACT_ID: RegExp = /^[0-9a-f]{16}$/;
