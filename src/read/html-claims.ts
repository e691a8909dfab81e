import type { Credit, Origin, PageDate } from '../model/document.js';
import { agencyNamed, findAgencies } from './agency-mentions.js';
import type { ArticleFields } from './article-fields.js';
import { readByline } from './byline.js';
import { type Claim, type Claims, folded, joinClaims, NO_CLAIMS } from './claims.js';
import { readDate } from './date-line.js';
import type { HtmlFields } from './html-fields.js';
import { isPersonName } from './name-shape.js';
import { isSectionName, titleSegments } from './outlet-line.js';
import { NOTHING_PRINTED } from './printed.js';

/** What the markup claims, and the agencies it names where authors stand. */
export interface HtmlClaims {
  readonly claims: Claims;
  readonly credits: readonly Credit[];
}

const MAX_AUTHOR = 300;
const ORDER: readonly Exclude<keyof HtmlFields, 'heading' | 'printed'>[] = ['json-ld', 'opengraph', 'meta', 'markup'];

const tidy = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** Names in one author field: a person, several, or words around them; an address or an account is none. */
function peopleIn(field: string): readonly string[] {
  const words = tidy(field);
  if (words === '' || words.length > MAX_AUTHOR || /^(?:https?:|www\.|@)|\S@\S/.test(words)) return [];
  const named = readByline(/^by\b/i.test(words) ? words : `By ${words}`)?.names.map(({ value }) => value) ?? [];
  return named.filter((name) => isPersonName(name, 1) && agencyNamed(name) === null);
}

/** A title without the outlet behind its last dash, where the outlet is known. */
function withoutOutlet(title: string, outlets: readonly string[]): string {
  const segments = titleSegments(title);
  const last = segments.at(-1);
  const first = segments[0];
  if (!last || !first || segments.length < 2) return title;
  const known = outlets.map(folded);
  const isOutlet = (words: string): boolean =>
    known.some(
      (outlet) => outlet !== '' && (folded(words) === outlet || folded(words) === `the${outlet}` || `the${folded(words)}` === outlet),
    );
  if (isOutlet(last.words)) return title.slice(0, last.at).replace(/[\s\-–—|»>:·•]+$/u, '');
  return isOutlet(first.words) ? title.slice(segments[1]?.at ?? 0).trim() : title;
}

function originClaims(fields: ArticleFields, origin: Origin, outlets: readonly string[]): Claims {
  const claim = (value: string): Claim => ({ value, span: null, origin });
  const dates = (values: readonly string[]): readonly PageDate[] => values.flatMap((value) => readDate(value, origin) ?? []);
  return {
    headline: fields.headlines.map((title) => claim(withoutOutlet(tidy(title), outlets))),
    outlet: fields.outlets.map((outlet) => claim(tidy(outlet))),
    bylines: fields.authors.flatMap(peopleIn).map(claim),
    published: dates(fields.published),
    modified: dates(fields.modified),
    printed: NOTHING_PRINTED,
  };
}

/** A name that is neither an agency's nor one that holds it, as its own site's does, nor a section's. */
const isPaper = (outlet: string): boolean => findAgencies(outlet).length === 0 && !isSectionName(outlet);

/** Agencies that the markup calls the publisher of a page which it says is another outlet's: the copy is theirs, the page is not. */
function lenders(outlets: readonly string[]): ReadonlySet<string> {
  const names = outlets.map(tidy);
  return new Set(names.some(isPaper) ? names.filter((name) => agencyNamed(name) !== null) : []);
}

/** Turns raw words of the markup into claims, strongest origin first. */
export function htmlClaims(fields: HtmlFields): HtmlClaims {
  const named = ORDER.flatMap((origin) => fields[origin]?.outlets ?? []);
  const lent = lenders(named);
  const outlets = named.filter((outlet) => !lent.has(tidy(outlet)));
  const all = ORDER.map((origin) => {
    const said = fields[origin];
    return said ? originClaims({ ...said, outlets: said.outlets.filter((outlet) => !lent.has(tidy(outlet))) }, origin, outlets) : NO_CLAIMS;
  });
  const authors = ORDER.flatMap((origin) => fields[origin]?.authors ?? []);
  const own = new Set(outlets.map((outlet) => agencyNamed(tidy(outlet))));
  const agencies = new Set(
    [...authors.filter((author) => author.length <= MAX_AUTHOR), ...lent].flatMap((words) =>
      findAgencies(words).map(({ agency }) => agency),
    ),
  );
  return {
    claims: { ...joinClaims(...all), printed: fields.printed },
    credits: [...agencies].filter((agency) => !own.has(agency)).map((agency) => ({ agency, role: 'wire', span: null })),
  };
}
