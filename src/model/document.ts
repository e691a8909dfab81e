import type { Attribution } from './attribution.js';
import type { Flag } from './flag.js';
import type { Span } from './span.js';

/**
 * Where a piece of metadata was read from, strongest claim first. One field departs from the order: of a headline that no
 * record gives, the heading readers saw (`markup`) beats the titles of the metadata, which are often shortened or rewritten.
 */
export const ORIGINS = ['given', 'json-ld', 'opengraph', 'meta', 'markup', 'text'] as const;
export type Origin = (typeof ORIGINS)[number];

/** A value, where it stands in `text` (if it does), where it was read from, and what other places say. */
export interface Sourced {
  readonly value: string;
  readonly span: Span | null;
  readonly origin: Origin;
  /** Other values found for the same field, most trusted first, without repeats. */
  readonly alternatives: readonly string[];
}

export const CREDIT_ROLES = ['wire', 'origin', 'cited'] as const;
/** `wire`: the text is the agency's. `origin`: "Originally published by …". `cited`: the agency is quoted as a source. */
export type CreditRole = (typeof CREDIT_ROLES)[number];

export interface Credit {
  /** Canonical name from the agency lexicon, for instance "Associated Press". */
  readonly agency: string;
  readonly role: CreditRole;
  readonly span: Span | null;
}

export interface Dateline {
  readonly place: string;
  /** The agency named in the dateline's brackets, as written: `BAGHDAD (Dispatches)` gives "Dispatches". */
  readonly agency: string | null;
  /** The day it prints: `--02-26` where it has no year, as most have, else `2019-02-26`; null without a day. */
  readonly day: string | null;
}

export const DATE_PRECISIONS = ['minute', 'day', 'month', 'year'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

export interface PageDate {
  /** The words the date was read from. */
  readonly raw: string;
  /**
   * ISO 8601 cut to the precision: `2019-02-07T23:31`, `2019-02-07`, `2019-02`, `2019`.
   * With a known zone the offset follows the minutes; without one the clock is the page's own, of no stated zone.
   */
  readonly iso: string;
  readonly precision: DatePrecision;
  /** `+01:00`, `Z` or null when the page names none. */
  readonly zone: string | null;
  readonly origin: Origin;
  /**
   * Other dates for the same thing, in the form of `iso`: both readings of an ambiguous `08/02/2019` that nothing on the
   * page decides, and days that other places of the page state.
   */
  readonly alternatives: readonly string[];
}

/** One article as it was read. Never altered afterwards except for `attributions` and `flags`, which later stages fill. */
export interface Document {
  /** Sixteen lower-case hex digits, the same on every run for the same name and bytes. */
  readonly id: string;
  /** The path as given, the record's own `id`, or `path#address` for a page of an archive, an item of a feed, an attachment. */
  readonly name: string;
  /** SHA-256 of the raw bytes of the file or record, lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: string;
  /** ISO 639-1 code, or "unknown". */
  readonly language: string;
  readonly outlet: Sourced | null;
  readonly headline: Sourced | null;
  readonly bylines: readonly Sourced[];
  readonly dateline: Dateline | null;
  readonly credits: readonly Credit[];
  readonly published: PageDate | null;
  readonly modified: PageDate | null;
  /** The decoded text. For a plain text file it is the file itself (a BOM dropped), so spans can be used on the file. */
  readonly text: string;
  /** The paragraphs of the story, in order, disjoint, never empty. What no span covers is page furniture. */
  readonly body: readonly Span[];
  readonly attributions: readonly Attribution[];
  readonly flags: readonly Flag[];
}
