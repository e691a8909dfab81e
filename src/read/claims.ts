import { ORIGINS, type Origin, type PageDate, type Sourced } from '../model/document.js';
import type { Span } from '../model/span.js';
import { NOTHING_PRINTED, type Printed } from './printed.js';

/** One place's answer to one question about the page. */
export interface Claim {
  readonly value: string;
  readonly span: Span | null;
  readonly origin: Origin;
  /** True for what only stands in for a missing name, such as the host of an address: any other claim is trusted before it. */
  readonly standIn?: boolean;
}

/** Everything a page says about itself, in the order it was found. */
export interface Claims {
  readonly outlet: readonly Claim[];
  readonly headline: readonly Claim[];
  readonly bylines: readonly Claim[];
  readonly published: readonly PageDate[];
  readonly modified: readonly PageDate[];
  /** What readers of a page with markup see below its headline. */
  readonly printed: Printed;
}

export const NO_CLAIMS: Claims = { outlet: [], headline: [], bylines: [], published: [], modified: [], printed: NOTHING_PRINTED };

/** Claims of several places, earlier arguments first. */
export const joinClaims = (...all: readonly Claims[]): Claims => ({
  outlet: all.flatMap((claims) => claims.outlet),
  headline: all.flatMap((claims) => claims.headline),
  bylines: all.flatMap((claims) => claims.bylines),
  published: all.flatMap((claims) => claims.published),
  modified: all.flatMap((claims) => claims.modified),
  printed: all.find(({ printed }) => printed !== NOTHING_PRINTED)?.printed ?? NOTHING_PRINTED,
});

/** Letters and digits only, folded: two spellings of one value compare equal. */
export const folded = (value: string): string =>
  value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Place in the order of trust, 0 for the most trusted. */
export const trust = (origin: Origin): number => ORIGINS.indexOf(origin);
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
  const named = byTrust(claims.filter((claim) => folded(claim.value) !== ''));
  const ranked = [...named.filter(({ standIn }) => standIn !== true), ...named.filter(({ standIn }) => standIn === true)];
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

/**
 * All names of the most trusted place that has any; names only other places have are alternatives of the first. The byline
 * that readers see comes before the metadata, which often names one of several writers or who entered the story.
 */
export function settleBylines({ bylines, printed, outlet }: Claims): readonly Sourced[] {
  const outlets = new Set(outlet.flatMap(({ value }) => [folded(value), folded(value.replace(/\.[a-z]{2,4}$/i, ''))]));
  const isName = ({ value, origin }: Claim): boolean => folded(value) !== '' && (origin === 'given' || !outlets.has(folded(value)));
  const ranked = byTrust(bylines.filter(isName));
  // What runs on behind a name in print is no part of it where the metadata has the name.
  const known = (value: string): string => ranked.find((claim) => value.startsWith(`${claim.value} `))?.value ?? value;
  const seen = printed.bylines.map((value): Claim => ({ value: known(value), span: null, origin: 'markup' })).filter(isName);
  const isGiven = ranked[0]?.origin === 'given';
  const chosen = isGiven || seen.length === 0 ? ranked.filter(({ origin }) => origin === ranked[0]?.origin) : seen;
  const names = new Map<string, Claim>();
  for (const claim of chosen) if (!names.has(folded(claim.value))) names.set(folded(claim.value), claim);
  const others = [...ranked, ...seen].filter((claim) => !names.has(folded(claim.value)));
  return [...names.values()].map((claim, i) => ({
    value: claim.value,
    span: claim.span ?? ranked.find((other) => other.span !== null && folded(other.value) === folded(claim.value))?.span ?? null,
    origin: claim.origin,
    alternatives: i === 0 ? otherValues(claim.value, others) : [],
  }));
}
