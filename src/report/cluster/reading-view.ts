import type { Locus, Reading } from '../../model/collation.js';
import type { Document } from '../../model/document.js';
import type { Span } from '../../model/span.js';
import { esc, visible } from '../escape.js';
import { count, grouped } from '../strings.js';
import type { Dossier, Witness } from './dossier.js';
import { type Order, siglaOf } from './reading-marks.js';
import { excerpt } from './words-around.js';

/** What other versions have at a place of the base text. */
export interface OtherReading {
  readonly words: string;
  readonly nothing: boolean;
  readonly sigla: string;
}

/** A box in the margin: one place of the base text. */
export interface ReadingNote {
  readonly number: number;
  /** Step of the tint: how many of the others have it otherwise. */
  readonly step: string;
  /** `3 of 5 differ` */
  readonly share: string;
  readonly others: readonly OtherReading[];
  /** `and 4 more readings`, or nothing. */
  readonly left: string;
}

export interface ReadingParagraph {
  readonly number: number;
  /** HTML made here: the paragraph with its places. */
  readonly textHtml: string;
  readonly notes: readonly ReadingNote[];
}

export interface ReadingView {
  readonly siglum: string;
  readonly outlet: string;
  readonly caption: string;
  readonly paragraphs: readonly ReadingParagraph[];
  readonly notes: readonly string[];
}

/** Boxes on a page in all: each takes some hundred characters. */
const MOST_NOTES = 200;

/** Readings told in a box. */
const MOST_READINGS = 5;

/** UTF-16 units of the base text in all: a longer one stands in the comparison, where it is laid out piece by piece. */
const LONGEST = 60_000;

/** A place of the base text. */
interface BasePlace {
  readonly span: Span;
  readonly locus: Locus;
  readonly own: Reading;
  readonly differ: number;
  /** Versions besides the base that can speak there. */
  readonly speak: number;
}

/** The first version that is collated from its beginning to its end. */
function baseOf(versions: readonly Witness[], { cluster }: Dossier): Witness | undefined {
  const { fragments, leftOut } = cluster.collation;
  return versions.find(({ id, document }) => document !== null && !fragments.includes(id) && !leftOut.includes(id));
}

function placeOf(locus: Locus, id: string): BasePlace[] {
  const own = locus.readings.find(({ witnesses }) => witnesses.some(({ document }) => document === id));
  const span = own?.witnesses.find(({ document }) => document === id)?.span;
  if (own === undefined || span === undefined) return [];
  const all = locus.readings.reduce((sum, { witnesses }) => sum + witnesses.length, 0);
  return [{ span, locus, own, differ: all - own.witnesses.length, speak: all - 1 }];
}

/** Quarters of the others that differ. */
const stepOf = ({ differ, speak }: BasePlace): string => `h${Math.max(1, Math.ceil((4 * differ) / Math.max(1, speak)))}`;

function noteOf(place: BasePlace, number: number, versions: readonly Witness[], order: Order): ReadingNote {
  const others = place.locus.readings.filter((reading) => reading !== place.own);
  const shown = others
    .map(({ witnesses }) => ({ witnesses, first: Math.min(...witnesses.map(({ document }) => order.get(document) ?? versions.length)) }))
    .sort((x, y) => y.witnesses.length - x.witnesses.length || x.first - y.first);
  const left = shown.length - MOST_READINGS;
  return {
    number,
    step: stepOf(place),
    share: `${grouped(place.differ)} of ${grouped(place.speak)} differ${place.differ === 1 ? 's' : ''}`,
    others: shown.slice(0, MOST_READINGS).map(({ witnesses, first }): OtherReading => {
      const version = versions[first];
      const span = witnesses.find(({ document }) => document === version?.id)?.span;
      const words = span === undefined ? '' : excerpt(version?.document?.text.slice(...span) ?? '');
      const ids = witnesses.map(({ document }) => document);
      return { words: visible(words), nothing: words === '', sigla: siglaOf(ids, versions, order) };
    }),
    left: left > 0 ? `and ${count(left, 'more reading')}` : '',
  };
}

interface Numbered {
  readonly place: BasePlace;
  /** Of its box; null where there is no room for one. */
  readonly number: number | null;
}

/** The part of a place that stands in a paragraph, with its number where the place begins. */
function markOf(text: string, { place, number }: Numbered, paragraph: Span): string {
  const [from, to] = [Math.max(place.span[0], paragraph[0]), Math.min(place.span[1], paragraph[1])];
  const begins = place.span[0] >= paragraph[0];
  const words = from < to ? esc(text.slice(from, to)) : '<span class="vh">nothing here</span>';
  const kind = `hot ${stepOf(place)}${from < to ? '' : ' gap-place'}`;
  if (number === null || !begins) return `<span class="${kind}">${words}</span>`;
  return `<a class="${kind}" id="rt-${number}" href="#rn-${number}">${words}<sup>${number}</sup></a>`;
}

/** A place without words belongs to the paragraph that it stands at the end of. */
const isIn = ({ span: [from, to] }: BasePlace, [start, end]: Span): boolean =>
  from === to ? from >= start && from <= end : from < end && to > start;

function paragraphHtml(text: string, paragraph: Span, inside: readonly Numbered[]): string {
  let html = '';
  let at = paragraph[0];
  for (const one of inside) {
    const from = Math.max(at, one.place.span[0]);
    html += esc(text.slice(at, from)) + markOf(text, one, paragraph);
    at = Math.max(at, Math.min(one.place.span[1], paragraph[1]));
  }
  return html + esc(text.slice(at, paragraph[1]));
}

/** The places that get a box: those at which most versions differ. */
function boxed(places: readonly BasePlace[]): ReadonlySet<BasePlace> {
  const share = ({ differ, speak }: BasePlace): number => differ / Math.max(1, speak);
  return new Set([...places].sort((x, y) => share(y) - share(x) || x.span[0] - y.span[0]).slice(0, MOST_NOTES));
}

function numbered(places: readonly BasePlace[]): readonly Numbered[] {
  const withBox = boxed(places);
  let next = 1;
  return places.map((place) => ({ place, number: withBox.has(place) ? next++ : null }));
}

function paragraphsOf(
  document: Document,
  places: readonly Numbered[],
  versions: readonly Witness[],
  order: Order,
): readonly ReadingParagraph[] {
  const taken = new Set<Numbered>();
  return document.body.map((paragraph, i) => {
    const inside = places.filter((one) => isIn(one.place, paragraph) && !(taken.has(one) && one.place.span[0] === one.place.span[1]));
    const begun = inside.filter((one) => !taken.has(one));
    for (const one of inside) taken.add(one);
    return {
      number: i + 1,
      textHtml: paragraphHtml(document.text, paragraph, inside),
      notes: begun.flatMap(({ place, number }) => (number === null ? [] : [noteOf(place, number, versions, order)])),
    };
  });
}

/**
 * One version to be read, tinted by how many of the others have it otherwise, with their readings in the margin.
 * @returns null for fewer than three members, whose differences the comparison of two shows, without a place to tint, and for a text too long
 */
export function readingView(dossier: Dossier): ReadingView | null {
  const { collation, members } = dossier.cluster;
  const versions = dossier.witnesses.filter(({ shape }) => shape === 'version');
  const base = baseOf(versions, dossier);
  const document = base?.document ?? null;
  if (members.length < 3 || base === undefined || document === null || document.text.length > LONGEST) return null;
  const order: Order = new Map(versions.map(({ id }, i) => [id, i] as const));
  const places = collation.loci.flatMap((locus) => placeOf(locus, base.id)).sort((x, y) => x.span[0] - y.span[0] || x.span[1] - y.span[1]);
  if (places.length === 0) return null;
  const elsewhere = collation.loci.length - places.length;
  const without = places.length - Math.min(places.length, MOST_NOTES);
  return {
    siglum: base.siglum,
    outlet: base.name,
    caption: `${count(places.length, 'place')} at which another version reads otherwise. The deeper the tint, the more of them do.`,
    paragraphs: paragraphsOf(document, numbered(places), versions, order),
    notes: [
      without === 0 ? '' : `${count(without, 'place')} ${without === 1 ? 'is' : 'are'} tinted without a note, for want of room.`,
      elsewhere === 0
        ? ''
        : `${count(elsewhere, 'place')} of the collation ${elsewhere === 1 ? 'lies' : 'lie'} where ${base.siglum} does not reach.`,
    ].filter((note) => note !== ''),
  };
}
