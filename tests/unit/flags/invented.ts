import { createHash } from 'node:crypto';
import { flagText } from '../../../src/flags/flag-rules.js';
import type { Credit, Dateline, Document, PageDate, Sourced } from '../../../src/model/document.js';
import type { EncodingFinding } from '../../../src/model/encoding-basis.js';
import type { Flag } from '../../../src/model/flag.js';
import type { Span } from '../../../src/model/span.js';
import { attributed } from '../../../src/pipeline/attributed.js';
import { comparableOf, type Related, relate } from '../../../src/pipeline/relate.js';

/** What a test says about an invented article; the rest is left out, as on a bare page. */
export interface Invented {
  /** Paragraphs with blank lines between; all of it is story. */
  readonly text: string;
  readonly name?: string;
  readonly headline?: string;
  /** What other places of the page give as its headline. */
  readonly otherHeadlines?: readonly string[];
  readonly outlet?: string;
  readonly bylines?: readonly string[];
  readonly credits?: readonly Credit[];
  readonly dateline?: Dateline;
  readonly published?: string;
  /** Other days the page states for its publication. */
  readonly alsoPublished?: readonly string[];
  readonly modified?: string;
  /** How its bytes were decoded; left out for a text that is UTF-8. */
  readonly encoding?: EncodingFinding;
}

const sourced = (value: string): Sourced => ({ value, span: null, origin: 'given', alternatives: [] });

/** An ISO date as short as its precision: `2024`, `2024-05`, `2024-05-03`, `2024-05-03T10:15`, with or without a zone. */
export function dateOf(iso: string): PageDate {
  const zone = /(?:Z|[+-]\d\d:\d\d)$/.exec(iso.slice(16))?.[0] ?? null;
  const precision = iso.includes('T') ? 'minute' : (['year', 'month', 'day'] as const)[iso.split('-').length - 1];
  return { raw: iso, iso, precision: precision ?? 'day', zone, origin: 'given', alternatives: [] };
}

function paragraphsOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const { 0: paragraph, index } of text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    const start = index + paragraph.length - paragraph.trimStart().length;
    if (paragraph.trim() !== '') spans.push([start, start + paragraph.trim().length]);
  }
  return spans;
}

/** The article as it would have been read. */
export function documentOf(article: Invented): Document {
  const sha256 = createHash('sha256').update(JSON.stringify(article)).digest('hex');
  return {
    id: sha256.slice(0, 16),
    name: article.name ?? sha256.slice(0, 8),
    sha256,
    bytes: article.text.length,
    encoding: article.encoding?.encoding ?? 'utf-8',
    language: 'en',
    outlet: article.outlet === undefined ? null : sourced(article.outlet),
    headline: article.headline === undefined ? null : { ...sourced(article.headline), alternatives: article.otherHeadlines ?? [] },
    bylines: (article.bylines ?? []).map(sourced),
    dateline: article.dateline ?? null,
    credits: article.credits ?? [],
    published: article.published === undefined ? null : { ...dateOf(article.published), alternatives: article.alsoPublished ?? [] },
    modified: article.modified === undefined ? null : dateOf(article.modified),
    text: article.text,
    body: paragraphsOf(article.text),
    attributions: [],
    flags: [],
  };
}

/** Two articles compared, the first dated days before the second so that it is A wherever the texts do not say otherwise. */
function related(a: Invented, b: Invented): Related | null {
  const [older, newer] = [documentOf({ published: '2024-05-03', ...a }), documentOf({ published: '2024-05-09', ...b })];
  return relate(comparableOf(attributed(older)), comparableOf(attributed(newer)), { ignoreDates: false });
}

/** All flags between two articles, those about their dates left out unless the articles state them. */
export function flagsBetween(a: Invented, b: Invented): readonly Flag[] {
  const flags = related(a, b)?.relation.flags ?? [];
  return a.published === undefined && b.published === undefined ? flags.filter(({ kind }) => kind !== 'published-changed') : flags;
}

/** All flags of one article alone. */
export const flagsOf = (article: Invented): readonly Flag[] => flagText(documentOf(article), article.encoding ?? null);

/** A long enough story, for tests that are not about its words. */
export const STORY = [
  'The harbour board of Larkhaven met on Monday to hear the engineers on the northern ramp, which has been closed since Easter.',
  'Ferries to Osmund Bay will stop until the spring, at no extra cost to the passengers, the board said in a statement.',
  'Shopkeepers on the island said they feared for the Christmas trade and asked the council of the county for help.',
].join('\n\n');
