import type { Document } from '../model/document.js';
import type { Span } from '../model/span.js';
import type { Lexicon } from '../text/lexicon.js';
import { misreadings } from '../text/mojibake.js';
import { reportingVerb, type VerbForms } from '../text/reporting-verbs.js';
import type { Draft } from './draft.js';
import { found } from './integrity.js';
import { quote } from './pair.js';

/** Quotation marks; the one in `Brazil"s` stands for an apostrophe. */
const MARKS = /(?<!\p{L}(?="s(?!\p{L})))["“”„«»]/gu;
const OPENING = '“„«';
const CLOSING = '”»';
const STRAIGHT = '"';

/** How much of the text beside a mark is shown. */
const SHOWN = 24;

/** The closing marks that go with an opening one; German opens low and closes with what opens in English. */
const PARTNERS: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '»': '«', [STRAIGHT]: STRAIGHT };

interface Mark {
  readonly mark: string;
  readonly at: number;
}

/**
 * Quotation marks that do not pair within their paragraph: opened twice, never closed, closed without being opened, or
 * opened and closed with marks of two kinds. A paragraph left open is right when the next one opens anew.
 */
export function unbalancedQuotes(document: Document, { verbs }: Lexicon): readonly Draft[] {
  return document.body.flatMap(([start, end], index) => {
    // Of text that was decoded wrongly the marks mean nothing; that is told by a flag of its own.
    if (misreadings(document.text.slice(start, end)).length > 0) return [];
    const next = document.body[index + 1];
    const continues = next !== undefined && /^["“„«]/u.test(document.text.slice(...next));
    return paragraphFlags(document.text, [start, end], continues, verbs);
  });
}

function paragraphFlags(text: string, [start, end]: Span, continues: boolean, verbs: VerbForms): readonly Draft[] {
  const drafts: Draft[] = [];
  let open: Mark | null = null;
  for (const match of text.slice(start, end).matchAll(MARKS)) {
    const mark: Mark = { mark: match[0], at: start + match.index };
    const fault: Fault | null = open === null ? faultOutside(text, mark, verbs) : faultInside(open, mark);
    if (fault !== null) drafts.push(flag(text, mark, start, end, fault));
    open = open === null && fault === null && opens(text, mark) ? mark : null;
  }
  if (open !== null && !continues) drafts.push(flag(text, open, start, end, UNCLOSED));
  return drafts;
}

interface Fault {
  readonly severity: Draft['severity'];
  readonly what: string;
}

const minor = (what: string): Fault => ({ severity: 'minor', what });
const UNCLOSED: Fault = minor('opens a quotation that is never closed');

/** What is wrong with a mark where no quotation is open. */
function faultOutside(text: string, mark: Mark, verbs: VerbForms): Fault | null {
  if (CLOSING.includes(mark.mark) && !opensInward(text, mark)) return minor('closes a quotation that was never opened');
  return facesAway(text, mark, verbs) ? minor('opens where a quotation should close') : null;
}

/** What is wrong with a mark where a quotation is open. Whatever it is, the quotation ends with it. */
function faultInside(open: Mark, mark: Mark): Fault | null {
  if ((PARTNERS[open.mark] ?? '').includes(mark.mark)) return null;
  if (OPENING.includes(mark.mark)) return minor('opens where a quotation is already open');
  return { severity: 'info', what: `closes with ${mark.mark} what was opened with ${open.mark}` };
}

/** An opening mark right before a small reporting verb (`, “said the mayor`): it was meant to close what came before. */
function facesAway(text: string, { mark, at }: Mark, verbs: VerbForms): boolean {
  const next = /^\p{Ll}+/u.exec(text.slice(at + 1, at + 1 + SHOWN))?.[0];
  return (
    OPENING.includes(mark) &&
    next !== undefined &&
    reportingVerb(next, verbs) !== null &&
    /[,.!?]\s*$/.test(text.slice(Math.max(0, at - 3), at))
  );
}

/** Danish opens with », at the head of a word. */
const opensInward = (text: string, { mark, at }: Mark): boolean =>
  mark === '»' && /\S/.test(text.charAt(at + 1)) && !/[\p{L}\p{N}\p{P}]/u.test(text.charAt(at - 1));

/** A straight mark after a digit means inches or seconds, unless a letter follows. */
const opens = (text: string, { mark, at }: Mark): boolean =>
  mark !== STRAIGHT || !/\d/.test(text.charAt(at - 1)) || /\p{L}/u.test(text.charAt(at + 1));

function flag(text: string, mark: Mark, start: number, end: number, fault: Fault): Draft {
  const shown = around(text, mark.at, start, end);
  return found('unbalanced-quotes', [mark.at, mark.at + 1], shown, `The quotation mark in ${quote(shown)} ${fault.what}.`, fault.severity);
}

/** The words around a mark, none of them cut. */
function around(text: string, at: number, start: number, end: number): string {
  const before = text.slice(Math.max(start, at - SHOWN), at);
  const after = text.slice(at, Math.min(end, at + 1 + SHOWN));
  const head = at - SHOWN > start ? before.replace(/^\S*\s+/, '') : before;
  const tail = at + 1 + SHOWN < end ? after.replace(/\s+\S*$/, '') : after;
  return `${head}${tail}`.trim();
}
