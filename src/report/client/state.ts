import type { FlagFamily, Severity } from '../../model/flag.js';
import type { Collation } from '../compare/collation.js';
import type { Filter } from '../compare/findings.js';
import type { PageData, PageFlag, PagePair } from '../compare/page-model.js';
import { narrow } from './dom.js';

/** What the reader chose on the page. */
export interface State {
  /** Indexes of the versions on the left and on the right. */
  left: number;
  right: number;
  mode: 'auto' | 'side' | 'inline';
  fold: boolean;
  opened: Set<number>;
  readonly families: Set<FlagFamily>;
  readonly severities: Set<Severity>;
  scope: 'pair' | 'all';
  /** Number of the chosen finding. */
  current: number | null;
  collation: Collation | null;
}

export interface Chosen {
  readonly pair: PagePair;
  readonly flip: boolean;
}

export function initialState(data: PageData): State {
  const first = data.pairs[data.first];
  return {
    left: first?.a ?? 0,
    right: first?.b ?? 0,
    mode: 'auto',
    fold: true,
    opened: new Set(),
    families: new Set(),
    severities: new Set(),
    scope: 'pair',
    current: null,
    collation: null,
  };
}

/** The compared pair of two versions, and whether it stands the other way round on screen. */
export function pairFor(data: PageData, left: number, right: number): Chosen | null {
  for (const pair of data.pairs) {
    if (pair.a === left && pair.b === right) return { pair, flip: false };
    if (pair.a === right && pair.b === left) return { pair, flip: true };
  }
  return null;
}

/** The layout in force: one column always means one text. */
export const layoutMode = (state: State): 'side' | 'inline' => (narrow() ? 'inline' : state.mode === 'auto' ? 'side' : state.mode);

export const filterOf = (state: State): Filter => ({ families: state.families, severities: state.severities });

/** A finding by its number on the page, with its pair. */
export function flagByNumber(data: PageData, n: number): { readonly pair: PagePair; readonly flag: PageFlag } | null {
  for (const pair of data.pairs) {
    const first = pair.flags[0]?.n;
    if (first === undefined || n < first) continue;
    const flag = pair.flags[n - first];
    if (flag !== undefined) return { pair, flag };
  }
  return null;
}
