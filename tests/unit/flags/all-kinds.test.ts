import { describe, expect, it } from 'vitest';
import { FLAG_KINDS, type FlagKind } from '../../../src/model/flag.js';
import { ATTRIBUTION_CASES } from './attribution-cases.js';
import { type FlagCase, flagsOfCase } from './cases.js';
import { CREDIT_CASES } from './credit-cases.js';
import { FACTS_CASES } from './facts-cases.js';
import { HEADLINE_CASES } from './headline-cases.js';
import { INTEGRITY_CASES } from './integrity-cases.js';
import { SPACING_CASES } from './spacing-cases.js';
import { TEXT_CASES } from './text-cases.js';

const CASES: readonly FlagCase[] = [
  ...SPACING_CASES,
  ...HEADLINE_CASES,
  ...ATTRIBUTION_CASES,
  ...CREDIT_CASES,
  ...FACTS_CASES,
  ...TEXT_CASES,
  ...INTEGRITY_CASES,
];
const KINDS = Object.keys(FLAG_KINDS) as readonly FlagKind[];

describe('every kind of flag', () => {
  const expected = new Set(CASES.flatMap(({ found }) => found.map((entry) => (typeof entry === 'string' ? entry : entry[0]))));
  const found = new Set(CASES.flatMap((flagCase) => flagsOfCase(flagCase).map(({ kind }) => kind)));

  it('is expected by a case', () => {
    expect(KINDS.filter((kind) => !expected.has(kind))).toEqual([]);
  });

  it('is found in a case', () => {
    expect(KINDS.filter((kind) => !found.has(kind))).toEqual([]);
  });

  it('is missing in a case of its own family', () => {
    const never = (kind: FlagKind): boolean => CASES.every((flagCase) => flagsOfCase(flagCase).some((flag) => flag.kind === kind));
    expect(KINDS.filter(never)).toEqual([]);
  });
});

describe('every flag', () => {
  const flags = CASES.flatMap((flagCase) => flagsOfCase(flagCase).map((flag) => ({ ...flag, where: flagCase.name })));

  it('says in a sentence what it is', () => {
    expect(flags.filter(({ explanation }) => !/^[\p{Lu}“].*[.!?”]\.?$/su.test(explanation))).toEqual([]);
  });

  it('has an id of sixteen hex digits, each once in its pair', () => {
    expect(flags.filter(({ id }) => !/^[0-9a-f]{16}$/.test(id))).toEqual([]);
    for (const flagCase of CASES) {
      const ids = flagsOfCase(flagCase).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('is the same on another run', () => {
    for (const flagCase of CASES) expect(flagsOfCase(flagCase)).toEqual(flagsOfCase(flagCase));
  });
});
