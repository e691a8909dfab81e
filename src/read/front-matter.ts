import type { Span } from '../model/span.js';
import type { Claim, Claims } from './claims.js';
import { readDate } from './date-line.js';
import { NOTHING_PRINTED } from './printed.js';

/** The block of fields at the head of a Markdown file. */
export interface FrontMatter {
  /** From the start of the file past the closing rule. */
  readonly end: number;
  readonly claims: Claims;
}

const BLOCK = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const FIELD = /^([\p{L}_-]{1,30})[ \t]*:[ \t]*(.*)$/u;
const ITEM = /^[ \t]+-[ \t]+(.*)$|^-[ \t]+(.*)$/;

const unquoted = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/, '$2');

/** Fields with their values: scalars, `[a, b]` and dashed lists; the rest of YAML is passed over. */
function fieldsOf(block: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  let open: string[] | null = null;
  for (const line of block.split(/\r?\n/)) {
    const field = FIELD.exec(line);
    const item = ITEM.exec(line);
    if (field?.[1] !== undefined) {
      const value = (field[2] ?? '').trim();
      const list = /^\[(.*)\]$/.exec(value)?.[1]?.split(',');
      open = (list ?? (value === '' ? [] : [value])).map(unquoted);
      fields.set(field[1].toLowerCase(), open);
    } else if (item && open) open.push(unquoted(item[1] ?? item[2] ?? ''));
  }
  return fields;
}

/**
 * Reads the front matter of a Markdown file: title, author(s), date, updated, source or outlet.
 * @returns null when the file starts otherwise
 */
export function readFrontMatter(text: string): FrontMatter | null {
  const block = BLOCK.exec(text);
  if (!block) return null;
  const fields = fieldsOf(block[1] ?? '');
  const values = (...names: readonly string[]): readonly string[] =>
    names.flatMap((name) => fields.get(name) ?? []).filter((value) => value !== '');
  const end = block[0].length;
  const claim = (value: string): Claim => {
    const at = text.slice(0, end).indexOf(value);
    const span: Span | null = at < 0 ? null : [at, at + value.length];
    return { value, span, origin: 'meta' };
  };
  const dates = (names: readonly string[]): Claims['published'] => values(...names).flatMap((value) => readDate(value, 'meta') ?? []);
  return {
    end,
    claims: {
      headline: values('title', 'headline').map(claim),
      bylines: values('author', 'authors', 'byline', 'bylines').map((value) => claim(value.replace(/^by\s+/i, ''))),
      outlet: values('outlet', 'source', 'publisher', 'publication').map(claim),
      published: dates(['date', 'published', 'pubdate']),
      modified: dates(['updated', 'modified', 'lastmod']),
      printed: NOTHING_PRINTED,
    },
  };
}
