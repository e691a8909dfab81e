import { hostOf } from './about.js';
import { agencyNamed } from './agency-mentions.js';
import { type Claim, type Claims, joinClaims, NO_CLAIMS } from './claims.js';
import { readDate } from './date-line.js';
import type { Page } from './page.js';
import { pageParagraphs } from './page-paragraphs.js';
import { NOTHING_PRINTED } from './printed.js';
import { recordProblems } from './validate-record.js';

/** One article of NDJSON, JSON or CSV input, as `schemas/record.schema.json` describes it. */
export interface ArticleRecord {
  readonly id?: string;
  readonly text?: string;
  readonly html?: string;
  readonly headline?: string | null;
  readonly bylines?: readonly string[] | null;
  readonly outlet?: string | null;
  readonly url?: string | null;
  readonly published?: string | null;
  readonly modified?: string | null;
  readonly dateline?: string | null;
  readonly collected?: string | null;
  readonly language?: string | null;
}

export type ParsedRecord = { readonly ok: true; readonly record: ArticleRecord } | { readonly ok: false; readonly message: string };

/** Reads one JSON object as an article record; all that is wrong with it is in one message. */
export function parseRecord(json: string): ParsedRecord {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { ok: false, message: `is not valid JSON: ${error instanceof Error ? error.message : 'unreadable'}` };
  }
  const problems = recordProblems(value);
  return problems.length === 0
    ? { ok: true, record: value as ArticleRecord }
    : { ok: false, message: `is no article record: ${problems.join('; ')}` };
}

const given = (value: string | null | undefined): readonly Claim[] => {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' ? [] : [{ value: trimmed, span: null, origin: 'given' }];
};

const givenDate = (value: string | null | undefined): Claims['published'] => {
  const date = value ? readDate(value, 'given') : null;
  return date ? [date] : [];
};

/** What the fields of a record claim. */
const recordClaims = (record: ArticleRecord): Claims => ({
  headline: given(record.headline),
  outlet: [...given(record.outlet), ...hostOf(record.url)],
  bylines: (record.bylines ?? []).flatMap(given),
  published: givenDate(record.published),
  modified: givenDate(record.modified),
  printed: NOTHING_PRINTED,
});

const languageCode = (value: string | null | undefined): string | null =>
  /^[a-z]{2}(?![a-z])/i.exec(value ?? '')?.[0].toLowerCase() ?? null;

/** Agencies where writers are named: the text is theirs, unless the outlet is the agency itself. */
function wireCredits({ bylines, outlet }: ArticleRecord): Page['credits'] {
  const own = agencyNamed(outlet?.trim() ?? '');
  const agencies = new Set((bylines ?? []).flatMap((byline) => agencyNamed(byline.trim()) ?? []));
  return [...agencies].filter((agency) => agency !== own).map((agency) => ({ agency, role: 'wire', span: null }));
}

/** Lays the fields of a record over the page its text or markup gave: what is given comes first. */
export const overlay = (record: ArticleRecord, page: Page): Page => ({
  ...page,
  claims: joinClaims(recordClaims(record), page.claims),
  credits: [...wireCredits(record), ...page.credits],
  name: record.id ?? null,
  dateline: record.dateline ?? null,
  language: languageCode(record.language) ?? page.language,
});

/** A page of plain text: the text itself, unchanged. `headed` when its headline is known from elsewhere. */
export const textPage = (text: string, headed = false): Page => ({
  text,
  paragraphs: pageParagraphs(text, headed),
  claims: NO_CLAIMS,
  credits: [],
  visibleHeadline: false,
  name: null,
  dateline: null,
  language: null,
});
