import { type Cluster, DIRECTED_FROM, type Edge, type Unseen } from '../../model/cluster.js';
import type { Document, PageDate } from '../../model/document.js';
import type { Relation } from '../../model/relation.js';
import { clusterDates, fullText, type When, whenOf, zoneOffset } from '../clock.js';
import { plain } from '../escape.js';
import { greekSiglum, romanSiglum } from '../sigla.js';
import { byCode, byStrength, type Place, parents, placing } from './descent.js';

/** A text of the cluster or a source that nobody has seen. */
export interface Witness {
  readonly id: string;
  readonly siglum: string;
  readonly shape: 'version' | 'satellite' | 'unseen';
  /** Name of the outlet or, without one, of the file; one line, not yet escaped. */
  readonly name: string;
  readonly document: Document | null;
  readonly when: When | null;
  /** The zone that the page names with that time. */
  readonly zone: string | null;
  /** `Tue 12 March 2024, 17:40`, "no date", "not among the files". */
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

/** The page clocks are put on one axis by UTC only when every one of them tells its zone and the zones differ. */
function needsUtc(dates: Iterable<PageDate | null>): boolean {
  const zones = [...dates].flatMap((date) => (date === null || date.precision !== 'minute' ? [] : [zoneOffset(date)]));
  return zones.every((zone) => zone !== null) && new Set(zones).size > 1;
}

const nameOf = (document: Document): string =>
  plain(document.outlet?.value ?? '', 60) || plain(document.name.split(/[\\/]/).at(-1) ?? '', 60) || 'no name';

interface Draft {
  readonly id: string;
  readonly document: Document;
  readonly satellite: boolean;
  readonly when: When | null;
  readonly zone: string | null;
}

function drafts(
  cluster: Cluster,
  documents: ReadonlyMap<string, Document>,
  dates: ReadonlyMap<string, PageDate | null>,
  utc: boolean,
): Draft[] {
  const ids = [
    ...cluster.members.map((id) => ({ id, satellite: false })),
    ...cluster.satellites.map(({ document }) => ({ id: document, satellite: true })),
  ];
  return ids.flatMap(({ id, satellite }) => {
    const document = documents.get(id);
    if (document === undefined) return [];
    const date = dates.get(id) ?? null;
    return [{ id, document, satellite, when: date === null ? null : whenOf(date, utc), zone: date?.zone ?? null }];
  });
}

interface Ranked extends Draft, Place {}

/** The texts in the order of their sigla. */
function ranked(found: readonly Draft[], place: (id: string) => Place): Ranked[] {
  return found
    .map((draft) => ({ ...draft, ...place(draft.id) }))
    .sort(
      (x, y) =>
        Number(x.satellite) - Number(y.satellite) ||
        x.time - y.time ||
        x.depth - y.depth ||
        byCode(x.document.name, y.document.name) ||
        byCode(x.id, y.id),
    );
}

type Standing = Pick<Witness, 'siglum' | 'parent'>;

const textWitness = ({ id, document, satellite, when, zone, depth }: Ranked, standing: Standing, utc: boolean): Witness => ({
  id,
  ...standing,
  shape: satellite ? 'satellite' : 'version',
  name: nameOf(document),
  document,
  when,
  zone,
  whenText: when === null ? 'no date' : `${fullText(when)}${utc && when.precision === 'minute' ? ' UTC' : ''}`,
  depth,
});

const unseenWitness = ({ id, name }: Unseen, standing: Standing, depth: number): Witness => ({
  id,
  ...standing,
  shape: 'unseen',
  name: plain(name ?? '', 60) || 'unknown source',
  document: null,
  when: null,
  zone: null,
  whenText: 'not among the files',
  depth,
});

/** Gathers what belongs to one cluster and gives every witness its siglum: by tree, then by time; satellites last. */
export function dossierOf(cluster: Cluster, documents: ReadonlyMap<string, Document>, relations: readonly Relation[]): Dossier {
  const own = [...cluster.members, ...cluster.satellites.map(({ document }) => document)].flatMap((id) => documents.get(id) ?? []);
  const dates = clusterDates(own);
  const utc = needsUtc(dates.values());
  const edges = byStrength(cluster.edges);
  const parent = parents(edges);
  const found = drafts(cluster, documents, dates, utc);
  const place = placing(parent, new Map(found.flatMap(({ id, when }) => (when === null ? [] : [[id, when.from] as const]))));
  const texts = ranked(found, place);
  const unseen = [...cluster.unseen].sort((x, y) => place(x.id).depth - place(y.id).depth || byCode(x.id, y.id));
  const index = new Map([...texts, ...unseen].map(({ id }, i) => [id, i] as const));
  const at = (id: string | undefined): number => (id === undefined ? -1 : (index.get(id) ?? -1));
  const witnesses = [
    ...texts.map((text, i) => textWitness(text, { siglum: romanSiglum(i), parent: at(parent.get(text.id)) }, utc)),
    ...unseen.map((source, i) =>
      unseenWitness(source, { siglum: greekSiglum(i), parent: at(parent.get(source.id)) }, place(source.id).depth),
    ),
  ];
  const links = edges.flatMap((edge) => {
    const [from, to] = [at(edge.from), at(edge.to)];
    return from < 0 || to < 0 ? [] : [{ edge, from, to, tree: parent.get(edge.to) === edge.from && witnesses[to]?.parent === from }];
  });
  return { cluster, witnesses, links, relations, utc };
}

/** A confidence as it is printed, to two decimals: neither line nor sentence may contradict the number beside it. */
export const printed = (confidence: number): number => Math.round(confidence * 100) / 100;

/** How an edge is drawn: its confidence in three steps. */
export function lineOf(confidence: number): 'solid' | 'dashed' | 'dotted' {
  const shown = printed(confidence);
  return shown >= 0.9 ? 'solid' : shown >= DIRECTED_FROM ? 'dashed' : 'dotted';
}
