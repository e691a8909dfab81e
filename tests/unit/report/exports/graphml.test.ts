import { describe, expect, it } from 'vitest';
import { graphmlPieces } from '../../../../src/report/exports/graphml.js';
import { clusterOf, documentOf, edgeOf, resultOf } from '../fixture.js';
import { ferry } from '../stories.js';
import { sourceOf, whole } from './sources.js';
import { type Element, elementsOf, named, textOf, xmlTree } from './xml-tree.js';

const graphOf = async (result: Parameters<typeof sourceOf>[0]): Promise<Element> => xmlTree(await whole(graphmlPieces(sourceOf(result))));

/** The data of a node or an edge by the names a reader sees. */
function dataOf(element: Element, root: Element): Readonly<Record<string, string>> {
  const names = new Map(named(root, 'key').map(({ attributes }) => [attributes['id'], attributes['attr.name']]));
  return Object.fromEntries(elementsOf(element).map((data) => [names.get(data.attributes['key']) ?? '?', textOf(data)]));
}

const NMTOKEN = /^[\w.:-]+$/;

describe('a GraphML graph', () => {
  it.each([
    ['of the ferry', ferry()],
    ['of nothing', resultOf([], [], [])],
  ])('%s is built as its schema says', async (_, result) => {
    const root = await graphOf(result);
    expect([root.name, root.namespace]).toEqual(['graphml', 'http://graphml.graphdrawing.org/xmlns']);
    const keys = named(root, 'key');
    expect(elementsOf(root).map(({ name }) => name)).toEqual([...keys.map(() => 'key'), 'graph']);
    expect(new Set(keys.map(({ attributes }) => attributes['id'])).size).toBe(keys.length);
    for (const { attributes } of keys) {
      expect(attributes['for']).toMatch(/^(?:node|edge)$/);
      expect(attributes['attr.type']).toMatch(/^(?:boolean|int|long|float|double|string)$/);
    }
    const [graph] = named(root, 'graph');
    expect(graph?.attributes['edgedefault']).toBe('directed');
    const nodes = new Set(named(root, 'node').map(({ attributes }) => attributes['id']));
    expect(nodes.size).toBe(named(root, 'node').length);
    for (const element of graph === undefined ? [] : elementsOf(graph)) {
      expect(element.attributes['id']).toMatch(NMTOKEN);
      for (const data of elementsOf(element)) {
        const key = keys.find(({ attributes }) => attributes['id'] === data.attributes['key']);
        expect(key?.attributes['for']).toBe(element.name);
      }
      if (element.name === 'node') continue;
      expect(element.name).toBe('edge');
      expect(nodes.has(element.attributes['source'])).toBe(true);
      expect(nodes.has(element.attributes['target'])).toBe(true);
    }
  });

  it('has what the clusters have: all their documents, unseen sources and edges', async () => {
    const result = ferry();
    const root = await graphOf(result);
    const [cluster] = result.clusters;
    const kinds = named(root, 'node').map((node) => dataOf(node, root)['kind']);
    expect(kinds.filter((kind) => kind === 'document')).toHaveLength((cluster?.members.length ?? 0) + (cluster?.satellites.length ?? 0));
    expect(kinds.filter((kind) => kind === 'unseen')).toHaveLength(cluster?.unseen.length ?? -1);
    expect(named(root, 'edge')).toHaveLength(cluster?.edges.length ?? -1);
  });

  it('tells confidence and whether an edge has a direction, and shows what XML has no place for as U+FFFD', async () => {
    const [a, b, alone] = ['A <b>"ferry"</b> & \u0000\ud800\r\n\tmore', 'copy', 'alone'].map((name) =>
      documentOf({ name, headline: name, paragraphs: ['A ferry.'] }),
    );
    if (a === undefined || b === undefined || alone === undefined) throw new Error('three documents');
    const root = await graphOf(resultOf([a, b, alone], [], [clusterOf('c1', [a, b], [edgeOf(a, b, 0.8), edgeOf(b, a, 0.59)])]));
    expect(named(root, 'node').map((node) => dataOf(node, root)['headline'])).toEqual([
      'A <b>"ferry"</b> & \ufffd\ufffd\r\n\tmore',
      'copy',
    ]);
    expect(
      named(root, 'edge').map((edge) => [edge.attributes['directed'], dataOf(edge, root)['weight'], dataOf(edge, root)['kind']]),
    ).toEqual([
      ['true', '0.8', 'derived'],
      ['false', '0.59', 'derived'],
    ]);
  });
});
