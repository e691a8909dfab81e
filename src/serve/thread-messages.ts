import type { Options } from '../model/options.js';
import type { Result } from '../model/result.js';
import type { Progress } from '../pipeline/work-out.js';
import type { ThreadFailure } from './thread-failure.js';

/** What the thread is given that works out the clusters. */
export interface ThreadTask {
  readonly archive: string;
  readonly options: Options;
  readonly threads: number;
}

/** The lists of a result, which travel in pieces: to take in a large one whole would hold up every request. */
export const RESULT_LISTS = ['documents', 'relations', 'clusters', 'singles', 'rejected'] as const;
export type ResultList = (typeof RESULT_LISTS)[number];

/** What the thread tells. */
export type ThreadMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'piece'; readonly list: ResultList; readonly items: readonly unknown[] }
  | { readonly kind: 'end'; readonly head: Omit<Result, ResultList>; readonly generation: number; readonly held: number }
  | ({ readonly kind: 'failure' } & ThreadFailure);
