import { type Cluster, DIRECTED_FROM, type Edge } from '../../model/cluster.js';
import type { Document } from '../../model/document.js';
import type { Relation } from '../../model/relation.js';
import type { Result } from '../../model/result.js';
import { bestDate, fullText, type When, whenOf, zoneOffset } from '../clock.js';
import { plain } from '../escape.js';
import { greekSiglum, romanSiglum } from '../sigla.js';

/** A text of the cluster or a source that nobody has seen. */
export interface Witness {
  readonly id: string;
  readonly siglum: string;
  readonly shape: 'version' | 'satellite' | 'unseen';
  /** Name of the outlet or, without one, of the file; one line, not yet escaped. */
  readonly name: string;
  readonly document: Document | null;
  readonly when: When | null;
  /** `Tue 12 March 2024, 17:40`, "no date", "not in the archive". */
  readonly whenText: string;
  /** Index of the witness it hangs on in the drawing, or -1. */
  readonly parent: number;
  readonly depth: number;
}

/** An edge with its ends as indexes of witnesses. */
export interface Link {
  readonly edge: Edge;
  readonly from: number;
  readonly to: number;
  /** True when the drawing hangs `to` on `from`; the others are second sources. */
  readonly tree: boolean;
}

/** Everything a page tells about one cluster, in the order it tells it. */
export interface Dossier {
  readonly cluster: Cluster;
  /** Versions and satellites in the order of their sigla, then the unseen sources. */
  readonly witnesses: readonly Witness[];
  /** Strongest first. */
  readonly links: readonly Link[];
  /** Relations with both ends in the cluster. */
  readonly relations: readonly Relation[];
  readonly utc: boolean;
}

const byCode = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/** Parents in the drawing: the strongest edges that make no ring. */
function parents(edges: readonly Edge[]): ReadonlyMap<string, string> {
  const parent = new Map<string, string>();
  const hangsOn = (node: string, above: string): boolean => {
    for (let at: string | undefined = node; at !== undefined; at = parent.get(at)) if (at === above) return true;
    return false;
  };
  for (const { from, to } of edges) if (from !== to && !parent.has(to) && !hangsOn(from, to)) parent.set(to, from);
  return parent;
}

const sortedEdges = (cluster: Cluster): Edge[] =>
  [...cluster.edges].sort((x, y) => y.confidence - x.confidence || byCode(x.from, y.from) || byCode(x.to, y.to) || byCode(x.kind, y.kind));

/** The page clocks are put on one axis by UTC only when every one of them tells its zone and the zones differ. */
function needsUtc(documents: readonly Document[]): boolean {
  const zones = documents.flatMap((document) => {
    const date = bestDate(document);
    return date === null || date.precision !== 'minute' ? [] : [zoneOffset(date)];
  });
  return zones.every((zone) => zone !== null) && new Set(zones).size > 1;
}

const nameOf = (document: Document): string =>
  plain(document.outlet?.value ?? '', 60) || plain(document.name.split(/[\\/]/).at(-1) ?? '', 60) || 'no name';

interface Draft {
  readonly id: string;
  readonly document: Document;
  readonly satellite: boolean;
  readonly when: When | null;
}

/** Depth and earliest possible time of every node: a copy is never placed before what it was copied from. */
function placing(parent: ReadonlyMap<string, string>, times: ReadonlyMap<string, number>): (id: string) => { depth: number; time: number } {
  const known = new Map<string, { depth: number; time: number }>();
  return function place(id: string): { depth: number; time: number } {
    const path: string[] = [];
    for (let at: string | undefined = id; at !== undefined && !known.has(at); at = parent.get(at)) path.push(at);
    for (const node of path.reverse()) {
      const above = known.get(parent.get(node) ?? '');
      const own = times.get(node);
      const floor = above?.time ?? Number.NEGATIVE_INFINITY;
      known.set(node, { depth: above === undefined ? 0 : above.depth + 1, time: own === undefined ? floor : Math.max(own, floor) });
    }
    return known.get(id) ?? { depth: 0, time: 0 };
  };
}

function drafts(cluster: Cluster, documents: ReadonlyMap<string, Document>, utc: boolean): Draft[] {
  const ids = [
    ...cluster.members.map((id) => ({ id, satellite: false })),
    ...cluster.satellites.map(({ document }) => ({ id: document, satellite: true })),
  ];
  return ids.flatMap(({ id, satellite }) => {
    const document = documents.get(id);
    if (document === undefined) return [];
    const date = bestDate(document);
    return [{ id, document, satellite, when: date === null ? null : whenOf(date, utc) }];
  });
}

/** Gathers what belongs to one cluster and gives every witness its siglum: by tree, then by time; satellites last. */
export function dossierOf(cluster: Cluster, documents: ReadonlyMap<string, Document>, relations: readonly Relation[]): Dossier {
  const own = [...cluster.members, ...cluster.satellites.map(({ document }) => document)].flatMap((id) => documents.get(id) ?? []);
  const utc = needsUtc(own);
  const edges = sortedEdges(cluster);
  const parent = parents(edges);
  const found = drafts(cluster, documents, utc);
  const place = placing(parent, new Map(found.flatMap(({ id, when }) => (when === null ? [] : [[id, when.from] as const]))));
  const ranked = found
    .map((draft) => ({ ...draft, ...place(draft.id) }))
    .sort(
      (x, y) =>
        Number(x.satellite) - Number(y.satellite) ||
        x.time - y.time ||
        x.depth - y.depth ||
        byCode(x.document.name, y.document.name) ||
        byCode(x.id, y.id),
    );
  const unseen = [...cluster.unseen].sort((x, y) => place(x.id).depth - place(y.id).depth || byCode(x.id, y.id));
  const index = new Map([...ranked.map(({ id }) => id), ...unseen.map(({ id }) => id)].map((id, i) => [id, i] as const));
  const at = (id: string | undefined): number => (id === undefined ? -1 : (index.get(id) ?? -1));
  const witnesses: Witness[] = [
    ...ranked.map(({ id, document, satellite, when, depth }, i) => ({
      id,
      siglum: romanSiglum(i),
      shape: satellite ? ('satellite' as const) : ('version' as const),
      name: nameOf(document),
      document,
      when,
      whenText: when === null ? 'no date' : `${fullText(when)}${utc && when.precision === 'minute' ? ' UTC' : ''}`,
      parent: at(parent.get(id)),
      depth,
    })),
    ...unseen.map(({ id, name }, i) => ({
      id,
      siglum: greekSiglum(i),
      shape: 'unseen' as const,
      name: plain(name ?? '', 60) || 'unknown source',
      document: null,
      when: null,
      whenText: 'not in the archive',
      parent: at(parent.get(id)),
      depth: place(id).depth,
    })),
  ];
  const links = edges.flatMap((edge) => {
    const [from, to] = [at(edge.from), at(edge.to)];
    return from < 0 || to < 0 ? [] : [{ edge, from, to, tree: parent.get(edge.to) === edge.from && witnesses[to]?.parent === from }];
  });
  return { cluster, witnesses, links, relations, utc };
}

/** How an edge is drawn: its confidence in three steps. */
export function lineOf(confidence: number): 'solid' | 'dashed' | 'dotted' {
  // As it is printed, to two decimals: a line must not contradict the number beside it.
  const printed = Math.round(confidence * 100) / 100;
  return printed >= 0.9 ? 'solid' : printed >= DIRECTED_FROM ? 'dashed' : 'dotted';
}

/** Groups the relations of a result by cluster, in one pass over the relations. */
export function relationsByCluster(result: Result): ReadonlyMap<string, readonly Relation[]> {
  const clustersOf = new Map<string, string[]>();
  for (const cluster of result.clusters) {
    for (const id of [...cluster.members, ...cluster.satellites.map(({ document }) => document)]) {
      const list = clustersOf.get(id);
      if (list === undefined) clustersOf.set(id, [cluster.id]);
      else list.push(cluster.id);
    }
  }
  const out = new Map<string, Relation[]>(result.clusters.map((cluster) => [cluster.id, []]));
  for (const relation of result.relations) {
    const ends = new Set(clustersOf.get(relation.b) ?? []);
    for (const cluster of clustersOf.get(relation.a) ?? []) if (ends.has(cluster)) out.get(cluster)?.push(relation);
  }
  return out;
}
