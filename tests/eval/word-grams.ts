import type { Span } from '../../src/model/span.js';
import type { Copy } from './plagdet.js';

interface Word {
  readonly key: string;
  readonly span: Span;
}

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({ key: word.toLowerCase(), span: [index, index + word.length] }));

/** The places of each run of `size` words. */
function placesOf(words: readonly Word[], size: number): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + size <= words.length; at++) {
    const key = keyAt(words, at, size);
    places.set(key, [...(places.get(key) ?? []), at]);
  }
  return places;
}

const keyAt = (words: readonly Word[], at: number, size: number): string =>
  words
    .slice(at, at + size)
    .map(({ key }) => key)
    .join(' ');

export interface WordGrams {
  /** Words of a run. */
  readonly size: number;
  /** Runs that begin at most so many words after the last one ended, in both texts, are one copy. */
  readonly longestGap: number;
  /** UTF-16 units a copy must have in both texts. */
  readonly least: number;
}

/**
 * The floor anybody reaches: copies told by runs of equal words alone.
 *
 * @returns spans in UTF-16 offsets.
 */
export function wordGramCopies(suspicious: string, source: string, { size, longestGap, least }: WordGrams): readonly Copy[] {
  const [words, sourceWords] = [wordsOf(suspicious), wordsOf(source)];
  const places = placesOf(sourceWords, size);
  const open: { from: number; to: number; fromSource: number; toSource: number }[] = [];
  for (let at = 0; at + size <= words.length; at++) {
    for (const place of places.get(keyAt(words, at, size)) ?? []) {
      const block = open.find(
        ({ to, toSource, fromSource }) => at - to <= longestGap && place - toSource <= longestGap && place >= fromSource - longestGap,
      );
      if (block === undefined) open.push({ from: at, to: at + size, fromSource: place, toSource: place + size });
      else {
        block.to = at + size;
        block.fromSource = Math.min(block.fromSource, place);
        block.toSource = Math.max(block.toSource, place + size);
      }
    }
  }
  const span = (of: readonly Word[], from: number, to: number): Span => [of[from]?.span[0] ?? 0, of[to - 1]?.span[1] ?? 0];
  return open
    .map(({ from, to, fromSource, toSource }) => ({ suspicious: span(words, from, to), source: span(sourceWords, fromSource, toSource) }))
    .filter((copy) => [copy.suspicious, copy.source].every(([start, end]) => end - start >= least));
}
