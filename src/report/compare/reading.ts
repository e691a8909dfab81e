import type { Span } from '../../model/span.js';
import { esc, visible } from '../escape.js';
import { excerpt } from '../excerpt.js';
import { count, grouped } from '../strings.js';
import { toldSigla } from '../told-sigla.js';

/** Where some versions stand with one reading: three numbers each, the version, the offset in its text and the length. */
export type PageReading = readonly number[];
/** A place at which versions part: its readings. */
export type PageLocus = readonly PageReading[];

/** A version as the reading view needs it. */
export interface ReadVersion {
  readonly siglum: string;
  readonly text: string | null;
  readonly body: readonly Span[];
}

/** Boxes in all: each takes some hundred characters. */
const MOST_NOTES = 200;

/** Readings told in a box. */
const MOST_READINGS = 5;

/** A version at a place. */
interface Stand {
  readonly version: number;
  readonly span: Span;
}

/** A place of the base text. */
interface BasePlace {
  readonly span: Span;
  /** Readings of the others, most carried first. */
  readonly others: readonly (readonly Stand[])[];
  readonly differ: number;
  /** Versions besides the base that can speak there. */
  readonly speak: number;
}

/** A place with the number of its box; null where there is no room for one. */
interface Numbered {
  readonly place: BasePlace;
  readonly number: number | null;
}

/** One version to be read, with what the others have. */
export interface Reading {
  /** `8 places at which …` */
  readonly caption: string;
  /** HTML: each paragraph with its places, and the boxes in the margin. */
  readonly html: string;
  /** What is not shown, in sentences. */
  readonly notes: readonly string[];
}

function standsOf(reading: PageReading): readonly Stand[] {
  const stands: Stand[] = [];
  for (let i = 0; i + 2 < reading.length; i += 3) {
    const [version = -1, from = 0, length = 0] = reading.slice(i, i + 3);
    stands.push({ version, span: [from, from + length] });
  }
  return stands;
}

function placeOf(locus: PageLocus, base: number): BasePlace[] {
  const readings = locus.map(standsOf);
  const own = readings.find((stands) => stands.some(({ version }) => version === base));
  const span = own?.find(({ version }) => version === base)?.span;
  if (own === undefined || span === undefined) return [];
  const all = readings.reduce((sum, stands) => sum + stands.length, 0);
  const first = (stands: readonly Stand[]): number => Math.min(...stands.map(({ version }) => version));
  const others = readings.filter((stands) => stands !== own).sort((x, y) => y.length - x.length || first(x) - first(y));
  return [{ span, others, differ: all - own.length, speak: all - 1 }];
}

/** Quarters of the others that differ. */
const stepOf = ({ differ, speak }: BasePlace): string => `h${Math.max(1, Math.ceil((4 * differ) / Math.max(1, speak)))}`;

/** The places that get a box: those at which most versions differ. */
function numbered(places: readonly BasePlace[]): readonly Numbered[] {
  const share = ({ differ, speak }: BasePlace): number => differ / Math.max(1, speak);
  const boxed = new Set([...places].sort((x, y) => share(y) - share(x) || x.span[0] - y.span[0]).slice(0, MOST_NOTES));
  let next = 1;
  return places.map((place) => ({ place, number: boxed.has(place) ? next++ : null }));
}

/** The part of a place that stands in a paragraph, with its number where the place begins. */
function markOf(text: string, { place, number }: Numbered, paragraph: Span): string {
  const [from, to] = [Math.max(place.span[0], paragraph[0]), Math.min(place.span[1], paragraph[1])];
  const words = from < to ? esc(text.slice(from, to)) : '<span class="vh">nothing here</span>';
  const kind = `hot ${stepOf(place)}${from < to ? '' : ' gap-place'}`;
  if (number === null || place.span[0] < paragraph[0]) return `<span class="${kind}">${words}</span>`;
  return `<a class="${kind}" id="rt-${number}" href="#rn-${number}">${words}<sup>${number}</sup></a>`;
}

function paragraphHtml(text: string, paragraph: Span, inside: readonly Numbered[]): string {
  let html = '';
  let at = paragraph[0];
  for (const one of inside) {
    html += esc(text.slice(at, Math.max(at, one.place.span[0]))) + markOf(text, one, paragraph);
    at = Math.max(at, Math.min(one.place.span[1], paragraph[1]));
  }
  return html + esc(text.slice(at, paragraph[1]));
}

function otherHtml(stands: readonly Stand[], versions: readonly ReadVersion[]): string {
  const teller = stands.find(({ version }) => versions[version]?.text !== null) ?? stands[0];
  const words = teller === undefined ? '' : excerpt(versions[teller.version]?.text?.slice(...teller.span) ?? '');
  const sigla = toldSigla(
    stands
      .map(({ version }) => version)
      .sort((x, y) => x - y)
      .map((version) => versions[version]?.siglum ?? ''),
  );
  return `<p class="ro" dir="auto">${words === '' ? '<span class="none">nothing</span>' : esc(visible(words))} <span class="who">${esc(sigla)}</span></p>`;
}

function noteHtml(place: BasePlace, number: number, versions: readonly ReadVersion[]): string {
  const left = place.others.length - MOST_READINGS;
  const share = `${grouped(place.differ)} of ${grouped(place.speak)} differ${place.differ === 1 ? 's' : ''}`;
  const others = place.others.slice(0, MOST_READINGS).map((stands) => otherHtml(stands, versions));
  const more = left > 0 ? `<p class="ro none">and ${count(left, 'more reading')}</p>` : '';
  return `<li id="rn-${number}"><p class="rs"><a href="#rt-${number}" aria-label="Place ${number} in the text">${number}</a> <span class="hot ${stepOf(place)}">${share}</span></p>${others.join('')}${more}</li>`;
}

/** A place without words belongs to the paragraph that it stands at the end of. */
const isIn = ({ span: [from, to] }: BasePlace, [start, end]: Span): boolean =>
  from === to ? from >= start && from <= end : from < end && to > start;

function paragraphsHtml(base: ReadVersion, text: string, places: readonly Numbered[], versions: readonly ReadVersion[]): string {
  const begun = new Set<Numbered>();
  const paragraphs = base.body.map((paragraph, i) => {
    const inside = places.filter((one) => isIn(one.place, paragraph) && !(begun.has(one) && one.place.span[0] === one.place.span[1]));
    const notes = inside.flatMap((one) => (begun.has(one) || one.number === null ? [] : [noteHtml(one.place, one.number, versions)]));
    for (const one of inside) begun.add(one);
    const list = notes.length === 0 ? '' : `<ol class="rns" aria-label="Readings of the others, paragraph ${i + 1}">${notes.join('')}</ol>`;
    return `<div class="rp"><p class="rt" dir="auto">${paragraphHtml(text, paragraph, inside)}</p>${list}</div>`;
  });
  return paragraphs.join('');
}

/**
 * Draws one version, tinted by how many of the others have a place otherwise, with their readings in the margin.
 * @param loci in which `base` and the others are indexes of `versions`. Cost: places × paragraphs, and the text.
 */
export function readingOf(versions: readonly ReadVersion[], loci: readonly PageLocus[], base: number): Reading {
  const version = versions[base];
  const text = version?.text ?? null;
  if (version === undefined || text === null) return { caption: '', html: '', notes: [] };
  const places = loci.flatMap((locus) => placeOf(locus, base)).sort((x, y) => x.span[0] - y.span[0] || x.span[1] - y.span[1]);
  const elsewhere = loci.length - places.length;
  const without = Math.max(0, places.length - MOST_NOTES);
  return {
    caption: `${count(places.length, 'place')} at which another version reads otherwise. The deeper the tint, the more of them do.`,
    html: paragraphsHtml(version, text, numbered(places), versions),
    notes: [
      without === 0 ? '' : `${count(without, 'place')} ${without === 1 ? 'is' : 'are'} tinted without a note, for want of room.`,
      elsewhere === 0
        ? ''
        : `${count(elsewhere, 'place')} of the collation ${elsewhere === 1 ? 'lies' : 'lie'} where ${version.siglum} does not reach.`,
    ].filter((note) => note !== ''),
  };
}
