import { DIRECTED_FROM, type Edge, type EdgeKind, type Evidence, type Unseen } from '../../model/cluster.js';
import type { StoredCluster } from './clusters-table.js';
import type { ArticleRecord, ExportSource } from './export-source.js';
import { jsonText } from './json-text.js';
import { clusterName, documentName, NAMESPACE, outletName, unseenName } from './names-of-things.js';

type Attributes = Readonly<Record<string, unknown>>;
type Entry = readonly [id: string, attributes: Attributes];

const qualified = (name: string): string => `stemma:${name}`;
const typed = (name: string): object => ({ $: name, type: 'prov:QUALIFIED_NAME' });

/** Only what there is. */
const present = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)));

const articleEntity = (article: ArticleRecord): Entry => [
  qualified(documentName(article.id)),
  present({
    'prov:type': typed('stemma:Article'),
    'prov:label': article.headline?.value ?? article.name,
    'stemma:name': article.name,
    'stemma:sha256': article.sha256,
    'stemma:language': article.language,
    'stemma:byline': article.bylines.map(({ value }) => value),
    'stemma:published': article.published?.iso ?? null,
    'stemma:modified': article.modified?.iso ?? null,
  }),
];

const clusterEntity = (cluster: StoredCluster): Entry => [
  qualified(clusterName(cluster.id)),
  present({
    'prov:type': [typed('prov:Collection'), typed('stemma:Story')],
    'prov:label': cluster.title,
    'stemma:finding': cluster.summary.finding,
    'stemma:restsOn': cluster.summary.restsOn,
    'stemma:speaksAgainst': cluster.summary.speaksAgainst,
    'stemma:cannotBeTold': cluster.summary.cannotBeTold,
  }),
];

const unseenEntity = ({ id, name, reason }: Unseen): Entry => [
  qualified(unseenName(id)),
  present({ 'prov:type': typed('stemma:UnseenSource'), 'prov:label': name ?? 'unknown source', 'stemma:reason': reason }),
];

const outletAgent = (outlet: string): Entry => [
  qualified(outletName(outlet)),
  { 'prov:type': typed('prov:Organization'), 'prov:label': outlet },
];

/** The derivation each kind of edge is in PROV-DM, 5.2; a copy that was made from another is a derivation and nothing narrower. */
const DERIVATIONS: Readonly<Record<EdgeKind, string | null>> = {
  derived: null,
  revision: 'prov:Revision',
  excerpt: 'prov:Quotation',
  'common-source': 'prov:PrimarySource',
};

const told = ({ kind, weight, favours, explanation }: Evidence): string =>
  `${kind}, ${favours === 'neither' ? 'for neither side' : `${weight.toFixed(2)} for the ${favours === 'from' ? 'source' : 'copy'}`}: ${explanation}`;

/** Name of an end of an edge: an unseen source or a document. */
const endName = (cluster: StoredCluster, id: string): string =>
  qualified(cluster.unseen.some((unseen) => unseen.id === id) ? unseenName(id) : documentName(id));

const derivation = (cluster: StoredCluster, edge: Edge): Attributes => {
  const type = DERIVATIONS[edge.kind];
  return present({
    'prov:generatedEntity': endName(cluster, edge.to),
    'prov:usedEntity': endName(cluster, edge.from),
    'prov:type': type === null ? null : typed(type),
    'stemma:edge': edge.kind,
    'stemma:confidence': { $: String(edge.confidence), type: 'xsd:decimal' },
    'stemma:evidence': edge.evidence.map(told),
    'stemma:cluster': typed(qualified(clusterName(cluster.id))),
  });
};

/** Two versions of one story are alternates whichever came first; a text that only shares passages with another is none. */
function isAlternate({ members }: StoredCluster, edge: Edge): boolean {
  return edge.confidence < DIRECTED_FROM && edge.kind !== 'excerpt' && members.includes(edge.from) && members.includes(edge.to);
}

const alternates = (edge: Edge): Attributes => ({
  'prov:alternate1': qualified(documentName(edge.from)),
  'prov:alternate2': qualified(documentName(edge.to)),
});

type Sections = Readonly<Record<string, () => AsyncGenerator<Entry>>>;

/** What graphs are made from. */
export type GraphSource = Pick<ExportSource, 'articles' | 'clusters'>;

function sectionsOf(source: GraphSource): Sections {
  let number = 0;
  const anonymous = (attributes: Attributes): Entry => [`_:r${++number}`, attributes];
  return {
    entity: async function* () {
      for await (const article of source.articles()) yield articleEntity(article);
      for await (const cluster of source.clusters()) yield* [clusterEntity(cluster), ...cluster.unseen.map(unseenEntity)];
    },
    agent: async function* () {
      const outlets = new Set<string>();
      for await (const outlet of outletsOf(source)) {
        if (outlets.has(outlet)) continue;
        outlets.add(outlet);
        yield outletAgent(outlet);
      }
    },
    wasAttributedTo: async function* () {
      const attributed = (entity: string, outlet: string): Entry =>
        anonymous({ 'prov:entity': qualified(entity), 'prov:agent': qualified(outletName(outlet)) });
      for await (const { id, outlet } of source.articles()) if (outlet !== null) yield attributed(documentName(id), outlet.value);
      for await (const { unseen } of source.clusters())
        for (const { id, name } of unseen) if (name !== null) yield attributed(unseenName(id), name);
    },
    hadMember: async function* () {
      for await (const { id, members } of source.clusters())
        for (const member of members)
          yield anonymous({ 'prov:collection': qualified(clusterName(id)), 'prov:entity': qualified(documentName(member)) });
    },
    wasDerivedFrom: async function* () {
      for await (const cluster of source.clusters())
        for (const edge of cluster.edges) if (edge.confidence >= DIRECTED_FROM) yield anonymous(derivation(cluster, edge));
    },
    alternateOf: async function* () {
      for await (const cluster of source.clusters())
        for (const edge of cluster.edges) if (isAlternate(cluster, edge)) yield anonymous(alternates(edge));
    },
  };
}

async function* outletsOf(source: GraphSource): AsyncGenerator<string> {
  for await (const { outlet } of source.articles()) if (outlet !== null) yield outlet.value;
  for await (const { unseen } of source.clusters()) for (const { name } of unseen) if (name !== null) yield name;
}

/**
 * A PROV-JSON document (W3C Member Submission of 24 April 2013), piece by piece, a record a line.
 *
 * Articles, stories (collections of their versions) and unseen sources are entities, outlets and agencies agents. A directed edge is a
 * derivation with its confidence and evidence; an edge without direction between two versions makes them alternates, and one
 * to a text that only shares passages is left out, for PROV can say nothing true of it. Memory: the names of the outlets.
 */
export async function* provPieces(source: GraphSource): AsyncGenerator<string> {
  yield `{"prefix":${jsonText({ stemma: NAMESPACE })}`;
  for (const [name, entries] of Object.entries(sectionsOf(source))) {
    yield `,\n"${name}":{`;
    let between = '\n';
    for await (const [id, attributes] of entries()) {
      yield `${between}${jsonText({ id }).slice(6, -1)}:${jsonText(attributes)}`;
      between = ',\n';
    }
    yield '}';
  }
  yield '}\n';
}
