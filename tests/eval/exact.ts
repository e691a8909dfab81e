/**
 * What "exact" means for every value compared with a hand-made truth: the same characters once case, typographic quotes and
 * dashes, white space and the Unicode form (NFKC) are folded. Nothing else: a missing word, a comma or a full stop is a miss.
 */
export const exactKey = (value: string): string =>
  value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/gu, ' ')
    .trim();

/** Whether both say the same; two that say nothing agree. */
export const isExact = (truth: string | null, said: string | null): boolean =>
  truth === null || said === null ? truth === said : exactKey(truth) === exactKey(said);

/** Stands for an empty set, so that rightly naming nobody counts as one name found. */
const NOBODY = '';

/** Names of one page against the truth, as counts that add up over pages. */
export interface NameCounts {
  readonly hits: number;
  readonly missed: number;
  readonly invented: number;
}

/** Counts names as sets. An empty set counts as the one name "nobody": both empty is one hit, one empty misses that name too. */
export const countNames = (truth: readonly string[], said: readonly string[]): NameCounts =>
  countNamed(truth.length === 0 ? [NOBODY] : truth, said.length === 0 ? [NOBODY] : said);

/** The same over the names alone: where nobody is named or said, nothing is counted. */
export function countNamed(truth: readonly string[], said: readonly string[]): NameCounts {
  const [expected, found] = [new Set(truth.map(exactKey)), new Set(said.map(exactKey))];
  const hits = [...found].filter((name) => expected.has(name)).length;
  return { hits, missed: expected.size - hits, invented: found.size - hits };
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  /** Micro-averaged: over all names of all pages. */
  readonly f1: number;
}

/** Rates over many pages; where nothing was to be found or said, the rate is 1. */
export function ratesOf(counts: readonly NameCounts[]): Rates {
  const sum = (pick: (one: NameCounts) => number): number => counts.reduce((total, one) => total + pick(one), 0);
  const [hits, missed, invented] = [sum(({ hits }) => hits), sum(({ missed }) => missed), sum(({ invented }) => invented)];
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return { precision: share(hits, hits + invented), recall: share(hits, hits + missed), f1: share(2 * hits, 2 * hits + missed + invented) };
}
