import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openDecisionLog } from '../../src/archive/decision-log.js';
import type { FlagJudgement } from '../../src/model/decision.js';
import type { Document } from '../../src/model/document.js';
import { annotationProblems, provProblems } from '../unit/report/exports/standards.js';
import { documentsOf, storyIn, teiProblems } from '../unit/report/exports/tei-reader.js';
import { named, xmlTree } from '../unit/report/exports/xml-tree.js';
import { linesOf, ROOT, run } from './program.js';
import { scratchFolder } from './scratch-folder.js';

const folder = scratchFolder();

const exported = (out: string, format: string, ...more: readonly string[]) =>
  run(['export', '--archive', 'stories', '--out', out, '--format', format, ...more], { cwd: folder.path });

const read = (out: string, file: string): string => readFileSync(folder.at(join(out, file)), 'utf8');

const files = (out: string): readonly string[] => readdirSync(folder.at(out)).sort();

interface Told {
  readonly id: string;
  readonly motivation: string;
  readonly body: readonly object[];
}

const annotationsIn = (out: string): readonly Told[] =>
  (JSON.parse(read(out, 'annotations.jsonld')) as { first: { items: readonly Told[] } }).first.items;

const judgementOn = (flag: string): FlagJudgement => ({
  flag,
  decision: 'confirm',
  note: 'Checked by telephone.',
  by: 'Ines Marlow',
  at: '2026-05-04T10:00:00Z',
});

beforeAll(async () => {
  const { code, stderr } = await run(['add', join(ROOT, 'samples'), '--archive', 'stories', '--quiet'], { cwd: folder.path });
  expect(code, stderr).toBe(0);
});

describe('stemma export', () => {
  test('writes PROV-JSON and says which file', async () => {
    expect(await exported('prov', 'prov')).toMatchObject({ code: 0, stdout: 'prov\n', stderr: 'prov.json\n' });
    expect(files('prov')).toEqual(['export.md', 'prov.json']);
    const prov = JSON.parse(read('prov', 'prov.json')) as Readonly<Record<string, object>>;
    expect(provProblems(prov)).toEqual([]);
    expect(Object.keys(prov['wasDerivedFrom'] ?? {}).length).toBeGreaterThan(5);
  });

  test('writes annotations beside the texts that they point into by code points', async () => {
    expect(await exported('notes', 'annotations', '--quiet')).toMatchObject({ code: 0, stderr: '' });
    expect(files('notes')).toEqual(['annotations.jsonld', 'documents.ndjson', 'export.md']);
    const collection = JSON.parse(read('notes', 'annotations.jsonld')) as {
      first: { items: { target: { source: { id: string }; selector?: [{ exact: string }, { start: number; end: number }] } }[] };
    };
    expect(annotationProblems(collection)).toEqual([]);
    const texts = new Map<string, readonly string[]>(
      linesOf(read('notes', 'documents.ndjson')).map((line) => {
        const { id, text } = JSON.parse(line) as Document;
        return [`urn:stemma:document-${id}`, [...text]];
      }),
    );
    const placed = collection.first.items.flatMap(({ target: { source, selector } }) =>
      selector === undefined ? [] : [{ source, selector }],
    );
    expect(placed.length).toBeGreaterThan(100);
    for (const { source, selector } of placed) {
      const [{ exact }, { start, end }] = selector;
      expect(texts.get(source.id)?.slice(start, end).join('')).toBe(exact);
    }
  });

  test('writes what reviewers said of a finding as an annotation of its annotations', async () => {
    const log = openDecisionLog(folder.at('stories'));
    await exported('plain', 'annotations', '--quiet');
    const before = annotationsIn('plain');
    const flag = /^urn:stemma:flag-([a-z0-9]+)-/u.exec(before[0]?.id ?? '')?.[1] ?? '';
    log.append({ at: '2026-05-04T10:00:00Z', by: 'Ines Marlow', cluster: null, judgements: [judgementOn(flag)] });
    log.close();
    await exported('reviewed', 'annotations', '--quiet');
    const added = annotationsIn('reviewed').filter((one) => !before.some((other) => other.id === one.id));
    expect(added).toMatchObject([
      { body: [{ purpose: expect.any(String) as string }, { value: 'Checked by telephone.', purpose: 'commenting' }] },
    ]);
    expect(annotationProblems(JSON.parse(read('reviewed', 'annotations.jsonld')))).toEqual([]);
  });

  test('writes one GraphML graph of all clusters', async () => {
    expect(await exported('graph', 'graphml', '--quiet')).toMatchObject({ code: 0 });
    const root = xmlTree(read('graph', 'graph.graphml'));
    const nodes = new Set(named(root, 'node').map(({ attributes }) => attributes['id']));
    const edges = named(root, 'edge');
    expect(edges.length).toBeGreaterThan(5);
    expect(edges.every(({ attributes }) => nodes.has(attributes['source']) && nodes.has(attributes['target']))).toBe(true);
  });

  test('writes a TEI edition of each cluster, from which every story can be put together', async () => {
    expect(await exported('tei', 'tei')).toMatchObject({ code: 0, stderr: '5 clusters\n' });
    await exported('tables', 'ndjson', '--quiet');
    const documents = new Map(
      linesOf(read('tables', 'documents.ndjson')).map((line) => [(JSON.parse(line) as Document).id, JSON.parse(line) as Document]),
    );
    const editions = files('tei').filter((file) => file.endsWith('.xml'));
    expect(editions).toHaveLength(5);
    for (const file of editions) {
      const root = xmlTree(read('tei', file));
      expect(teiProblems(root)).toEqual([]);
      for (const [siglum, id] of documentsOf(root)) {
        const document = documents.get(id);
        expect(storyIn(root, siglum)).toBe(document?.body.map(([from, to]) => document.text.slice(from, to)).join('\n\n'));
      }
    }
  });

  test('gives the same bytes every time, and replaces an older export of another format', async () => {
    for (const format of ['prov', 'annotations', 'graphml', 'tei']) {
      await exported('again', format, '--quiet');
      const once = files('again').map((file) => read('again', file));
      await exported('again', format, '--quiet', '--threads', '1');
      expect(files('again').map((file) => read('again', file))).toEqual(once);
    }
    expect(await exported('again', 'csv', '--quiet')).toMatchObject({ code: 0 });
    expect(files('again')).toContain('tables.md');
    expect(files('again')).not.toContain('export.md');
  });

  test('leaves a folder alone that holds anything else', async () => {
    folder.write('own/prov.json', '{}');
    const { code, stderr } = await exported('own', 'prov');
    expect(code).toBe(2);
    expect(stderr).toContain('prov.json, which Stemma did not write');
    expect(read('own', 'prov.json')).toBe('{}');
  });
});
