import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../../src/model/document.js';
import { csvRows } from '../../../../src/read/csv-records.js';
import { CLUSTERS } from '../../../../src/report/exports/clusters-table.js';
import type { Cell, Table } from '../../../../src/report/exports/column.js';
import { describeTables } from '../../../../src/report/exports/describe-tables.js';
import { DOCUMENTS } from '../../../../src/report/exports/documents-table.js';
import { EDGES, edgesOf } from '../../../../src/report/exports/edges-table.js';
import { FLAGS, flagsOfDocument, flagsOfRelation } from '../../../../src/report/exports/flags-table.js';
import { MEMBERS, membersOf } from '../../../../src/report/exports/members-table.js';
import { RELATIONS } from '../../../../src/report/exports/relations-table.js';
import { clusterOf, documentOf, edgeOf, flagOf, passageOf, relationOf } from '../fixture.js';
import { encoded } from './read-back.js';

const LEAD = 'The rope ferry at Larkhaven is to close, Odile Fenn said.';
const REST = 'Nobody knows for how long, and the board won’t say.';

const plain = documentOf({
  name: 'osmund.txt',
  outlet: 'Osmund Mail',
  headline: 'Rope ferry to close',
  byline: 'Iska Lorne',
  published: '2024-03-12T08:15',
  zone: '+01:00',
  paragraphs: [LEAD, REST],
  foot: 'More from the coast',
});
const original: Document = {
  ...plain,
  bylines: [...plain.bylines, { value: 'Petra Holm', span: null, origin: 'meta', alternatives: ['P. Holm'] }],
  dateline: { place: 'LARKHAVEN', agency: 'Northlight', day: '--03-12' },
  credits: [
    { agency: 'Northlight Agency', role: 'wire', span: null },
    { agency: 'Coast Press', role: 'cited', span: [4, 9] },
  ],
  flags: [flagOf(plain, plain, { kind: 'doubled-word', a: 'the', b: null })],
};
const copy = documentOf({ name: 'copy.txt', paragraphs: [LEAD.replace('Odile Fenn', 'a clerk'), REST] });
const changed = flagOf(original, copy, {
  kind: 'speaker-changed',
  severity: 'major',
  a: 'Odile Fenn',
  b: 'a clerk',
  explanation: 'Who said it differs.',
});
const cut = flagOf(original, copy, { kind: 'headline-missing', a: 'Rope ferry to close', b: null });
const relation = relationOf(original, copy, [passageOf(original, copy, REST, REST)], [changed, cut], 'reworked');
const cluster = clusterOf('c1', [original, copy], [edgeOf(original, copy, 0.8), edgeOf(copy, original, 0.5)], {
  satellites: [{ document: 'dddd', of: [copy.id] }],
});

const rowOf = <Row>({ columns }: Table<Row>, row: Row): Readonly<Record<string, Cell>> =>
  Object.fromEntries(columns.map(({ name, read }) => [name, read(row)]));

describe('the row of', () => {
  it('a document', () => {
    const row = rowOf(DOCUMENTS, original);
    expect(row).toMatchObject({
      id: original.id,
      name: 'osmund.txt',
      sha256: original.sha256,
      bytes: original.bytes,
      encoding: 'utf-8',
      language: 'en',
      outlet: 'Osmund Mail',
      outletOrigin: 'given',
      outletSpan: null,
      headline: 'Rope ferry to close',
      headlineOrigin: 'text',
      headlineSpan: '[0,19]',
      headlineAlternatives: '[]',
      bylines: 'Iska Lorne; Petra Holm',
      datelinePlace: 'LARKHAVEN',
      datelineAgency: 'Northlight',
      datelineDay: '--03-12',
      wire: 'Northlight Agency',
      published: '2024-03-12T08:15+01:00',
      publishedPrecision: 'minute',
      publishedZone: '+01:00',
      modified: null,
      modifiedPrecision: null,
      words: 21,
      paragraphCount: 2,
      attributionCount: 0,
      flagCount: 1,
      paragraphs: JSON.stringify(original.body),
      text: original.text,
    });
    expect(JSON.parse(String(row['bylinesFound']))).toEqual(original.bylines);
    expect(JSON.parse(String(row['credits']))).toEqual(original.credits);
  });

  it('a document without anything has nothing, not the empty string', () => {
    const bare = documentOf({ name: 'bare.txt', paragraphs: [REST] });
    expect(rowOf(DOCUMENTS, bare)).toMatchObject({
      outlet: null,
      headline: null,
      headlineSpan: null,
      bylines: null,
      bylinesFound: '[]',
      datelinePlace: null,
      wire: null,
      credits: '[]',
      published: null,
      publishedAlternatives: null,
    });
  });

  it('a relation', () => {
    expect(rowOf(RELATIONS, relation)).toEqual({
      a: original.id,
      b: copy.id,
      kind: 'reworked',
      coverageA: relation.coverageA,
      coverageB: relation.coverageB,
      similarity: relation.similarity,
      exact: true,
      passageCount: 1,
      blockCount: 0,
      flagCount: 2,
      majorFlagCount: 1,
      passages: JSON.stringify(relation.passages),
      blocks: '[]',
    });
  });

  it('a finding about a pair, and about one text', () => {
    const [first, second] = flagsOfRelation(relation).map((row) => rowOf(FLAGS, row));
    const at = original.text.indexOf('Odile Fenn');
    expect(first).toEqual({
      id: changed.id,
      kind: 'speaker-changed',
      family: 'attribution',
      title: 'Speaker changed',
      severity: 'major',
      documentA: original.id,
      documentB: copy.id,
      startA: at,
      endA: at + 10,
      startB: changed.b?.[0],
      endB: changed.b?.[1],
      before: 'Odile Fenn',
      after: 'a clerk',
      explanation: 'Who said it differs.',
      detail: '{}',
    });
    expect(second).toMatchObject({ kind: 'headline-missing', startA: 0, endA: 19, startB: null, endB: null, after: null });
    expect(flagsOfDocument(original).map((row) => rowOf(FLAGS, row))).toMatchObject([
      { kind: 'doubled-word', documentA: original.id, documentB: null },
    ]);
  });

  it('a cluster, with and without its collation', () => {
    const { collation: _, ...stored } = cluster;
    expect(rowOf(CLUSTERS, cluster)).toMatchObject({
      id: 'c1',
      title: 'Rope ferry to close',
      finding: cluster.summary.finding,
      memberCount: 2,
      satelliteCount: 1,
      edgeCount: 2,
      unseenCount: 0,
      locusCount: 0,
      claimCount: 0,
      collationExact: true,
      members: JSON.stringify([original.id, copy.id]),
      cannotBeTold: JSON.stringify(cluster.summary.cannotBeTold),
    });
    expect(rowOf(CLUSTERS, stored)).toMatchObject({ id: 'c1', locusCount: null, claimCount: null, collationExact: null });
  });

  it('each document of a cluster, members before satellites', () => {
    expect(membersOf(cluster).map((row) => rowOf(MEMBERS, row))).toEqual([
      { cluster: 'c1', document: original.id, role: 'member', of: null },
      { cluster: 'c1', document: copy.id, role: 'member', of: null },
      { cluster: 'c1', document: 'dddd', role: 'satellite', of: JSON.stringify([copy.id]) },
    ]);
  });

  it('an edge, without direction below the threshold', () => {
    const [directed, open] = edgesOf(cluster).map((row) => rowOf(EDGES, row));
    expect(directed).toMatchObject({ cluster: 'c1', from: original.id, to: copy.id, kind: 'derived', confidence: 0.8, directed: true });
    expect(JSON.parse(String(directed?.['evidence']))).toEqual(cluster.edges[0]?.evidence);
    expect(open).toMatchObject({ confidence: 0.5, directed: false });
  });
});

it('lines of NDJSON are the objects of result.json, flags and edges with what they belong to', () => {
  expect(DOCUMENTS.line(original)).toBe(original);
  expect(RELATIONS.line(relation)).toBe(relation);
  expect(CLUSTERS.line(cluster)).toBe(cluster);
  expect(flagsOfRelation(relation).map(FLAGS.line)[0]).toEqual({ documentA: original.id, documentB: copy.id, ...changed });
  expect(edgesOf(cluster).map(EDGES.line)[0]).toEqual({ cluster: 'c1', ...cluster.edges[0] });
});

describe('every table', () => {
  const tables: readonly { readonly name: string; readonly columns: readonly { readonly name: string; readonly meaning: string }[] }[] = [
    DOCUMENTS,
    RELATIONS,
    FLAGS,
    CLUSTERS,
    MEMBERS,
    EDGES,
  ];

  it('has names of columns that stay apart where capitals do not count, as in SQL', () => {
    for (const { columns } of tables) {
      expect(new Set(columns.map(({ name }) => name.toLowerCase())).size).toBe(columns.length);
      expect(columns.filter(({ name }) => !/^[a-z][A-Za-z0-9]*$/.test(name))).toEqual([]);
    }
  });

  it('is described column by column, in lines that are one row of a Markdown table', () => {
    const lines = describeTables().split('\n');
    for (const { name, columns } of tables) {
      expect(lines).toContain(`## ${name}`);
      for (const column of columns) {
        expect(column.meaning).toMatch(/^[^|\n]+$/);
        expect(lines.some((line) => line.startsWith(`| ${column.name} | `) && line.endsWith(`| ${column.meaning} |`))).toBe(true);
      }
    }
  });
});

it('a table of documents can be read in again', async () => {
  const { bytes } = encoded(DOCUMENTS, 'csv', [original, copy]);
  const rows: unknown[] = [];
  for await (const row of csvRows(Readable.from([bytes]), 1_000_000)) rows.push(row);
  expect(rows).toMatchObject([
    {
      ok: true,
      record: {
        fields: {
          id: original.id,
          text: original.text,
          headline: 'Rope ferry to close',
          bylines: ['Iska Lorne', 'Petra Holm'],
          outlet: 'Osmund Mail',
          published: '2024-03-12T08:15+01:00',
        },
      },
    },
    { ok: true, record: { fields: { text: copy.text } } },
  ]);
});
