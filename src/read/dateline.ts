import type { Dateline } from '../model/document.js';
import type { Span } from '../model/span.js';
import { LETTERS, UPPER } from '../text/letter-ranges.js';
import { DAY, dayIn } from './dateline-day.js';

/** A dateline as it stands at the head of the story's first paragraph. */
export interface FoundDateline {
  /** Null for a bare agency, `(CNN) - …`. */
  readonly dateline: Dateline | null;
  /** Offsets in the paragraph, the dash included. */
  readonly span: Span;
  /** Offsets of the agency in its brackets. */
  readonly agency: Span | null;
}

/** A dateline stands in the first characters or not at all. */
const HEAD = 140;

const WORD = `[${UPPER}][${UPPER}\\u0300-\\u036f.'’-]*`;
/** A city in capitals of at least two letters: `BAGHDAD`, `ST. MARY'S`, `RIO DE JANEIRO`. */
const CAPITALS = `(?=[${UPPER}.'’ -]*[${UPPER}]{2})${WORD}(?:[ /-](?:${WORD}|de|la|del|al|on|upon)){0,4}`;
const MIXED = `[${UPPER}][${LETTERS}.'’-]*(?:[ -](?:[${UPPER}][${LETTERS}.'’-]*|de|la|del|al|upon)){0,3}`;
/** A region after the city, with small letters or abbreviated: `, Texas`, `, N.C.`, `, D.R. Congo`. */
const REGION = `(?:,\\s?(?:the\\s)?${MIXED}){0,2}`;
/** Before the bracket or after it; the comma may have lost its space or gained one. */
const DATE = `(?:\\s?,?\\s?(?<![${LETTERS}])(${DAY}),?)?`;
const DATED = `\\s?,\\s?(${DAY}),?`;
const BRACKET = String.raw`\s?[(\[]([^()\[\]]{2,50})[)\]]`;
const DASH = String.raw`\s?(?:[—–―]|--?|:)\s?`;

/** An agency's name between commas, after the day: `CITY, March 12, Agency -`. */
const SIGNED = `,\\s([${UPPER}][${LETTERS}]{1,20})`;
/** Stars and rules that mark a story as new on the wire. */
const MARKS = String.raw`[*\s]{0,6}`;

interface Form {
  /** Captures place, day, agency, day. */
  readonly pattern: RegExp;
  /** What must stand beside the place: a place in small letters alone could begin any sentence. */
  readonly needs: 'nothing' | 'day';
}

const FORMS: readonly Form[] = [
  { pattern: new RegExp(`^${MARKS}(${CAPITALS}${REGION})${DATE}(?:${BRACKET})?${DATE}${DASH}(?=\\S)`), needs: 'nothing' },
  { pattern: new RegExp(`^${MARKS}(${MIXED}${REGION})${DATE}${BRACKET}${DATE}${DASH}(?=\\S)`), needs: 'nothing' },
  { pattern: new RegExp(`^${MARKS}(${MIXED}${REGION})${DATED}(?:${SIGNED})?()${DASH}(?=\\S)`), needs: 'day' },
];
/** What may stand before a day without being a place: weekdays, labels, the start of a sentence. */
const NO_PLACE = /(?:^|\s)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|updated?|posted|published|modified|on|by|since|until|from)$/i;
const AGENCY_ONLY = new RegExp(`^[(\\[]([${UPPER}][^()\\[\\]]{1,40})[)\\]]\\s?(?:[—–―]|--?|:)\\s?(?=\\S)`);
/** With a colon a name in capitals may be a speaker of a transcript; with a dash between letters it is a compound. */
const WEAK_DASH = /(?:[^\s)\]]-\S?|:\s?)$/;

/** What every dateline has: a capital or a bracket first and a dash or colon soon. Most paragraphs have not. */
const LIKELY = new RegExp(`^${MARKS}[(\\[${UPPER}][\\s\\S]*?[—–―:-]`);

const ALONE = new RegExp(`^(${CAPITALS}${REGION})(?:${BRACKET})?$`);
const GIVEN = new RegExp(`^(.{1,80}?)(?:,?\\s(${DAY}))?,?\\s*(?:[(\\[]([^()\\[\\]]{1,50})[)\\]])?(?:,?\\s(${DAY}))?\\s*[—–―:-]*\\s*$`);

/** Reads a line that is nothing but a dateline: `NEW HARBOUR` or `NEW HARBOUR, Coast (XYZ)`. */
export function readLonelyDateline(line: string): Dateline | null {
  const match = line.length > 60 ? null : ALONE.exec(line);
  return match?.[1] ? { place: match[1], agency: match[2]?.trim() ?? null, day: null } : null;
}

/** Reads a dateline that a record gives as such: `CITY, Region (Agency) —`, `CITY, Feb 26 -`. */
export function readGivenDateline(words: string): Dateline | null {
  const match = GIVEN.exec(words.trim().slice(0, HEAD));
  return match?.[1] ? { place: match[1], agency: match[3]?.trim() ?? null, day: dayIn(match[2], match[4]) } : null;
}

/** A date inside the place, when a month was read as a region: `LONDON, March`. */
const trimPlace = (place: string): string => place.replace(/[\s,]+$/u, '');

/**
 * Reads the dateline at the head of a paragraph: `CITY, Region (Agency) —`, `City, Month D (Agency) -`, `CITY –`, `(Agency) -`.
 * @param paragraph trimmed
 * @param colon whether `CITY:` counts too
 */
export function readDateline(paragraph: string, colon = false): FoundDateline | null {
  const head = paragraph.slice(0, HEAD);
  if (!LIKELY.test(head)) return null;
  for (const form of FORMS) {
    const match = form.pattern.exec(head);
    if (!match?.[1]) continue;
    const day = dayIn(match[2], match[4]);
    if (form.needs === 'day' && (day === null || NO_PLACE.test(match[1]))) continue;
    const bracket = match[3] === undefined ? null : match[3].trim();
    if (bracket === null && day === null && !sound(match[0], head.slice(match[0].length), colon)) continue;
    const at = bracket === null ? -1 : match[0].indexOf(bracket, match[1].length);
    return {
      dateline: { place: trimPlace(match[1]), agency: bracket, day },
      span: [0, match[0].length],
      agency: bracket === null ? null : [at, at + bracket.length],
    };
  }
  const bare = AGENCY_ONLY.exec(head);
  if (!bare?.[1]) return null;
  return { dateline: null, span: [0, bare[0].length], agency: [1, 1 + bare[1].length] };
}

/** A dateline inside a paragraph, and the words that have run up to it. Offsets in the paragraph. */
export interface GluedDateline {
  readonly head: Span;
  /** What stands in its brackets; null where it has none. */
  readonly agency: Span | null;
}

/** Where the dateline of a page stands that has lost its line breaks: behind what stood above the story. */
const GLUED_HEAD = 1000;

/** The dash stands free: inside a paragraph one that touches letters is a compound's. */
const GLUED = new RegExp(`(?<![${UPPER}])${CAPITALS}${REGION}${DATE}(?:${BRACKET})?${DATE}\\s(?:[—–―]|--?)\\s(?=\\S)`, 'd');

/**
 * The first dateline inside a paragraph: `By Ida Brandvold LARKHAVEN, Coast (XYZ) — The ferry …` on a page that has lost its line breaks.
 * O(1): only its first characters are read.
 */
export function gluedDateline(paragraph: string): GluedDateline | null {
  const match = GLUED.exec(paragraph.slice(0, GLUED_HEAD));
  if (match === null || match.index === 0) return null;
  // The groups: day, brackets, day.
  return { head: [0, match.index], agency: match.indices?.[2] ?? null };
}

/** `LARKHAVEN- The ferry`: a dash that lost the space before it parts a place from a sentence. `PRE- and post-war` is no such thing. */
const SENTENCE = /^["“‘']?\p{Lu}(?:\p{Ll}|\s)/u;

function sound(matched: string, rest: string, colon: boolean): boolean {
  if (/:\s?$/.test(matched)) return colon;
  return !WEAK_DASH.test(matched.trimEnd()) || /\s-/.test(matched) || (/-\s$/.test(matched) && SENTENCE.test(rest));
}

/** Unmarked captions and summaries may stand before the paragraph that carries the dateline. */
const OPENING_PARAGRAPHS = 5;

/** Which of a story's paragraphs opens it: the first of the first few that has a dateline, else the first. -1 for none. */
export function openingParagraph(story: readonly string[]): number {
  const at = story.slice(0, OPENING_PARAGRAPHS).findIndex((paragraph) => readDateline(paragraph) !== null);
  return at >= 0 ? at : Math.min(0, story.length - 1);
}
