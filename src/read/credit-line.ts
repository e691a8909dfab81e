import { AGENCIES } from '../text/agencies.js';
import { agencyNamed, findAgencies } from './agency-mentions.js';

/** An agency's name on a line of its own. */
export interface CreditLine {
  /** Canonical name. */
  readonly agency: string;
  /** Offsets of the name in the line. */
  readonly start: number;
  readonly end: number;
}

const MAX_LINE = 80;

/** Labels and marks before the name: `Source: dpa`, `— AP`, `© AFP`, `(Reuters)`. */
const LABEL = /^(?:[—–\-•(©*/|\s[]|copyright\b|source(?:s|\b)|credit\b|from\b|via\b|agenc(?:y|ies)\b|news now\b|\d{4}\b|by\b|:)*/i;
/** Marks after it; `^M` is a carriage return that a converter wrote out. */
const TAIL = /(?:\s*\d{4})?(?:[)\]\s*.…—–-]|\^M)*$/;

/** Names so short are words in small letters: `map`, `tap`, `nan`. */
const MIN_SMALL = 5;

/** Names by their letters alone, for signs in the wrong case: `reuter`, `XINHUA`. */
const ANY_CASE: ReadonlyMap<string, string> = new Map(
  AGENCIES.flatMap(({ name, aliases, short }) =>
    [name, ...aliases, ...short].filter((words) => words.length >= MIN_SMALL).map((words) => [words.toLowerCase(), name] as const),
  ),
);

/**
 * Reads a line that holds nothing but an agency's name or sign, with at most a label: `REUTER`, `- AFP`, `(dpa)`, `Source: Xinhua`.
 * @param line trimmed
 */
export function readCreditLine(line: string): CreditLine | null {
  if (line.length > MAX_LINE) return null;
  const start = LABEL.exec(line)?.[0].length ?? 0;
  const words = line.slice(start).replace(TAIL, '');
  const agency = words === '' ? null : (agencyNamed(words) ?? ANY_CASE.get(words.toLowerCase()) ?? null);
  return agency === null ? null : { agency, start, end: start + words.length };
}

const COPYRIGHT = /^(?:\(?c(?:opyright|\))|©)/i;

/** `Source: dpa`, `(Reuters)`, `© 2016 Reuters`: a line that says whose story stands above it. A bare name may be anything of the page. */
export function isSignature(line: string): boolean {
  if (line.length > MAX_LINE) return false;
  return COPYRIGHT.test(line) ? findAgencies(line).length > 0 : (readCreditLine(line)?.start ?? 0) > 0;
}

/** True for a line that holds nothing but an agency's name and a label. */
export const isCreditLine = (line: string): boolean => readCreditLine(line) !== null;
