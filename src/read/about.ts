import { type Claim, type Claims, joinClaims, NO_CLAIMS } from './claims.js';
import { readDate } from './date-line.js';
import type { Page } from './page.js';

/** What is known of an article from outside the bytes that are read: an archive's headers, a mail's, a file's properties. */
export interface About {
  /** Charset of the HTTP or mail header, as written. */
  readonly charset?: string;
  /** When the bytes were fetched. Kept beside them; like a record's `collected` it takes no part in a document. */
  readonly collected?: string;
  readonly url?: string;
  readonly headline?: string;
  readonly bylines?: readonly string[];
  readonly outlet?: string;
  /** Any date that `readDate` reads. */
  readonly published?: string;
  readonly modified?: string;
}

/** The host of an address, an outlet's weakest name. */
export function hostOf(url: string | null | undefined): readonly Claim[] {
  const host = /^https?:\/\/(?:www\.)?([\p{L}\p{N}.-]{1,100})(?=[/:?#]|$)/iu.exec(url ?? '')?.[1];
  return host ? [{ value: host.toLowerCase(), span: null, origin: 'meta', standIn: true }] : [];
}

const claim = (value: string | undefined): readonly Claim[] => {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' ? [] : [{ value: trimmed, span: null, origin: 'meta' }];
};

const date = (value: string | undefined): Claims['published'] => {
  const read = value === undefined ? null : readDate(value, 'meta');
  return read ? [read] : [];
};

/** Lays what is known from outside under the page's own metadata: it counts as `meta`, after what the markup says itself. */
export const overlayAbout = (about: About, page: Page): Page => ({
  ...page,
  claims: joinClaims(page.claims, {
    ...NO_CLAIMS,
    headline: claim(about.headline),
    outlet: [...claim(about.outlet), ...hostOf(about.url)],
    bylines: (about.bylines ?? []).flatMap(claim),
    published: date(about.published),
    modified: date(about.modified),
  }),
});
