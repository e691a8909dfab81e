import { describe, expect, it } from 'vitest';
import { provPieces } from '../../../../src/report/exports/prov.js';
import { clusterOf, documentOf, edgeOf, resultOf } from '../fixture.js';
import { ferry } from '../stories.js';
import { sourceOf, whole } from './sources.js';
import { provProblems } from './standards.js';

type Section = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
type Prov = Readonly<Record<string, Section>>;

const provOf = async (result: Parameters<typeof sourceOf>[0]): Promise<Prov> =>
  JSON.parse(await whole(provPieces(sourceOf(result)))) as Prov;

const records = (prov: Prov, section: string): readonly Readonly<Record<string, unknown>>[] => Object.values(prov[section] ?? {});

const original = documentOf({ name: 'osmund.txt', outlet: 'Osmund Mail', headline: 'Rope ferry to close', paragraphs: ['A ferry.'] });
const edition = documentOf({ name: 'late.txt', outlet: 'Osmund Mail', paragraphs: ['A ferry, late.'] });
const copy = documentOf({ name: 'copy "1".txt', outlet: 'Dr. (Who): a~b/ü\ud800', paragraphs: ['Aferry.'] });
const quoting = documentOf({ name: 'week.txt', paragraphs: ['It said: a ferry.'] });
const carrier = documentOf({ name: 'carrier.txt', outlet: 'Osmund Mail', paragraphs: ['A ferry.'] });
const source = { id: 'c1-u1', name: 'Northlight', reason: 'Two texts credit it.', children: [original.id, carrier.id] };
const documents = [original, edition, copy, quoting, carrier];
const cluster = clusterOf(
  'c1',
  [original, edition, copy, carrier],
  [
    edgeOf(original, edition, 0.97, 'revision'),
    edgeOf(original, copy, 0.6),
    edgeOf(original, quoting, 0.8, 'excerpt'),
    edgeOf(source, carrier, 0.95, 'common-source'),
    edgeOf(copy, carrier, 0.5),
    edgeOf(edition, quoting, 0.5, 'excerpt'),
  ],
  { satellites: [{ document: quoting.id, of: [original.id] }], unseen: [source] },
);
const result = resultOf(documents, [], [cluster]);

describe('a PROV document', () => {
  it.each([
    ['of the ferry', ferry()],
    ['of every kind of edge', result],
    ['of nothing', resultOf([], [], [])],
  ])('%s keeps the standard', async (_, some) => {
    expect(provProblems(await provOf(some))).toEqual([]);
  });

  it('refers to nothing that it does not declare', async () => {
    const prov = await provOf(result);
    const declared = new Set([...Object.keys(prov['entity'] ?? {}), ...Object.keys(prov['agent'] ?? {})]);
    const ends = ['wasAttributedTo', 'hadMember', 'wasDerivedFrom', 'alternateOf'].flatMap((section) =>
      records(prov, section).flatMap((record) =>
        Object.entries(record).flatMap(([key, value]) => (key.startsWith('prov:') && typeof value === 'string' ? [value] : [])),
      ),
    );
    expect(ends.length).toBeGreaterThan(20);
    expect(ends.filter((end) => !declared.has(end))).toEqual([]);
    const ids = Object.values(prov).flatMap((section) => Object.keys(section));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('makes of each directed edge the derivation that it is, with its confidence and all its evidence', async () => {
    const prov = await provOf(result);
    const told = records(prov, 'wasDerivedFrom').map((record) => [
      record['stemma:edge'],
      (record['prov:type'] as { $: string } | undefined)?.$,
      (record['stemma:confidence'] as { $: string }).$,
      (record['stemma:evidence'] as string[]).length,
    ]);
    expect(told).toEqual([
      ['revision', 'prov:Revision', '0.97', 3],
      ['derived', undefined, '0.6', 3],
      ['excerpt', 'prov:Quotation', '0.8', 3],
      ['common-source', 'prov:PrimarySource', '0.95', 3],
    ]);
    expect(records(prov, 'wasDerivedFrom')[0]).toMatchObject({
      'prov:generatedEntity': `stemma:document-${edition.id}`,
      'prov:usedEntity': `stemma:document-${original.id}`,
    });
    expect(records(prov, 'wasDerivedFrom')[3]?.['prov:usedEntity']).toBe('stemma:source-c1-u1');
  });

  it('makes alternates of versions without a direction, and says nothing of an excerpt without one', async () => {
    expect(records(await provOf(result), 'alternateOf')).toEqual([
      { 'prov:alternate1': `stemma:document-${copy.id}`, 'prov:alternate2': `stemma:document-${carrier.id}` },
    ]);
  });

  it('has each outlet once, under a name without signs, and the agency of an unseen source', async () => {
    const prov = await provOf(result);
    expect(Object.entries(prov['agent'] ?? {}).map(([id, agent]) => [id, agent['prov:label']])).toEqual([
      ['stemma:outlet-Osmund%20Mail', 'Osmund Mail'],
      ['stemma:outlet-Dr%2E%20%28Who%29%3A%20a%7Eb%2F%C3%BC%EF%BF%BD', 'Dr. (Who): a~b/ü\ufffd'],
      ['stemma:outlet-Northlight', 'Northlight'],
    ]);
    expect(records(prov, 'wasAttributedTo')).toHaveLength(5);
    expect(prov['entity']?.[`stemma:document-${original.id}`]).toMatchObject({
      'prov:label': 'Rope ferry to close',
      'stemma:sha256': original.sha256,
    });
    expect(prov['entity']?.[`stemma:document-${quoting.id}`]).not.toHaveProperty('stemma:published');
  });
});
