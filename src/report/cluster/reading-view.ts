import type { Locus } from '../../model/collation.js';
import { type PageLocus, type ReadVersion, readingOf } from '../compare/reading.js';
import type { Dossier, Witness } from './dossier.js';

/** A version that can be read. */
export interface BaseOption {
  readonly value: number;
  readonly label: string;
  readonly selected: boolean;
}

export interface ReadingView {
  readonly siglum: string;
  readonly outlet: string;
  readonly caption: string;
  /** HTML made by the reading's own drawing. */
  readonly readHtml: string;
  readonly notes: readonly string[];
  /** Versions that the page can show instead; none where it cannot carry what that takes. */
  readonly bases: readonly BaseOption[];
}

/** UTF-16 units of the base text in all: a longer one stands in the comparison, where it is laid out piece by piece. */
const LONGEST = 60_000;

/** Versions at places that a page carries so that another version can be read: about 80 KB. */
const MOST_STANDS = 6000;

/** The first version that is collated from its beginning to its end. */
function baseOf(seen: readonly Witness[], { cluster }: Dossier): number {
  const { fragments, leftOut } = cluster.collation;
  return seen.findIndex(
    ({ id, document, shape }) => document !== null && shape === 'version' && !fragments.includes(id) && !leftOut.includes(id),
  );
}

const pageLocus = ({ readings }: Locus, index: ReadonlyMap<string, number>): PageLocus =>
  readings.map(({ witnesses }) => witnesses.flatMap(({ document, span }) => [index.get(document) ?? -1, span[0], span[1] - span[0]]));

/** The texts of a page in the order of its versions. */
const seenIn = (dossier: Dossier): readonly Witness[] => dossier.witnesses.filter(({ shape }) => shape !== 'unseen');

/** Where the versions part, by their index on the page. */
function lociOf(dossier: Dossier): readonly PageLocus[] {
  const index = new Map(seenIn(dossier).map(({ id }, i) => [id, i] as const));
  return dossier.cluster.collation.loci.map((locus) => pageLocus(locus, index));
}

/** Fewer than three members are shown by the comparison of two. */
const isRead = ({ cluster }: Dossier): boolean => cluster.members.length >= 3 && cluster.collation.loci.length > 0;

/**
 * The loci a page carries so that its reader can choose the version to read; none where they are too many, or where the page has
 * not all the texts.
 * @param texts indexes of the versions whose text the page has
 */
export function carriedLoci(dossier: Dossier, texts: ReadonlySet<number>): readonly PageLocus[] {
  const members = seenIn(dossier).flatMap(({ shape }, i) => (shape === 'version' ? [i] : []));
  if (!isRead(dossier) || members.some((version) => !texts.has(version))) return [];
  const loci = lociOf(dossier);
  const stands = loci.reduce((sum, locus) => sum + locus.reduce((all, { length }) => all + length / 3, 0), 0);
  return stands > MOST_STANDS ? [] : loci;
}

/**
 * One version to be read, tinted by how many of the others have it otherwise, with their readings in the margin.
 * @param carried what `carriedLoci` gave the page
 * @returns null for fewer than three members, without a place to tint, and for a text too long
 */
export function readingView(dossier: Dossier, carried: readonly PageLocus[]): ReadingView | null {
  const seen = seenIn(dossier);
  const base = baseOf(seen, dossier);
  const witness = seen[base];
  const document = witness?.document ?? null;
  if (!isRead(dossier) || witness === undefined || document === null || document.text.length > LONGEST) return null;
  const versions = seen.map(({ siglum, document: one }): ReadVersion => ({ siglum, text: one?.text ?? null, body: one?.body ?? [] }));
  const { caption, html, notes } = readingOf(versions, lociOf(dossier), base);
  const readable = seen.flatMap(({ siglum, name, shape, document: one }, value): readonly BaseOption[] =>
    shape === 'version' && one !== null && one.text.length <= LONGEST
      ? [{ value, label: `${siglum}  ${name}`, selected: value === base }]
      : [],
  );
  return {
    siglum: witness.siglum,
    outlet: witness.name,
    caption,
    readHtml: html,
    notes,
    bases: carried.length === 0 || readable.length < 2 ? [] : readable,
  };
}
