import type { Document } from '../model/document.js';
import type { Span } from '../model/span.js';
import type { Draft } from './draft.js';
import { quote } from './pair.js';

/** Words that are rightly written twice: "had had", "that that", "very very". */
const RIGHTLY_DOUBLED: ReadonlySet<string> = new Set([
  'that',
  'had',
  'very',
  'many',
  'no',
  'ha',
  'bye',
  'so',
  'far',
  'hush',
  'knock',
  'is',
  'in',
  'on',
  'long',
]);

const DOUBLED = /(?<![\p{L}\p{N}'’-])(\p{Ll}{2,})\s+\1(?![\p{L}\p{N}'’-])/gu;

/** A word that stands twice in a row inside a paragraph. */
export function doubledWords(document: Document): readonly Draft[] {
  return eachParagraph(document, (text, offset) =>
    Array.from(text.matchAll(DOUBLED))
      .filter(([, word]) => !RIGHTLY_DOUBLED.has(word ?? ''))
      .map((match) =>
        found(
          'doubled-word',
          [offset + match.index, offset + match.index + match[0].length],
          match[0],
          `The word ${quote(match[1] ?? '')} stands twice.`,
        ),
      ),
  );
}

/** A small-letter word of three letters or more, a full stop, white space, a small-letter word. */
const BROKEN = /(?<![\p{L}\p{N}.'’-])(\p{Ll}{3,})\.\s+(?=(\p{Ll}+)(?![\p{L}\p{N}.:/]))/gu;

/** Abbreviations after which a sentence goes on. */
const ABBREVIATED: ReadonlySet<string> = new Set(
  'approx etc inc corp ltd bros dept est fig gen gov jan feb mar apr jun jul aug sep sept oct nov dec mln bln pct vol min max capt col cmdr prof messrs ave blvd misc tel ext incl excl resp al shr net revs avg qtr mths yr prev div mfg intl'.split(
    ' ',
  ),
);

/** More broken sentences than this, and as a share of all, are no damage: the text does not capitalise its sentences. */
const MOST_BROKEN = 4;
const MOST_BROKEN_SHARE = 0.2;

/** A full stop in the middle of a sentence: what follows begins small. */
export function brokenSentences(document: Document): readonly Draft[] {
  const broken = brokenPlaces(document);
  const sentences = document.body.reduce((sum, span) => sum + (document.text.slice(...span).match(/[.!?]\s/g)?.length ?? 0), 0);
  return broken.length > MOST_BROKEN && broken.length > sentences * MOST_BROKEN_SHARE ? [] : broken;
}

function brokenPlaces(document: Document): readonly Draft[] {
  return eachParagraph(document, (text, offset) =>
    Array.from(text.matchAll(BROKEN))
      .filter(([, before]) => !ABBREVIATED.has(before ?? ''))
      .map((match) => {
        const end = match.index + match[0].length + (match[2]?.length ?? 0);
        const shown = text.slice(match.index, end);
        return found('broken-sentence', [offset + match.index, offset + end], shown, `A full stop breaks the sentence at ${quote(shown)}.`);
      }),
  );
}

export function found(kind: Draft['kind'], span: Span, before: string, explanation: string, severity: Draft['severity'] = 'minor'): Draft {
  return { kind, severity, a: span, b: null, before, after: null, detail: {}, explanation };
}

/** Applies a rule to each body paragraph. */
function eachParagraph(document: Document, rule: (text: string, offset: number) => readonly Draft[]): readonly Draft[] {
  return document.body.flatMap(([start, end]) => rule(document.text.slice(start, end), start));
}
