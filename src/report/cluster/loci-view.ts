import type { Locus, Place, Reading } from '../../model/collation.js';
import { visible } from '../escape.js';
import { excerpt } from '../excerpt.js';
import { count, grouped } from '../strings.js';
import type { Dossier, Witness } from './dossier.js';
import { columnsOf, letterOf, MOST_COLUMNS, type Order, type ReadingCell, type ReadingColumn, siglaOf, stepOf } from './reading-marks.js';
import { surroundings } from './words-around.js';

export interface ReadingView {
  /** `a` for the reading that most carry, `b` and so on. */
  readonly letter: string;
  /** Step of ink, as in the overview: 0 for the first reading. */
  readonly step: string;
  /** Words before and behind the place; of the first reading only. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly nothing: boolean;
  readonly sigla: string;
}

export interface LocusView {
  /** Version and paragraph in which the first reading stands: `A ¶3`. */
  readonly place: string;
  readonly readings: readonly ReadingView[];
  /** `and 48 more readings`, or nothing. */
  readonly left: string;
  /** Sigla of those that do not reach there, or nothing. */
  readonly silent: string;
  /** A cell a version, where there are few enough to show them side by side. */
  readonly cells: readonly ReadingCell[];
}

export interface LociView {
  readonly caption: string;
  /** Sigla above the cells; none when the versions are too many. */
  readonly columns: readonly ReadingColumn[];
  readonly first: readonly LocusView[];
  readonly more: readonly LocusView[];
  readonly moreText: string;
  readonly notes: readonly string[];
}

/** Places that stand open on the page; the rest unfolds. */
const OPEN = 20;

/** Places on a page in all: each takes up to a thousand characters. */
const MOST = 160;

/** Readings of one place that are told; with a column for each version there can be no more than these. */
const MOST_READINGS = MOST_COLUMNS;
const MOST_READINGS_OF_MANY = 5;

/**
 * The collation as a table: a row a place at which the versions part, with its readings and who carries them.
 *
 * @returns null for fewer than three members, whose differences the comparison of two shows, and for members without any.
 */
export function lociView(dossier: Dossier, indexed: boolean): LociView | null {
  const { collation, members } = dossier.cluster;
  if (members.length < 3 || collation.loci.length + collation.moves.length === 0) return null;
  const versions = dossier.witnesses.filter(({ shape }) => shape === 'version');
  const order = new Map(versions.map(({ id }, i) => [id, i] as const));
  const columns = columnsOf(versions);
  const shown = weightiest(collation.loci).map((locus) => locusView(locus, versions, order, columns));
  const left = collation.loci.length - shown.length;
  return {
    caption: captionOf(collation.loci.length, left, indexed),
    columns: columns.map(({ siglum, name }) => ({ siglum, outlet: name })),
    first: shown.slice(0, OPEN),
    more: shown.slice(OPEN),
    moreText: `Show ${count(shown.length - OPEN, 'more place')}`,
    notes: notesOf(dossier, versions, order),
  };
}

function captionOf(all: number, left: number, indexed: boolean): string {
  if (all === 0) return 'The versions agree in every word.';
  const places = `${count(all, 'place')} in the order of the story.`;
  const cut = `${grouped(left)} at which fewer versions stand apart ${left === 1 ? 'is' : 'are'} left out${indexed ? '; result.json has all' : ''}.`;
  return left === 0 ? places : `${places} ${cut}`;
}

/** As many places as the page holds, in the order of the story: those at which most versions stand apart. */
function weightiest(loci: readonly Locus[]): readonly Locus[] {
  if (loci.length <= MOST) return loci;
  const apart = ({ readings }: Locus): number => readings.slice(1).reduce((sum, { witnesses }) => sum + witnesses.length, 0);
  const chosen = new Set(
    loci
      .map((locus) => ({ locus, weight: apart(locus) }))
      .sort((x, y) => y.weight - x.weight)
      .slice(0, MOST)
      .map(({ locus }) => locus),
  );
  return loci.filter((locus) => chosen.has(locus));
}

/** The witness of a reading that comes first by its siglum. */
function foremost(witnesses: readonly Place[], order: Order): Place | null {
  const rank = ({ document }: Place): number => order.get(document) ?? Number.MAX_SAFE_INTEGER;
  return witnesses.reduce<Place | null>((best, one) => (best === null || rank(one) < rank(best) ? one : best), null);
}

/** The readings, most carried first, those that equally many carry in the order of the sigla. */
function ranked({ readings }: Locus, order: Order): readonly Reading[] {
  const first = ({ witnesses }: Reading): number => order.get(foremost(witnesses, order)?.document ?? '') ?? Number.MAX_SAFE_INTEGER;
  return [...readings].sort((x, y) => y.witnesses.length - x.witnesses.length || first(x) - first(y));
}

function locusView(locus: Locus, versions: readonly Witness[], order: Order, columns: readonly Witness[]): LocusView {
  const readings = ranked(locus, order);
  const lead = foremost(readings[0]?.witnesses ?? [], order);
  const version = lead === null ? undefined : versions[order.get(lead.document) ?? -1];
  const paragraph = lead === null ? -1 : (version?.document?.body.findLastIndex(([from]) => from <= lead.span[0]) ?? -1);
  const most = columns.length > 0 ? MOST_READINGS : MOST_READINGS_OF_MANY;
  const left = readings.length - most;
  return {
    place: `${version?.siglum ?? ''} ¶${paragraph + 1}`,
    readings: readings.slice(0, most).map(({ witnesses }, i) => readingView(witnesses, i, versions, order)),
    left: left > 0 ? `and ${count(left, 'more reading')}` : '',
    silent: siglaOf(locus.lacunae, versions, order),
    cells: cellsOf(readings, locus.lacunae, columns),
  };
}

function readingView(witnesses: readonly Place[], i: number, versions: readonly Witness[], order: Order): ReadingView {
  const place = foremost(witnesses, order);
  const document = place === null ? null : (versions[order.get(place.document) ?? -1]?.document ?? null);
  const around = i === 0 && place !== null && document !== null ? surroundings(document, place.span) : { before: '', after: '' };
  const words = place === null || document === null ? '' : excerpt(document.text.slice(...place.span));
  const ids = witnesses.map((one) => one.document);
  return {
    letter: letterOf(i),
    step: stepOf(i),
    before: visible(around.before),
    words: visible(words),
    after: visible(around.after),
    nothing: words === '',
    sigla: siglaOf(ids, versions, order),
  };
}

function cellsOf(readings: readonly Reading[], lacunae: readonly string[], columns: readonly Witness[]): readonly ReadingCell[] {
  const reading = new Map(readings.flatMap(({ witnesses }, i) => witnesses.map(({ document }) => [document, i] as const)));
  return columns.map(({ id, siglum }) => {
    const i = reading.get(id);
    if (i !== undefined) return { step: stepOf(i), letter: letterOf(i), label: `${siglum} has reading ${letterOf(i)}` };
    return { step: 'rl', letter: '·', label: `${siglum} ${lacunae.includes(id) ? 'does not reach here' : 'is not collated'}` };
  });
}

function notesOf({ cluster }: Dossier, versions: readonly Witness[], order: Order): readonly string[] {
  const { moves, fragments, leftOut, exact } = cluster.collation;
  const movers = [...new Set(moves.map(({ document }) => document))];
  const sigla = (ids: readonly string[]): string => siglaOf(ids, versions, order);
  return [
    movers.length > 0
      ? `${sigla(movers)} ${movers.length === 1 ? 'tells' : 'tell'} ${count(moves.length, 'stretch', 'stretches')} in another order; ${movers.length === 1 ? 'its' : 'their'} words are collated where the others have them.`
      : '',
    fragments.length > 0
      ? `${sigla(fragments)} ${fragments.length === 1 ? 'begins late or ends' : 'begin late or end'} early by more than a paragraph.`
      : '',
    leftOut.length > 0 ? `${sigla(leftOut)} ${leftOut.length === 1 ? 'is' : 'are'} not collated: too long or too many.` : '',
    exact ? '' : 'Part of it was too different or too long to be looked at word by word.',
  ].filter((note) => note !== '');
}
