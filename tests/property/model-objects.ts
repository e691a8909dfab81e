import { ATTRIBUTION_KINDS, type Attribution, STANCES } from '../../src/model/attribution.js';
import type { Cluster } from '../../src/model/cluster.js';
import { EDGE_KINDS, EVIDENCE_KINDS } from '../../src/model/cluster.js';
import { CREDIT_ROLES, DATE_PRECISIONS, type Document, ORIGINS, type PageDate, type Sourced } from '../../src/model/document.js';
import { FLAG_KINDS, type Flag, type FlagKind, SEVERITIES } from '../../src/model/flag.js';
import { BLOCK_KINDS, PASSAGE_KINDS, RELATION_KINDS, type Relation } from '../../src/model/relation.js';
import type { Span } from '../../src/model/span.js';
import { anyText, fc } from './texts.js';

/** Cells that break tables: what separates them, formulas, apostrophes before them, halves of pairs, and many letters. */
const BREAKING = [
  ...[',', '"', '""', '\r\n', '\n', '\r', '","', '"\r\n"', ';', '\t', ' ', '\u0000', '\ufeff', '\u2028', 'null', 'true', '1e5', '007'],
  ...[
    '=1+1',
    '=HYPERLINK("http://x.example/","y")',
    '+1',
    '-1',
    '@SUM(A1)',
    "'",
    "''",
    "'=1",
    "''=1",
    ' =1',
    '\u200b=1',
    '＝1',
    "'\t",
    '\t=1',
  ],
  ...[
    '\ud83d',
    '\ude00',
    '\ud83d=',
    '😀',
    '\u202eabc',
    'שלום',
    '"[1,2]"',
    '{"a":1}',
    '\\',
    '\\u0000',
    'x'.repeat(70_000),
    '"'.repeat(3000),
  ],
] as const;

/** Any text a page, a record or a name may hold. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.oneof(fc.constantFrom(...BREAKING), anyText), { maxLength: 4 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 }).map((units) => String.fromCharCode(...units)) },
);

const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 2 });
const few = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(value, { maxLength: 3 });

const offset = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const span: fc.Arbitrary<Span> = fc.tuple(offset, offset);
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
const id = fc.stringMatching(/^[0-9a-f]{16}$/);

const sourced: fc.Arbitrary<Sourced> = fc.record({
  value: hostileText,
  span: orNull(span),
  origin: fc.constantFrom(...ORIGINS),
  alternatives: few(hostileText),
});

const pageDate: fc.Arbitrary<PageDate> = fc.record({
  raw: hostileText,
  iso: fc.constantFrom('2019', '2019-02', '2019-02-07', '2019-02-07T23:31', '2019-02-07T23:31+01:00'),
  precision: fc.constantFrom(...DATE_PRECISIONS),
  zone: orNull(fc.constantFrom('+01:00', '-05:00', 'Z')),
  origin: fc.constantFrom(...ORIGINS),
  alternatives: few(fc.constantFrom('2019-02-08', '2019-08-02')),
});

const attribution: fc.Arbitrary<Attribution> = fc.record({
  id,
  kind: fc.constantFrom(...ATTRIBUTION_KINDS),
  source: orNull(span),
  speaker: orNull(hostileText),
  cue: orNull(span),
  verb: orNull(hostileText),
  stance: fc.constantFrom(...STANCES),
  content: few(span),
  addressee: orNull(span),
});

const detailed = fc.oneof(hostileText, offset, fc.boolean(), fc.constant(null), few(hostileText));

const flag: fc.Arbitrary<Flag> = fc.record({
  id,
  kind: fc.constantFrom(...(Object.keys(FLAG_KINDS) as FlagKind[])),
  severity: fc.constantFrom(...SEVERITIES),
  a: orNull(span),
  b: orNull(span),
  before: orNull(hostileText),
  after: orNull(hostileText),
  detail: fc.dictionary(fc.constantFrom('from', 'to', 'words', '__proto__', '=1'), detailed, { maxKeys: 3, noNullPrototype: true }),
  explanation: hostileText,
});

export const anyDocument: fc.Arbitrary<Document> = fc.record({
  id,
  name: hostileText,
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
  bytes: offset,
  encoding: fc.constantFrom('utf-8', 'windows-1252'),
  language: fc.constantFrom('en', 'unknown'),
  outlet: orNull(sourced),
  headline: orNull(sourced),
  bylines: few(sourced),
  dateline: orNull(fc.record({ place: hostileText, agency: orNull(hostileText), day: orNull(fc.constantFrom('--02-26', '2019-02-26')) })),
  credits: few(fc.record({ agency: hostileText, role: fc.constantFrom(...CREDIT_ROLES), span: orNull(span) })),
  published: orNull(pageDate),
  modified: orNull(pageDate),
  text: hostileText,
  body: few(span),
  attributions: few(attribution),
  flags: few(flag),
});

const moved = { a: span, b: span, moved: fc.boolean() };

export const anyRelation: fc.Arbitrary<Relation> = fc.record({
  a: id,
  b: id,
  kind: fc.constantFrom(...RELATION_KINDS),
  coverageA: share,
  coverageB: share,
  similarity: share,
  exact: fc.boolean(),
  blocks: few(fc.record({ ...moved, kind: fc.constantFrom(...BLOCK_KINDS) })),
  passages: few(fc.record({ ...moved, kind: fc.constantFrom(...PASSAGE_KINDS), quoted: fc.boolean() })),
  flags: few(flag),
});

const evidence = fc.record({
  kind: fc.constantFrom(...EVIDENCE_KINDS),
  weight: share,
  favours: fc.constantFrom('from', 'to', 'neither'),
  explanation: hostileText,
});

export const anyCluster: fc.Arbitrary<Cluster> = fc.record({
  id,
  title: hostileText,
  summary: fc.record({ finding: hostileText, restsOn: few(hostileText), speaksAgainst: few(hostileText), cannotBeTold: few(hostileText) }),
  members: few(id),
  satellites: few(fc.record({ document: id, of: few(id) })),
  edges: few(fc.record({ from: id, to: id, kind: fc.constantFrom(...EDGE_KINDS), confidence: share, evidence: few(evidence) })),
  unseen: few(fc.record({ id, name: orNull(hostileText), reason: hostileText, children: few(id) })),
  collation: fc.record({
    loci: few(fc.record({ readings: few(fc.record({ witnesses: few(fc.record({ document: id, span })) })), lacunae: few(id) })),
    claims: few(fc.record({ attributed: few(fc.record({ document: id, attribution: id })), bare: few(fc.record({ document: id, span })) })),
    moves: few(fc.record({ document: id, span })),
    fragments: few(id),
    leftOut: few(id),
    exact: fc.boolean(),
  }),
});
