import type { Span } from '../model/span.js';

/** Things of a text that can be asked for by their place. */
export interface Placed<T> {
  /** By where they begin. */
  readonly all: readonly T[];
  /** For each the furthest end of it and those before it: it rises even where one lies inside another. */
  readonly reach: Uint32Array;
}

/** Orders things by where they begin. O(n) for those that are in order, as they mostly are. */
export function placed<T extends { readonly span: Span }>(things: readonly T[]): Placed<T> {
  const all = [...things].sort((x, y) => x.span[0] - y.span[0]);
  const reach = new Uint32Array(all.length);
  let furthest = 0;
  for (const [i, { span }] of all.entries()) {
    furthest = Math.max(furthest, span[1]);
    reach[i] = furthest;
  }
  return { all, reach };
}

/** Whatever ends at `from` or later and begins at `to` or sooner, in order. O(log n) and what is found. */
function between<T extends { readonly span: Span }>({ all, reach }: Placed<T>, from: number, to: number): readonly T[] {
  let low = 0;
  let high = reach.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reach[middle]! < from) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let i = low; i < all.length; i++) {
    const thing = all[i] as T;
    if (thing.span[0] > to) break;
    if (thing.span[1] >= from) found.push(thing);
  }
  return found;
}

/** What stands in a change or right beside it. */
export const touching = <T extends { readonly span: Span }>(things: Placed<T>, [start, end]: Span): readonly T[] =>
  between(things, start - 1, end + 1);

/** What shares a letter with a change. */
export const sharing = <T extends { readonly span: Span }>(things: Placed<T>, [start, end]: Span): readonly T[] =>
  between(things, start + 1, end - 1);
