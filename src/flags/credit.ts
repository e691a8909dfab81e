import type { Document, PageDate, Sourced } from '../model/document.js';
import type { FlagKind, Severity } from '../model/flag.js';
import { MEMBER_RELATIONS } from '../model/relation.js';
import type { Span } from '../model/span.js';
import { foldName } from '../text/fold-name.js';
import { findSignOff } from '../text/sign-off.js';
import { wireAgencies } from '../text/wire-agencies.js';
import type { Draft } from './draft.js';
import { type Pair, quote, told } from './pair.js';

/** Whom the two versions credit, and where and when they say they stand. Only for versions of one story. */
export function creditFlags(pair: Pair): readonly Draft[] {
  if (!MEMBER_RELATIONS.has(pair.kind)) return [];
  const [a, b] = [pair.a.document, pair.b.document];
  return [...outletFlag(a, b), ...bylineFlag(pair), ...agencyFlag(pair), ...datelineFlag(pair), ...publishedFlag(a, b)];
}

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
  if (a.outlet === null || b.outlet === null || foldName(a.outlet.value) === foldName(b.outlet.value)) return [];
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
  return {
    value: names.length === 0 ? null : names.join(', '),
    span: document.bylines[0]?.span ?? null,
    names: new Set(names.map(foldName)),
  };
}

function bylineFlag(pair: Pair): readonly Draft[] {
  const [before, after] = [bylines(pair.a.document), bylines(pair.b.document)];
  if (before.value === null || after.value === null)
    return oneSided(pair, before, after, { dropped: 'byline-dropped', added: 'byline-added' }, 'byline');
  const kept = [...before.names].filter((name) => after.names.has(name)).length;
  if (kept === before.names.size && kept === after.names.size) return [];
  return [
    draft('byline-changed', kept === 0 ? 'major' : 'minor', before, after, `Another byline: ${told(pair, before.value, after.value)}.`),
  ];
}

function agencyFlag(pair: Pair): readonly Draft[] {
  const [before, after] = [agencies(pair.a.document), agencies(pair.b.document)];
  if (before.value === after.value) return [];
  if (before.value === null || after.value === null)
    return oneSided(pair, before, after, { dropped: 'credit-dropped', added: 'credit-added' }, 'credit');
  return [draft('credit-changed', 'major', before, after, `Another credit: ${told(pair, before.value, after.value)}.`)];
}

/**
 * A byline or credit that one text alone has. Dropped it takes somebody's credit away, added it does not; without a
 * direction nobody knows which it was, so both are major.
 */
function oneSided(
  pair: Pair,
  before: Reading,
  after: Reading,
  kinds: { readonly dropped: FlagKind; readonly added: FlagKind },
  what: string,
): readonly Draft[] {
  if (before.value !== null) {
    const explanation = pair.directed
      ? `The ${what} ${quote(before.value)} is gone.`
      : `Only the first text has a ${what}: ${quote(before.value)}.`;
    return [draft(kinds.dropped, 'major', before, after, explanation)];
  }
  if (after.value === null) return [];
  const explanation = pair.directed
    ? `A ${what} was added: ${quote(after.value)}.`
    : `Only the second text has a ${what}: ${quote(after.value)}.`;
  return [draft(kinds.added, pair.directed ? 'minor' : 'major', before, after, explanation)];
}

/** The agencies whose text a page says it is, and where it says so first. */
function agencies(document: Document): Reading {
  const names = wireAgencies(document);
  const first = document.credits.find((credit) => credit.role !== 'cited');
  return { value: names.length === 0 ? null : names.join(', '), span: first?.span ?? null };
}

function datelineFlag(pair: Pair): readonly Draft[] {
  const [before, after] = [pair.a.document.dateline?.place ?? '', pair.b.document.dateline?.place ?? ''];
  if (foldName(before) === foldName(after)) return [];
  const reading = (value: string): Reading => ({ value: value === '' ? null : value, span: null });
  const severity: Severity = before !== '' && after !== '' ? 'minor' : 'info';
  return [draft('dateline-changed', severity, reading(before), reading(after), `Another dateline: ${told(pair, before, after)}.`)];
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

/** A page of which no date was read: it shows none, or none in a form that can be read. */
export function noDate(document: Document): readonly Draft[] {
  if (shownDate(document) !== null) return [];
  return [
    {
      kind: 'no-date',
      severity: 'info',
      a: null,
      b: null,
      before: null,
      after: null,
      detail: {},
      explanation: 'No date could be read from the page or its record.',
    },
  ];
}

/** Sign-offs that give a credit themselves: "With files from …", "… contributed to this report". */
const CREDITING = /^[—–\-_*\s([]*with\s|\bcontribut(?:ed|ing)\b/iu;

/** A sign-off as agencies write it, on a page without byline and credit: wire copy whose credit was dropped. */
export function unattributedWireCopy(document: Document): readonly Draft[] {
  if (document.bylines.length > 0 || wireAgencies(document).length > 0) return [];
  const span = findSignOff(document.text, document.body);
  if (span === null) return [];
  const text = document.text.slice(...span).trim();
  if (CREDITING.test(text) || (document.outlet !== null && foldName(text).includes(foldName(document.outlet.value)))) return [];
  return [
    {
      kind: 'unattributed-wire-copy',
      severity: 'major',
      a: span,
      b: null,
      before: text,
      after: null,
      detail: {},
      explanation: `${quote(text)} signs the story as agencies do; no byline and no credit was found at its head.`,
    },
  ];
}
