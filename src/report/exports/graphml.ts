import { DIRECTED_FROM, type Edge, type Unseen } from '../../model/cluster.js';
import type { StoredCluster } from './clusters-table.js';
import type { ArticleRecord } from './export-source.js';
import { documentName, unseenName } from './names-of-things.js';
import type { GraphSource } from './prov.js';
import { xmlAttribute, xmlText } from './xml-text.js';

interface Key {
  readonly id: string;
  readonly of: 'node' | 'edge';
  readonly type: 'string' | 'double' | 'boolean';
}

const node = (id: string): Key => ({ id, of: 'node', type: 'string' });

/** The attributes of nodes and edges. `label` and `weight` are the names that Gephi, yEd and Cytoscape look for. */
const KEYS: readonly Key[] = [
  ...['label', 'kind', 'role', 'cluster', 'title', 'name', 'outlet', 'headline', 'byline', 'language', 'published', 'sha256', 'reason'].map(
    node,
  ),
  { id: 'edge-kind', of: 'edge', type: 'string' },
  { id: 'weight', of: 'edge', type: 'double' },
  { id: 'is-directed', of: 'edge', type: 'boolean' },
  { id: 'evidence', of: 'edge', type: 'string' },
  { id: 'edge-cluster', of: 'edge', type: 'string' },
];

/** Names of attributes as a reader sees them, where their id had to differ. */
const NAMES: Readonly<Record<string, string>> = { 'edge-kind': 'kind', 'is-directed': 'directed', 'edge-cluster': 'cluster' };

const keyLine = ({ id, of, type }: Key): string => `<key id="${id}" for="${of}" attr.name="${NAMES[id] ?? id}" attr.type="${type}"/>\n`;

const dataOf = (values: Readonly<Record<string, string | null | undefined>>): string =>
  Object.entries(values)
    .map(([key, value]) => (value === null || value === undefined || value === '' ? '' : `<data key="${key}">${xmlText(value)}</data>`))
    .join('');

/** Where a document belongs: a member is in one cluster only, a satellite may be at home in another. */
interface Home {
  readonly cluster: string;
  readonly title: string;
  readonly role: 'member' | 'satellite';
}

async function homesOf(source: GraphSource): Promise<ReadonlyMap<string, Home>> {
  const homes = new Map<string, Home>();
  for await (const { id, title, members, satellites } of source.clusters()) {
    for (const document of members) homes.set(document, { cluster: id, title, role: 'member' });
    for (const { document } of satellites) if (!homes.has(document)) homes.set(document, { cluster: id, title, role: 'satellite' });
  }
  return homes;
}

const documentNode = (article: ArticleRecord, { cluster, title, role }: Home): string =>
  `<node id="${documentName(article.id)}">${dataOf({
    label: article.outlet?.value ?? article.name,
    kind: 'document',
    role,
    cluster,
    title,
    name: article.name,
    outlet: article.outlet?.value,
    headline: article.headline?.value,
    byline: article.bylines.map(({ value }) => value).join('; '),
    language: article.language,
    published: article.published?.iso,
    sha256: article.sha256,
  })}</node>\n`;

const unseenNode = ({ id, name, reason }: Unseen, { id: cluster, title }: StoredCluster): string =>
  `<node id="${xmlAttribute(unseenName(id))}">${dataOf({
    label: name ?? 'unknown source',
    kind: 'unseen',
    role: 'source',
    cluster,
    title,
    name,
    reason,
  })}</node>\n`;

function edgeLine(edge: Edge, cluster: StoredCluster, number: number): string {
  const directed = edge.confidence >= DIRECTED_FROM;
  const end = (id: string): string => xmlAttribute(cluster.unseen.some((unseen) => unseen.id === id) ? unseenName(id) : documentName(id));
  return `<edge id="e${number}" source="${end(edge.from)}" target="${end(edge.to)}" directed="${directed}">${dataOf({
    'edge-kind': edge.kind,
    weight: String(edge.confidence),
    'is-directed': String(directed),
    evidence: edge.evidence.map(({ explanation }) => explanation).join(' '),
    'edge-cluster': cluster.id,
  })}</edge>\n`;
}

/**
 * The stemmata as one GraphML 1.0 graph, piece by piece: the documents of all clusters, the unseen sources, and who copied whom.
 * `weight` is the confidence; an edge below 0.6 is `directed="false"`. A document alone is in no graph. Memory: a note a document.
 */
export async function* graphmlPieces(source: GraphSource): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  yield* KEYS.map(keyLine);
  yield '<graph id="stemma" edgedefault="directed">\n';
  const homes = await homesOf(source);
  for await (const article of source.articles()) {
    const home = homes.get(article.id);
    if (home !== undefined) yield documentNode(article, home);
  }
  for await (const cluster of source.clusters()) yield* cluster.unseen.map((unseen) => unseenNode(unseen, cluster));
  let number = 0;
  for await (const cluster of source.clusters()) yield* cluster.edges.map((edge) => edgeLine(edge, cluster, number++));
  yield '</graph>\n</graphml>\n';
}
