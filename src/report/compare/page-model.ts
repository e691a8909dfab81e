import type { Lineage } from '../../model/cluster.js';
import { type Flag, type FlagKind, familyOf, type Severity } from '../../model/flag.js';
import type { Passage, RelationKind } from '../../model/relation.js';
import type { Span } from '../../model/span.js';
import type { ArticleRecord } from '../exports/export-source.js';
import type { PageLocus } from './reading.js';

/** A piece of metadata as it is shown: its words, and where they stand in the text when they do. */
export interface Placed {
  readonly value: string;
  readonly span: Span | null;
}

/** What the page keeps of one version. Spans are UTF-16 offsets into `text`. */
export interface PageVersion {
  readonly siglum: string;
  /** Name of the outlet or, without one, of the file; one line, ready to be escaped. */
  readonly outlet: string;
  readonly when: string;
  /** Null when the page left the text out for its size. */
  readonly text: string | null;
  readonly head: Placed | null;
  readonly by: readonly Placed[];
  readonly body: readonly Span[];
}

/** A finding with its number on this page. `before` and `after` are left out of the data where the spans give them. */
export interface PageFlag {
  readonly n: number;
  readonly id: string;
  readonly kind: FlagKind;
  readonly severity: Severity;
  readonly a: Span | null;
  readonly b: Span | null;
  readonly before?: string;
  readonly after?: string;
  readonly explanation: string;
}

/** Two versions that the run compared; `a` and `b` index the page's versions. */
export interface PagePair {
  readonly a: number;
  readonly b: number;
  readonly kind: RelationKind;
  readonly coverageA: number;
  readonly coverageB: number;
  readonly exact: boolean;
  readonly passages: readonly Passage[];
  readonly flags: readonly PageFlag[];
}

/** The data island of a cluster page: everything its script needs. */
export interface PageData {
  readonly cluster: string;
  readonly versions: readonly PageVersion[];
  readonly pairs: readonly PagePair[];
  /** Index into `pairs` of the pair that is drawn first. */
  readonly first: number;
  /** Where the versions part, so that any of them can be read with the readings of the others; empty where that would be too much. */
  readonly loci: readonly PageLocus[];
  /** What the page's exports need besides. */
  readonly record: PageRecord;
}

/** The cluster as it is exported: metadata of its texts, and what was inferred of them. */
export interface PageRecord {
  /** Those of `versions`, in the same order. */
  readonly articles: readonly ArticleRecord[];
  readonly lineage: Lineage;
}

/** Two versions as they stand on screen: spans called `a` belong to the left one, whatever the relation calls it. */
export interface PairView {
  readonly left: PageVersion;
  readonly right: PageVersion;
  readonly passages: readonly Passage[];
  readonly flags: readonly PageFlag[];
}

/** The sides of the screen. */
export type Hand = 'left' | 'right';

/** Flags that only name a place: the words under them are the same, or the difference is not in the words. */
const NAMING: ReadonlySet<FlagKind> = new Set<FlagKind>(['passage-moved', 'outlet-changed', 'published-changed', 'unattributed-wire-copy']);

export const isNaming = (kind: FlagKind): boolean => NAMING.has(kind);

export const isSpacing = (kind: FlagKind): boolean => familyOf(kind) === 'spacing';

/**
 * Whether a flag tells of white space that is gone. A break that became a space is told as well, but as `info`: the words
 * still stand apart, so it is counted nowhere among what was lost.
 */
export const isLostGap = ({ kind, severity }: Pick<Flag, 'kind' | 'severity'>): boolean =>
  severity !== 'info' && (kind === 'missing-space' || kind === 'missing-paragraph-break');

/** The same the other way round: white space that stands where the other text has none. */
export const isGainedGap = ({ kind, severity }: Pick<Flag, 'kind' | 'severity'>): boolean =>
  severity !== 'info' && (kind === 'extra-space' || kind === 'extra-paragraph-break');

/** Turns a pair for the screen: `flip` puts the relation's B on the left. */
export function viewOf(data: Pick<PageData, 'versions'>, pair: PagePair, flip: boolean): PairView | null {
  const left = data.versions[flip ? pair.b : pair.a];
  const right = data.versions[flip ? pair.a : pair.b];
  if (left === undefined || right === undefined) return null;
  if (!flip) return { left, right, passages: pair.passages, flags: pair.flags };
  return {
    left,
    right,
    passages: pair.passages.map((passage) => ({ ...passage, a: passage.b, b: passage.a })),
    flags: pair.flags.map(({ before: _before, after: _after, ...flag }) => ({ ...flag, a: flag.b, b: flag.a })),
  };
}

/** Puts a flag of the result on the page, without the words that its spans already hold. */
export function pageFlag(flag: Flag, n: number, textA: string, textB: string): PageFlag {
  const { id, kind, severity, a, b, explanation } = flag;
  // A lost gap is shown from the text around it; its words in the flag would only repeat that.
  if (isSpacing(kind)) return { n, id, kind, severity, a, b, explanation };
  const before = flag.before !== null && flag.before !== wordsAt(textA, a) ? { before: flag.before } : {};
  const after = flag.after !== null && flag.after !== wordsAt(textB, b) ? { after: flag.after } : {};
  return { n, id, kind, severity, a, b, ...before, ...after, explanation };
}

/** The words of a span; an empty string where there is none. */
export const wordsAt = (text: string | null, span: Span | null): string =>
  text === null || span === null ? '' : text.slice(span[0], span[1]);
