import type { Cluster, Edge } from '../../src/model/cluster.js';
import { DIRECTED_FROM } from '../../src/model/cluster.js';
import type { Relation } from '../../src/model/relation.js';
import type { Result } from '../../src/model/result.js';
import type { GoldCluster, GoldEdge } from './gold.js';

/** A result whose documents and unseen sources are called by their names. */
export interface NamedResult {
  readonly result: Result;
  /** The name of a document's id, `unseen:NAME` for an unseen source, the id itself if it is neither. */
  readonly name: (id: string) => string;
}

/** Looks up names once for the whole result. */
export function withNames(result: Result): NamedResult {
  const names = new Map(result.documents.map((document) => [document.id, document.name]));
  for (const unseen of result.clusters.flatMap((cluster) => cluster.unseen)) names.set(unseen.id, `unseen:${unseen.name ?? ''}`);
  return { result, name: (id) => names.get(id) ?? id };
}

const list = (names: readonly string[]): string => [...names].sort().join(', ');

function tellEdge({ from, to, kind, directed }: GoldEdge): string {
  return directed ? `${from} → ${to} (${kind})` : `${[from, to].sort().join(' — ')} (${kind}, no direction)`;
}

/** What a person expects of one cluster, a line for each statement. */
export function tellGoldCluster(cluster: GoldCluster): readonly string[] {
  return [
    `cluster of ${list(cluster.members)}`,
    ...cluster.satellites.map((satellite) => `satellite ${satellite.document} of ${list(satellite.of)}`),
    ...cluster.edges.map(tellEdge),
    ...cluster.unseen.map((unseen) => `unseen:${unseen.name ?? ''} of ${list(unseen.children)}`),
  ];
}

/** The same statements about a cluster of the program. */
export function tellCluster(cluster: Cluster, name: NamedResult['name']): readonly string[] {
  const named = (edge: Edge): GoldEdge => ({
    from: name(edge.from),
    to: name(edge.to),
    kind: edge.kind,
    directed: edge.confidence >= DIRECTED_FROM,
  });
  return tellGoldCluster({
    name: cluster.title,
    members: cluster.members.map(name),
    satellites: cluster.satellites.map((satellite) => ({ document: name(satellite.document), of: satellite.of.map(name) })),
    edges: cluster.edges.map(named),
    unseen: cluster.unseen.map((unseen) => ({ name: unseen.name, children: unseen.children.map(name) })),
    loci: [],
    relations: [],
  });
}

/** What a person expects where the members of a cluster part, a line for each place. */
export const tellGoldLoci = ({ loci }: GoldCluster): readonly string[] =>
  loci.map((readings) => readings.map(({ reads, in: members }) => `${list(members)}: ${reads}`).join(' | '));

/** The same of a cluster of the program. Long readings are cut to their first and last words. */
export function tellLoci({ collation }: Cluster, { result, name }: NamedResult): readonly string[] {
  const texts = new Map(result.documents.map(({ id, text }) => [id, text]));
  return collation.loci.map(({ readings }) =>
    readings
      .map(({ witnesses }) => {
        const words = witnesses[0] === undefined ? '' : (texts.get(witnesses[0].document)?.slice(...witnesses[0].span) ?? '');
        return `${list(witnesses.map(({ document }) => name(document)))}: ${inShort(words)}`;
      })
      .join(' | '),
  );
}

function inShort(text: string): string {
  const words = text.split(/\s+/u);
  return words.length <= 10 ? words.join(' ') : `${words.slice(0, 5).join(' ')} … ${words.slice(-4).join(' ')}`;
}

/** The relation of two named documents and whether its A is `b`; undefined when there is none. */
export function relationOf({ result, name }: NamedResult, a: string, b: string): { relation: Relation; swapped: boolean } | undefined {
  for (const relation of result.relations) {
    if (name(relation.a) === a && name(relation.b) === b) return { relation, swapped: false };
    if (name(relation.a) === b && name(relation.b) === a) return { relation, swapped: true };
  }
  return undefined;
}
