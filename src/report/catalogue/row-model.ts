import type { FlagFamily } from '../../model/flag.js';

/** A node of the small tree: the node it hangs on (-1 for none), its shape, and the line it hangs by. */
export type TwigNode = readonly [parent: number, shape: 'v' | 's' | 'u', line: 'solid' | 'dashed' | 'dotted'];

/** What the index keeps of a cluster. */
export interface CatalogueRow {
  readonly id: string;
  readonly title: string;
  readonly finding: string;
  /** `12 to 13 March 2024`, or an empty string. */
  readonly dates: string;
  readonly cast: string;
  /** Indexes into the list of outlets, in the order of the sigla. */
  readonly outlets: readonly number[];
  /** Findings between versions, by severity. */
  readonly major: number;
  readonly minor: number;
  readonly info: number;
  /** Findings that single texts show on their own, and how many of them are major. */
  readonly alone: number;
  readonly aloneMajor: number;
  /** Share of a text that the closest pair has in common, 0 to 1. */
  readonly coverage: number;
  /** Findings by family, those of single texts included. */
  readonly families: Partial<Record<FlagFamily, number>>;
  /** Kinds of flags that occur, for `flag:`. */
  readonly kinds: readonly string[];
  readonly versions: number;
  /** Earliest date in minutes since 1970, or null. */
  readonly time: number | null;
  /** Indexes of the timeline's bars that its versions fall into. */
  readonly bars: readonly number[];
  readonly tree: readonly TwigNode[];
}

/** The data island of the index page. */
export interface CatalogueData {
  readonly outlets: readonly string[];
  readonly rows: readonly CatalogueRow[];
}
