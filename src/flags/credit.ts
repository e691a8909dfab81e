import type { Document, PageDate, Sourced } from '../model/document.js';
import type { FlagKind, Severity } from '../model/flag.js';
import { MEMBER_RELATIONS } from '../model/relation.js';
import type { Span } from '../model/span.js';
import { findSignOff } from '../text/sign-off.js';
import type { Draft } from './draft.js';
import { type Pair, quote } from './pair.js';

/** Whom the two versions credit, and where and when they say they stand. Only for versions of one story. */
export function creditFlags(pair: Pair): readonly Draft[] {
  if (!MEMBER_RELATIONS.has(pair.kind)) return [];
  const [a, b] = [pair.a.document, pair.b.document];
  return [...outletFlag(a, b), ...bylineFlag(a, b), ...agencyFlag(a, b), ...datelineFlag(a, b), ...publishedFlag(a, b)];
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

interface Reading {
  readonly value: string | null;
  readonly span: Span | null;
}

const draft = (kind: FlagKind, severity: Severity, before: Reading, after: Reading, explanation: string): Draft => ({
  kind,
  severity,
  a: before.span,
  b: after.span,
  before: before.value,
  after: after.value,
  detail: {},
  explanation,
});

const read = (sourced: Sourced | null): Reading => ({ value: sourced?.value ?? null, span: sourced?.span ?? null });

function outletFlag(a: Document, b: Document): readonly Draft[] {
  if (a.outlet === null || b.outlet === null || fold(a.outlet.value) === fold(b.outlet.value)) return [];
  return [
    draft(
      'outlet-changed',
      'info',
      read(a.outlet),
      read(b.outlet),
      `The first text is from ${quote(a.outlet.value)}, the second from ${quote(b.outlet.value)}.`,
    ),
  ];
}

function bylines(document: Document): Reading & { readonly names: ReadonlySet<string> } {
  const names = document.bylines.map((byline) => byline.value);
  return { value: names.length === 0 ? null : names.join(', '), span: document.bylines[0]?.span ?? null, names: new Set(names.map(fold)) };
}

function bylineFlag(a: Document, b: Document): readonly Draft[] {
  const [before, after] = [bylines(a), bylines(b)];
  if (before.value === null && after.value === null) return [];
  if (after.value === null) return [draft('byline-dropped', 'major', before, after, `The byline ${quote(before.value ?? '')} is gone.`)];
  if (before.value === null) return [draft('byline-added', 'minor', before, after, `A byline was added: ${quote(after.value)}.`)];
  const kept = [...before.names].filter((name) => after.names.has(name)).length;
  if (kept === before.names.size && kept === after.names.size) return [];
  return [
    draft(
      'byline-changed',
      kept === 0 ? 'major' : 'minor',
      before,
      after,
      `The byline ${quote(before.value)} became ${quote(after.value)}.`,
    ),
  ];
}

/** The agencies whose text a page says it is; an agency that is only quoted is no credit. */
function agencies(document: Document): Reading {
  const credits = document.credits.filter((credit) => credit.role !== 'cited');
  const names = [...new Set(credits.map((credit) => credit.agency))].sort();
  return { value: names.length === 0 ? null : names.join(', '), span: credits[0]?.span ?? null };
}

function agencyFlag(a: Document, b: Document): readonly Draft[] {
  const [before, after] = [agencies(a), agencies(b)];
  if (before.value === after.value) return [];
  if (after.value === null) return [draft('credit-dropped', 'major', before, after, `The credit to ${before.value} is gone.`)];
  if (before.value === null) return [draft('credit-added', 'minor', before, after, `A credit to ${after.value} was added.`)];
  return [draft('credit-changed', 'major', before, after, `The credit changed from ${before.value} to ${after.value}.`)];
}

function datelineFlag(a: Document, b: Document): readonly Draft[] {
  const [before, after] = [a.dateline?.place ?? null, b.dateline?.place ?? null];
  if (fold(before ?? '') === fold(after ?? '')) return [];
  const reading = (value: string | null): Reading => ({ value, span: null });
  const severity: Severity = before !== null && after !== null ? 'minor' : 'info';
  const explanation =
    after === null
      ? `The dateline ${quote(before ?? '')} is gone.`
      : before === null
        ? `A dateline was added: ${quote(after)}.`
        : `The dateline ${quote(before)} became ${quote(after)}.`;
  return [draft('dateline-changed', severity, reading(before), reading(after), explanation)];
}

const shownDate = (document: Document): PageDate | null => document.published ?? document.modified;

function publishedFlag(a: Document, b: Document): readonly Draft[] {
  const [before, after] = [shownDate(a), shownDate(b)];
  if (before === null || after === null || before.iso === after.iso) return [];
  const reading = (date: PageDate): Reading => ({ value: date.iso, span: null });
  return [
    draft('published-changed', 'info', reading(before), reading(after), `The pages bear different dates: ${before.iso} and ${after.iso}.`),
  ];
}

/** A page that shows no date at all. */
export function noDate(document: Document): readonly Draft[] {
  if (shownDate(document) !== null) return [];
  return [
    { kind: 'no-date', severity: 'info', a: null, b: null, before: null, after: null, detail: {}, explanation: 'The page bears no date.' },
  ];
}

/** A sign-off as agencies write it, on a page that names neither author nor agency: wire copy whose credit was dropped. */
export function unattributedWireCopy(document: Document): readonly Draft[] {
  if (document.bylines.length > 0 || agencies(document).value !== null) return [];
  const span = findSignOff(document.text, document.body);
  if (span === null) return [];
  const text = document.text.slice(...span).trim();
  return [
    {
      kind: 'unattributed-wire-copy',
      severity: 'major',
      a: span,
      b: null,
      before: text,
      after: null,
      detail: {},
      explanation: `${quote(text)} is how agencies sign a story, but the page names no author and no agency.`,
    },
  ];
}
