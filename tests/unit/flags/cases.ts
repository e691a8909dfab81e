import { expect, it } from 'vitest';
import type { FlagKind, Severity } from '../../../src/model/flag.js';
import { flagsBetween, flagsOf, type Invented } from './invented.js';

/** One invented pair, or one article alone, and what must be found: exactly these kinds, with these severities if they are given. */
export interface FlagCase {
  readonly name: string;
  readonly a: Invented;
  readonly b?: Invented;
  readonly found: readonly (FlagKind | readonly [FlagKind, Severity])[];
  /** Kinds that must not be found; other kinds may. Used instead of an exact list where the case is about one kind. */
  readonly without?: readonly FlagKind[];
}

/** The flags a case gives. */
export const flagsOfCase = ({ a, b }: FlagCase) => (b === undefined ? flagsOf(a) : flagsBetween(a, b));

/** Metadata that a bare fixture lacks: these are findings of their own families, tested there. */
const ABOUT_A_BARE_PAGE: ReadonlySet<FlagKind> = new Set(['no-headline', 'no-date']);

/** One test for each case. */
export function testCases(cases: readonly FlagCase[]): void {
  it.each(cases.map((flagCase) => [flagCase.name, flagCase] as const))('%s', (_, flagCase) => {
    const named = new Set(flagCase.found.map((entry) => (typeof entry === 'string' ? entry : entry[0])));
    const flags = flagsOfCase(flagCase).filter(({ kind }) => named.has(kind) || !ABOUT_A_BARE_PAGE.has(kind));
    if (flagCase.without !== undefined)
      expect(flags.map(({ kind }) => kind).filter((kind) => flagCase.without?.includes(kind))).toEqual([]);
    const found = flagCase.without === undefined ? flags : flags.filter(({ kind }) => named.has(kind));
    const severityOf = new Map(flagCase.found.flatMap((entry) => (typeof entry === 'string' ? [] : [entry])));
    const shown = (kind: FlagKind, severity?: Severity): string => `${kind}${severity === undefined ? '' : ` ${severity}`}`;
    expect(found.map(({ kind, severity }) => shown(kind, severityOf.has(kind) ? severity : undefined)).sort()).toEqual(
      flagCase.found.map((entry) => (typeof entry === 'string' ? shown(entry) : shown(...entry))).sort(),
    );
  });
}
