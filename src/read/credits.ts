import type { Credit, CreditRole } from '../model/document.js';
import type { Span } from '../model/span.js';
import { LETTERS, UPPER } from '../text/letter-ranges.js';
import { type AgencyMention, agencyNamed, findAgencies } from './agency-mentions.js';
import { readByline, writersAgency } from './byline.js';
import { folded } from './claims.js';
import { readCreditLine } from './credit-line.js';
import { type FoundDateline, gluedDateline, openingParagraph, readDateline } from './dateline.js';
import type { MarkedParagraph } from './mark-page.js';
import { monthNumber } from './months.js';
import { isPersonName } from './name-shape.js';

/** Brackets of a dateline that name nobody: "Dispatches", "Agencies", "Own Correspondent"; nor does a party and state, "R-N.C.". */
const NOBODY =
  /^(?:news )?(?:agenc(?:y|ies)|dispatch(?:es)?|staff(?: reporters?| writers?)?|web desk|desk|monitoring(?: desk)?|own correspondent|our correspondent|correspondent|news|reporter|wires?|report|local time|file|[rdi]-[a-z. ]{2,12})$/i;

/** Words before an agency's name that make it the source of a claim. */
const CUE_BEFORE = new RegExp(
  String.raw`(?:\b(?:told|tells|telling|[Aa]ccording to|quot(?:ed|es|ing)|cit(?:ed|es|ing)|(?:reported|seen|obtained|quoted|reviewed|cited|published|carried|interviewed|contacted|released|aired) by|(?:statement|speaking|spoke|email|e-mail|said|interview|comments?|remarks) (?:to|with)|interview given to|as)|told)\s?(?:(?:the|a|state-run|state-owned|state|official|semi-official|local|news|agency|service|broadcaster|newswire|[${UPPER}][${LETTERS}-]{2,20})\s){0,4}$`,
);
/** Words after it that do. */
const CUE_AFTER = new RegExp(
  String.raw`^(?:['’]s?)?,?\s?(?:\([${UPPER}/-]{2,8}\),?\s)?(?:(?:state |official )?(?:news agency|agency|news service|correspondents?|journalists?|reporters?|also|has|had|later|first|earlier|quoted|exclusively)\s){0,3}(?:report(?:ed|s|ing)?|said|says|saying|added|wrote|writes|quot(?:ed|es|ing)|cit(?:ed|es|ing)|learn(?:ed|t)|found|noted|that|in an (?:email|e-mail|interview)|news agency)\b`,
);
const NEAR = 60;

/** "Originally published by The Harbour Post": any outlet may be the origin, agency or not. */
const ORIGIN = new RegExp(
  String.raw`(?:(?:[Oo]riginally|[Ff]irst)\s(?:published|appeared|posted|reported|ran)\s(?:by|in|on|at|with)|(?:[Rr]epublished|[Rr]eprinted|[Rr]eproduced)\s(?:here\s)?(?:with\s(?:the\s)?permission\s)?(?:from|of|courtesy of)|(?:[Rr]ead|[Ss]ee)\sthe\soriginal\s(?:article|story|version)?\s?(?:on|at|in))\s(?:[Tt]he\s)?([${UPPER}][${LETTERS}\d.'’&-]*(?:\s(?:(?:of|the|and|de)\s)?[${UPPER}][${LETTERS}\d.'’&-]*){0,4}|[${LETTERS}\d-]{2,40}(?:\.[${LETTERS}]{2,10}){1,3})`,
  'g',
);

/** A name as outlets have one: all its words in capitals, or an address. */
const OUTLETS_NAME = new RegExp(
  `^(?:[${UPPER}\\d][${LETTERS}\\d.'’&-]*|of|the|and|de)(?:\\s(?:[${UPPER}\\d][${LETTERS}\\d.'’&-]*|of|the|and|de)){0,5}$`,
);

const COPYRIGHT = /^(?:\(?c(?:opyright|\))|©)/i;
const AGENCY_AT_END = new RegExp(String.raw`(?:\(|[—–]\s?)([${LETTERS}][${LETTERS} -]{1,30})\)?\s*$`);

const shift = ([start, end]: Span, by: number): Span => [start + by, end + by];

const mentionCredits = (words: string, base: number, role: CreditRole): readonly Credit[] =>
  findAgencies(words).map(({ agency, start, end }) => ({ agency, role, span: [base + start, base + end] }));

/** The bracket of a dateline; an unknown name of proper form is an agency as written. */
function datelineCredits({ text, span: [base] }: MarkedParagraph, { agency }: FoundDateline, outlet: string | null): readonly Credit[] {
  if (agency === null) return [];
  const words = text.slice(...agency);
  const known = mentionCredits(words, base + agency[0], 'wire');
  if (known.length > 0) return known;
  if (NOBODY.test(words.trim()) || /\d/.test(words) || (outlet !== null && folded(words) === folded(outlet))) return [];
  return [{ agency: words.trim(), role: 'wire', span: shift(agency, base) }];
}

/**
 * An agency in the bracket of a dateline that other words have run up to, or, in full, among those: what stands before it is what stood above
 * the story. The form alone says no more than that, so the agency must be known.
 */
function gluedCredits({ text, span: [base] }: MarkedParagraph): readonly Credit[] {
  const found = gluedDateline(text);
  if (found === null) return [];
  const inBrackets = found.agency === null ? [] : mentionCredits(text.slice(...found.agency), base + found.agency[0], 'wire');
  if (inBrackets.length > 0) return inBrackets;
  return findAgencies(text.slice(...found.head))
    .filter(({ short }) => !short)
    .map(({ agency, start, end }) => ({ agency, role: 'wire', span: [base + start, base + end] }));
}

const cited = (text: string, { start, end }: AgencyMention): boolean =>
  CUE_BEFORE.test(text.slice(Math.max(0, start - NEAR), start)) || CUE_AFTER.test(text.slice(end, end + NEAR));

/** Agencies that a paragraph of the story names as its source. */
const citedCredits = (paragraph: MarkedParagraph, from: number): readonly Credit[] =>
  findAgencies(paragraph.text)
    .filter((mention) => mention.start >= from && cited(paragraph.text, mention))
    .map(({ agency, start, end }) => ({ agency, role: 'cited', span: [paragraph.span[0] + start, paragraph.span[0] + end] }));

function originCredits(text: string): readonly Credit[] {
  return [...text.matchAll(ORIGIN)].flatMap((match): readonly Credit[] => {
    const name = (match[1] ?? '').replace(/[.,]$/, '');
    const start = match.index + match[0].lastIndexOf(name);
    if (monthNumber(name.split(/[^\p{L}]/u, 1)[0] ?? '') !== null || /day$/i.test(name) || !/\p{L}{2}/u.test(name)) return [];
    return [{ agency: agencyNamed(name) ?? name, role: 'origin', span: [start, start + name.length] }];
  });
}

/** A line of nothing but an agency's name; one that has more to it is read for names like a byline. */
function lineCredits(paragraph: MarkedParagraph): readonly Credit[] {
  const line = readCreditLine(paragraph.text);
  const base = paragraph.span[0];
  if (line) return [{ agency: line.agency, role: 'wire', span: [base + line.start, base + line.end] }];
  return mentionCredits(paragraph.text, base, 'wire');
}

/** `Provided by Harbour Post`: whose story a portal shows. */
const PROVIDED = /^(?:provided|distributed|supplied) by\s(?:the\s)?/i;

/** An outlet that provided the page; a person provides a picture. */
function providerCredit({ text, span: [base] }: MarkedParagraph): readonly Credit[] {
  const start = PROVIDED.exec(text)?.[0].length ?? 0;
  const name = text.slice(start).replace(/[\s.]+$/u, '');
  if (agencyNamed(name) === null && (isPersonName(name) || !OUTLETS_NAME.test(name))) return [];
  return [{ agency: agencyNamed(name) ?? name, role: 'origin', span: [base + start, base + start + name.length] }];
}

/** An agency beside its writers, also where the page's style changed the letters of its initials. */
function bylineCredits({ text, span: [base] }: MarkedParagraph): readonly Credit[] {
  const writers = readByline(text)?.names ?? [];
  // Petra Holm is a writer, Petra an agency.
  const isFirstName = ({ start, end }: AgencyMention): boolean => writers.some(({ value, at }) => at <= start && end < at + value.length);
  const named = findAgencies(text)
    .filter((mention) => !mention.short || !isFirstName(mention))
    .map(({ agency, start, end }): Credit => ({ agency, role: 'wire', span: [base + start, base + end] }));
  const of = named.length > 0 ? null : writersAgency(text);
  return of === null ? named : [{ agency: of.agency, role: 'wire', span: [base + of.start, base + of.end] }];
}

/** `… he said. (AP)` at the very end of the story. */
function closingCredit(paragraph: MarkedParagraph): readonly Credit[] {
  const match = AGENCY_AT_END.exec(paragraph.text.slice(-40));
  const name = match?.[1] ? agencyNamed(match[1].trim()) : null;
  if (!match?.[1] || name === null) return [];
  const start = paragraph.span[0] + paragraph.text.lastIndexOf(match[1]);
  return [{ agency: name, role: 'wire', span: [start, start + match[1].trim().length] }];
}

function paragraphCredits(paragraph: MarkedParagraph, opens: boolean, last: boolean, outlet: string | null): readonly Credit[] {
  switch (paragraph.mark) {
    case 'story': {
      const dateline = opens ? readDateline(paragraph.text) : null;
      const ownHead = dateline === null ? [] : datelineCredits(paragraph, dateline, outlet);
      const head = opens && dateline === null ? gluedCredits(paragraph) : ownHead;
      const from = ownHead.length > 0 ? (dateline?.span[1] ?? 0) : 0;
      return [...head, ...citedCredits(paragraph, from), ...(last ? closingCredit(paragraph) : [])];
    }
    case 'credit':
      return lineCredits(paragraph);
    case 'byline':
      return bylineCredits(paragraph);
    case 'date':
    case 'sign-off':
      return mentionCredits(paragraph.text, paragraph.span[0], 'wire');
    case 'furniture':
      if (PROVIDED.test(paragraph.text)) return providerCredit(paragraph);
      return COPYRIGHT.test(paragraph.text) || /^(?:source|credit|via)s?\s?:/i.test(paragraph.text)
        ? mentionCredits(paragraph.text, paragraph.span[0], 'wire')
        : [];
    default:
      return [];
  }
}

/**
 * Names the agencies a page credits and how: its copy is theirs (`wire`), it appeared there first (`origin`), or they are
 * quoted (`cited`). One credit an agency and role, at its first place.
 * @param text the document's text, for spans
 * @param outlet the page's own outlet, which is no agency to itself
 * @param unplaced credits of the markup; one that the text names too takes the place there
 */
export function pageCredits(
  text: string,
  marked: readonly MarkedParagraph[],
  outlet: string | null,
  unplaced: readonly Credit[] = [],
): readonly Credit[] {
  const story = marked.filter(({ mark }) => mark === 'story');
  const opening = story[openingParagraph(story.map((paragraph) => paragraph.text))];
  const last = story.at(-1);
  const all = [
    ...marked.flatMap((paragraph) => paragraphCredits(paragraph, paragraph === opening, paragraph === last, outlet)),
    ...originCredits(text),
  ];
  const seen = new Set<string>();
  return [...all.sort((x, y) => (x.span?.[0] ?? 0) - (y.span?.[0] ?? 0)), ...unplaced].filter(({ agency, role }) => {
    const key = `${role} ${agency}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
