import type { Direction } from '../../model/direction.js';
import type { Document } from '../../model/document.js';
import { percent } from '../../model/percent.js';
import { MEMBER_RELATIONS, type Relation } from '../../model/relation.js';
import { bestDate, fullText, whenOf } from '../clock.js';
import { directionLine } from '../direction-line.js';
import { plain, visible } from '../escape.js';
import { count, RELATION_NAMES } from '../strings.js';

/** A text that was looked up in the archive. */
export interface CheckedText {
  readonly document: Document;
  readonly held: boolean;
  readonly matches: readonly CheckedMatch[];
  /** Texts that share runs of letters with it and were not compared. */
  readonly left: number;
}

export interface CheckedMatch {
  readonly document: Document;
  readonly relation: Relation;
  readonly ofNew: number;
  readonly ofMatch: number;
  readonly direction: Direction;
}

/** What the page of a checked upload says. */
export interface MatchesView {
  readonly pageTitle: string;
  readonly sentence: string;
  readonly texts: readonly TextView[];
  readonly rejected: readonly { readonly path: string; readonly message: string }[];
  readonly notes: readonly string[];
  readonly tool: string;
}

interface TextView {
  readonly number: number;
  readonly title: string;
  readonly about: string;
  /** Empty where the page's own sentence says it. */
  readonly finding: string;
  readonly rows: readonly MatchRow[];
  readonly notes: readonly string[];
  /** Address of the page with the text among all its matches; null when there is only one. */
  readonly all: string | null;
}

interface MatchRow {
  readonly outlet: string;
  readonly id: string;
  readonly headline: string | null;
  readonly when: string | null;
  readonly ofNew: string;
  readonly ofMatch: string;
  readonly relation: string;
  readonly direction: string;
  readonly differences: string;
  readonly majors: string | null;
  readonly page: string;
}

/** Rejected parts of an upload that are named. */
const MOST_NAMED = 50;

const nameOf = ({ outlet, name }: Document): string => plain(outlet?.value ?? name, 80);

function dateOf(document: Document): string | null {
  const date = bestDate(document);
  const when = date === null ? null : whenOf(date, false);
  return when === null ? null : fullText(when);
}

function rowOf({ document, relation, ofNew, ofMatch, direction }: CheckedMatch, page: string): MatchRow {
  const majors = relation.flags.filter(({ severity }) => severity === 'major').length;
  return {
    outlet: nameOf(document),
    id: document.id,
    headline: document.headline === null ? null : visible(document.headline.value),
    when: dateOf(document),
    ofNew: percent(ofNew),
    ofMatch: percent(ofMatch),
    relation: RELATION_NAMES[relation.kind],
    direction: directionLine(direction, MEMBER_RELATIONS.has(relation.kind)),
    differences: relation.flags.length === 0 ? 'none' : count(relation.flags.length, 'difference'),
    majors: majors === 0 ? null : `${majors} major`,
    page,
  };
}

function findingOf(matches: readonly CheckedMatch[]): string {
  const [nearest] = matches;
  if (nearest === undefined) return 'Nothing in the archive has a passage of this text.';
  const more = matches.length - 1;
  const others = more === 0 ? '' : ` ${count(more, 'more text')} of the archive ${more === 1 ? 'shares' : 'share'} passages with it.`;
  const when = dateOf(nearest.document);
  const part = nearest.ofNew === 0 ? 'Told in other words, this text stands' : `${percent(nearest.ofNew)} of this text stands`;
  return `${part} in ${nameOf(nearest.document)}${when === null ? '' : ` (${when})`}.${others}`;
}

function textView({ document, held, matches, left }: CheckedText, number: number, id: string, isOnly: boolean): TextView {
  const { headline, outlet, name } = document;
  const about = [headline === null ? null : plain(name, 120), outlet === null ? null : plain(outlet.value, 80), dateOf(document)];
  return {
    number,
    title: headline === null ? plain(name, 160) : visible(headline.value),
    about: about.filter((part) => part !== null).join(' · '),
    finding: isOnly ? '' : findingOf(matches),
    rows: matches.map((match, i) => rowOf(match, `check-${id}-${number}-${i + 1}.html`)),
    notes: [
      ...(held ? ['The archive holds these bytes under this name already; they are not compared with themselves.'] : []),
      ...(left > 0 ? [`${count(left, 'more text')} of the archive share runs of letters with it and were not compared.`] : []),
    ],
    all: matches.length > 1 ? `check-${id}-${number}-all.html` : null,
  };
}

export interface CheckedUpload {
  readonly texts: readonly CheckedText[];
  readonly rejected: readonly { readonly path: string; readonly message: string }[];
  readonly isCut: boolean;
}

function sentenceOf({ texts, rejected }: CheckedUpload): string {
  const known = texts.filter(({ matches }) => matches.length > 0).length;
  const [only] = texts;
  if (only === undefined) return rejected.length === 0 ? 'There was no text in it.' : 'Nothing of it could be read.';
  if (texts.length === 1) return findingOf(only.matches);
  return `Of ${count(texts.length, 'text')}, the archive has something of ${known === 0 ? 'none' : known === texts.length ? 'each' : known}.`;
}

/** @param id of the upload, our own */
export const matchesView = (upload: CheckedUpload, id: string, tool: string): MatchesView => ({
  pageTitle: 'Checked text, Stemma',
  sentence: sentenceOf(upload),
  texts: upload.texts.map((text, i) => textView(text, i + 1, id, upload.texts.length === 1)),
  rejected: upload.rejected.slice(0, MOST_NAMED).map(({ path, message }) => ({ path: plain(path, 160), message: plain(message, 240) })),
  notes: [
    ...(upload.isCut ? [`Only the first ${upload.texts.length} texts were checked. stemma check takes any number.`] : []),
    ...(upload.rejected.length > MOST_NAMED ? [`And ${upload.rejected.length - MOST_NAMED} more that could not be read.`] : []),
  ],
  tool,
});
