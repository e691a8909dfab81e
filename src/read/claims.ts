import { ORIGINS, type Origin, type PageDate, type Sourced } from '../model/document.js';
import type { Span } from '../model/span.js';

/** One place's answer to one question about the page. */
export interface Claim {
  readonly value: string;
  readonly span: Span | null;
  readonly origin: Origin;
}

/** Everything a page says about itself, in the order it was found. */
export interface Claims {
  readonly outlet: readonly Claim[];
  readonly headline: readonly Claim[];
  readonly bylines: readonly Claim[];
  readonly published: readonly PageDate[];
  readonly modified: readonly PageDate[];
}

export const NO_CLAIMS: Claims = { outlet: [], headline: [], bylines: [], published: [], modified: [] };

/** Claims of several places, earlier arguments first. */
export const joinClaims = (...all: readonly Claims[]): Claims => ({
  outlet: all.flatMap((claims) => claims.outlet),
  headline: all.flatMap((claims) => claims.headline),
  bylines: all.flatMap((claims) => claims.bylines),
  published: all.flatMap((claims) => claims.published),
  modified: all.flatMap((claims) => claims.modified),
});

/** Letters and digits only, folded: two spellings of one value compare equal. */
export const folded = (value: string): string =>
  value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const trust = (origin: Origin): number => ORIGINS.indexOf(origin);
const byTrust = <T extends { readonly origin: Origin }>(claims: readonly T[]): readonly T[] =>
  [...claims].sort((x, y) => trust(x.origin) - trust(y.origin));

/** The values of claims that differ from `value` and from each other. */
function otherValues(value: string, claims: readonly Claim[]): readonly string[] {
  const seen = new Set([folded(value)]);
  return claims.flatMap((claim) => {
    const key = folded(claim.value);
    if (key === '' || seen.has(key)) return [];
    seen.add(key);
    return [claim.value];
  });
}

/** The most trusted claim with the others as alternatives; its place in the text is taken from any claim of the same value. */
export function settle(claims: readonly Claim[]): Sourced | null {
  const ranked = byTrust(claims.filter((claim) => folded(claim.value) !== ''));
  const best = ranked[0];
  if (!best) return null;
  const placed = best.span ? best : ranked.find((claim) => claim.span !== null && folded(claim.value) === folded(best.value));
  return { value: best.value, span: placed?.span ?? null, origin: best.origin, alternatives: otherValues(best.value, ranked) };
}

/**
 * The headline: what the record gives, else what readers saw, else what the markup says of it. Titles in metadata are
 * often shortened or rewritten for search engines; on 225 news pages the visible heading was the printed headline far oftener.
 * @param visible the heading that stands on the page, if one does
 */
export function settleHeadline(claims: readonly Claim[], visible: Claim | null): Sourced | null {
  const seen = visible !== null && claims.every(({ origin }) => origin !== 'given') ? visible : null;
  if (!seen) return settle(claims);
  return { value: seen.value, span: seen.span, origin: seen.origin, alternatives: otherValues(seen.value, byTrust(claims)) };
}

/** All names of the most trusted place that has any; names only other places have are alternatives of the first. */
export function settleBylines(claims: readonly Claim[]): readonly Sourced[] {
  const ranked = byTrust(claims.filter((claim) => folded(claim.value) !== ''));
  const origin = ranked[0]?.origin;
  const names = new Map<string, Claim>();
  for (const claim of ranked) if (claim.origin === origin && !names.has(folded(claim.value))) names.set(folded(claim.value), claim);
  const others = ranked.filter((claim) => !names.has(folded(claim.value)));
  return [...names.values()].map((claim, i) => ({
    value: claim.value,
    span: claim.span ?? ranked.find((other) => other.span !== null && folded(other.value) === folded(claim.value))?.span ?? null,
    origin: claim.origin,
    alternatives: i === 0 ? otherValues(claim.value, others) : [],
  }));
}

const PRECISION_RANK = { minute: 0, day: 1, month: 2, year: 3 } as const;

/** The most trusted date; among equals the most precise, then the first. */
export const settleDate = (dates: readonly PageDate[]): PageDate | null =>
  [...dates].sort((x, y) => trust(x.origin) - trust(y.origin) || PRECISION_RANK[x.precision] - PRECISION_RANK[y.precision])[0] ?? null;
