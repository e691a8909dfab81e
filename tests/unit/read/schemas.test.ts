import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { ATTRIBUTION_KINDS, STANCES } from '../../../src/model/attribution.js';
import { EDGE_KINDS, EVIDENCE_KINDS } from '../../../src/model/cluster.js';
import { CREDIT_ROLES, DATE_PRECISIONS, ORIGINS } from '../../../src/model/document.js';
import { FLAG_KINDS, SEVERITIES } from '../../../src/model/flag.js';
import { DEFAULT_OPTIONS } from '../../../src/model/options.js';
import { REJECTION_CODES } from '../../../src/model/rejection.js';
import { PASSAGE_KINDS, RELATION_KINDS } from '../../../src/model/relation.js';
import { RESULT_FORMAT, type Result } from '../../../src/model/result.js';
import { readSchema } from '../../../src/read/schema-file.js';
import { validateOptions, validateResult } from '../../../src/read/validate-result.js';
import { readPage, STORY } from './read-page.js';

/** The enum of a property of a definition, wherever it stands. */
function enumAt(...path: readonly string[]): unknown {
  return path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], readSchema('result'));
}

const page = readPage(`Ferry stops for the winter\n\nBy Ines Marlow\n\nMay 3, 2024 10:00 UTC\n\nLARKHAVEN (AP) — ${STORY}`);
const flag = {
  id: '0123456789abcdef',
  kind: 'missing-space',
  severity: 'minor',
  a: [0, 1],
  b: null,
  before: 'a',
  after: null,
  detail: { places: 2, at: [1, 2] },
  explanation: 'A space is lost.',
} as const;
const result: Result = {
  format: RESULT_FORMAT,
  tool: { name: 'stemma', version: '0.1.0' },
  options: DEFAULT_OPTIONS,
  work: { candidatePairs: 1, cappedFingerprints: 0, standingFingerprints: 0, exact: true },
  documents: [
    {
      ...page,
      flags: [flag],
      attributions: [
        {
          id: 'a1',
          kind: 'direct',
          source: null,
          speaker: null,
          cue: [1, 2],
          verb: 'say',
          stance: 'neutral',
          content: [[3, 4]],
          addressee: null,
        },
      ],
    },
  ],
  relations: [
    {
      a: page.id,
      b: page.id,
      kind: 'identical',
      coverageA: 1,
      coverageB: 1,
      similarity: 1,
      exact: true,
      blocks: [{ a: [0, 4], b: [0, 4], kind: 'copied', moved: false }],
      passages: [{ a: [0, 4], b: [0, 4], kind: 'same', moved: false, quoted: false }],
      flags: [flag],
    },
  ],
  clusters: [
    {
      id: 'c',
      title: 'Ferry',
      members: [page.id],
      satellites: [{ document: page.id, of: [page.id] }],
      summary: { finding: 'One text.', restsOn: [], speaksAgainst: [], cannotBeTold: [] },
      edges: [
        {
          from: page.id,
          to: page.id,
          kind: 'derived',
          confidence: 0.5,
          evidence: [{ kind: 'damage', weight: 1, favours: 'from', explanation: 'x' }],
        },
      ],
      unseen: [{ id: 'u', name: null, reason: 'x', children: [page.id] }],
      collation: {
        loci: [
          {
            readings: [{ witnesses: [{ document: page.id, span: [0, 4] }] }, { witnesses: [{ document: page.id, span: [4, 4] }] }],
            lacunae: [page.id],
          },
        ],
        claims: [{ attributed: [{ document: page.id, attribution: '0123456789abcdef' }], bare: [{ document: page.id, span: [0, 4] }] }],
        moves: [{ document: page.id, span: [0, 4] }],
        fragments: [page.id],
        leftOut: [page.id],
        exact: false,
      },
    },
  ],
  singles: [],
  rejected: [{ path: 'x', code: 'empty', message: 'is empty' }],
};

describe('the schemas', () => {
  it.each(['record', 'options', 'lexicon', 'result'] as const)('%s is a sound schema of the 2020-12 draft', (name) => {
    expect(new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).validateSchema(readSchema(name))).toBe(true);
  });

  it('accept a result that has everything', () => {
    expect(validateResult(result)).toEqual({ ok: true });
    expect(validateResult({ ...result, stamp: '2024-05-03T10:00:00Z' })).toEqual({ ok: true });
    expect(validateOptions(DEFAULT_OPTIONS)).toEqual({ ok: true });
    const lexicons = [{ hedges: { guess: ['mooted'] } }];
    expect(validateResult({ ...result, options: { ...DEFAULT_OPTIONS, lexicons } })).toEqual({ ok: true });
  });

  it.each([
    ['an unknown field', { ...result, extra: 1 }, /has no property "extra"/],
    ['a missing field', { ...result, singles: undefined }, /singles/],
    ['a span of three', { ...result, documents: [{ ...page, body: [[0, 1, 2]] }] }, /documents.0.body.0/],
    ['an unknown flag', { ...result, documents: [{ ...page, flags: [{ ...flag, kind: 'odd' }] }] }, /kind must be equal to one of/],
    ['an unknown option', { ...result, options: { ...DEFAULT_OPTIONS, more: 1 } }, /options/],
    ['no object', null, /must be object/],
  ])('refuse %s and say where', (_, value, message) => {
    const validation = validateResult(value);
    expect(validation.ok).toBe(false);
    if (!validation.ok) expect(validation.problems.join('; ')).toMatch(message);
  });

  it.each([
    ['flags', ['$defs', 'flag', 'properties', 'kind', 'enum'], Object.keys(FLAG_KINDS)],
    ['severities', ['$defs', 'severity', 'enum'], SEVERITIES],
    ['origins', ['$defs', 'origin', 'enum'], ORIGINS],
    ['precisions', ['$defs', 'pageDate', 'properties', 'precision', 'enum'], DATE_PRECISIONS],
    ['credit roles', ['$defs', 'credit', 'properties', 'role', 'enum'], CREDIT_ROLES],
    ['attributions', ['$defs', 'attribution', 'properties', 'kind', 'enum'], ATTRIBUTION_KINDS],
    ['stances', ['$defs', 'attribution', 'properties', 'stance', 'enum'], STANCES],
    ['relations', ['$defs', 'relation', 'properties', 'kind', 'enum'], RELATION_KINDS],
    ['passages', ['$defs', 'passage', 'properties', 'kind', 'enum'], PASSAGE_KINDS],
    ['edges', ['$defs', 'edge', 'properties', 'kind', 'enum'], EDGE_KINDS],
    ['evidence', ['$defs', 'evidence', 'properties', 'kind', 'enum'], EVIDENCE_KINDS],
    ['rejections', ['$defs', 'rejection', 'properties', 'code', 'enum'], REJECTION_CODES],
  ])('list the same %s as the model', (_, path, expected) => {
    expect(enumAt(...path)).toEqual([...expected]);
  });

  it('state the default of every option', () => {
    const properties = readSchema('options')['properties'] as Record<string, { default: unknown }>;
    expect(Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, schema.default]))).toEqual(DEFAULT_OPTIONS);
  });
});
