import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../src/model/result.js';
import { describeDocument, describeGold } from './compare-documents.js';
import { compareFlags } from './compare-flags.js';
import { difference } from './difference.js';
import { loadGold } from './gold.js';
import { type NamedResult, relationOf, tellCluster, tellGoldCluster, tellGoldLoci, tellLoci, withNames } from './named-result.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const gold = loadGold(join(root, 'tests/golden/samples.json'));
const expectedRelations = [...gold.clusters.flatMap((cluster) => cluster.relations), ...gold.relations];

let folder = '';
let named: NamedResult;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-golden-'));
  execFileSync(process.execPath, ['dist/cli/main.js', 'report', 'samples', '--out', folder, '--only', 'json', '--quiet'], { cwd: root });
  named = withNames(JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')) as Result);
});

afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true });
});

/** The documents a sample file gives: its records' ids, its items, or the file itself. */
function documentsIn(file: string): readonly string[] {
  if (!/\.(?:jsonl|xml)$/.test(file)) return [`samples/${file}`];
  const text = readFileSync(join(root, 'samples', file), 'utf8');
  if (file.endsWith('.xml')) return [...text.matchAll(/<guid[^>]*>([^<]+)/g)].map(([, id]) => `samples/${file}#${id}`);
  const lines = text.trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as { id: string }).id);
}

test('every sample file, and no other, is spoken of in samples.json', () => {
  const files = readdirSync(join(root, 'samples'));
  expect(difference(Object.keys(gold.documents), files.flatMap(documentsIn))).toEqual([]);
});

test('every document is in one cluster or single, in samples.json as in the result', () => {
  const inClusters = gold.clusters.flatMap((cluster) => [...cluster.members, ...cluster.satellites.map((satellite) => satellite.document)]);
  expect(difference(Object.keys(gold.documents), [...inClusters, ...gold.singles])).toEqual([]);
  expect(difference(gold.singles, named.result.singles.map(named.name))).toEqual([]);
});

test('the documents read and the files rejected are the expected ones', () => {
  const read = named.result.documents.map((document) => document.name);
  expect(difference(Object.keys(gold.documents), read)).toEqual([]);
  const refused = named.result.rejected.map(({ path, code }) => `${path} ${code}`);
  expect(
    difference(
      gold.rejected.map(({ path, code }) => `${path} ${code}`),
      refused,
    ),
  ).toEqual([]);
});

test('clusters, satellites, edges and unseen sources are the expected ones', () => {
  const found = named.result.clusters.flatMap((cluster) => tellCluster(cluster, named.name));
  expect(difference(gold.clusters.flatMap(tellGoldCluster), found)).toEqual([]);
});

test('exactly the expected pairs are related', () => {
  const tell = (a: string, b: string): string => [a, b].sort().join(' — ');
  const found = named.result.relations.map(({ a, b }) => tell(named.name(a), named.name(b)));
  expect(
    difference(
      expectedRelations.map(({ a, b }) => tell(a, b)),
      found,
    ),
  ).toEqual([]);
});

test.each(gold.clusters)('the members of “$name” part at the expected places', (expected) => {
  const cluster = named.result.clusters.find(
    ({ members }) => [...members].map(named.name).sort().join() === [...expected.members].sort().join(),
  );
  if (cluster === undefined) throw new Error('no cluster');
  expect(tellLoci(cluster, named)).toEqual(tellGoldLoci(expected));
  expect(cluster.collation.exact).toBe(true);
});

describe('relation', () => {
  test.each(expectedRelations)('$a against $b', (expected) => {
    const found = relationOf(named, expected.a, expected.b);
    if (found === undefined) throw new Error('no relation');
    expect.soft(found.relation.kind).toBe(expected.kind);
    if (expected.order !== 'free') expect.soft(named.name(found.relation.a)).toBe(expected.a);
    expect.soft(compareFlags(expected, found.relation.flags, found.swapped)).toEqual([]);
  });
});

describe('document', () => {
  test.each(Object.entries(gold.documents))('%s', (name, expected) => {
    const document = named.result.documents.find((candidate) => candidate.name === name);
    if (document === undefined) throw new Error('not read');
    expect(describeDocument(document, expected)).toEqual(describeGold(expected));
  });
});
