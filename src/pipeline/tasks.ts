import type { Document } from '../model/document.js';
import type { Options } from '../model/options.js';
import type { RawArticle } from '../read/raw-article.js';
import { type Preparation, prepare } from './prepare.js';
import { type Comparable, comparableOf, type Related, relate } from './relate.js';

/** Work that a thread does by itself: plain data in, plain data out, the same result wherever it runs. */
export interface PrepareTask {
  readonly raws: readonly RawArticle[];
  readonly options: Options;
}

export interface RelateTask {
  readonly documents: readonly Document[];
  /** Pairs of indices into `documents`. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly options: Options;
}

export const prepareBatch = ({ raws, options }: PrepareTask): readonly Preparation[] => raws.map((raw) => prepare(raw, options));

/** One entry for each pair, null where the two are not related. */
export function relateBatch({ documents, pairs, options }: RelateTask): readonly (Related | null)[] {
  const ready = new Map<number, Comparable>();
  const comparable = (index: number): Comparable => {
    const known = ready.get(index) ?? comparableOf(documents[index] as Document);
    ready.set(index, known);
    return known;
  };
  return pairs.map(([x, y]) => relate(comparable(x), comparable(y), options));
}
