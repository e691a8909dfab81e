import type { Span } from '../model/span.js';
import { lostSpaces } from './spaces/lost-spaces.js';
import { countsOf, type WordCounts } from './spaces/word-counts.js';

/** A text with the spaces put back that it has lost, for whoever reads it by words; nothing else is touched. */
export interface Repaired {
  readonly text: string;
  /** Where a space was put: UTF-16 offsets in the text as it was, ascending, each once. Empty where the text is sound. */
  readonly gaps: Uint32Array;
}

/** Words in small letters that other texts are known to write by themselves, ready to be looked up. */
export type Vocabulary = WordCounts;

/** Makes a vocabulary of words, each given once or as often as it was seen. O(letters). */
export const vocabularyOf = (words: Iterable<string>): Vocabulary => countsOf(words);

/** No words. */
export const NO_VOCABULARY: Vocabulary = vocabularyOf([]);

/**
 * Puts lost spaces back: `claimedFatah Alliance` is read as `claimed Fatah Alliance`, `said.The` as `said. The`.
 *
 * A text that has lost none is left exactly alone. One that has lost many is read more boldly than one that has lost one.
 * For English; in other languages only what marks and capitals show is found.
 *
 * @param vocabulary words of other texts, of an archive or a run; those of the text itself are known anyhow
 * @returns the text itself, and no gaps, where nothing was found.
 * O(length); the first call of a thread reads the table of words (some milliseconds).
 */
export function repairedView(text: string, vocabulary: Vocabulary = NO_VOCABULARY): Repaired {
  const gaps = Uint32Array.from(lostSpaces(text, vocabulary).gaps, ({ at }) => at);
  const ends = [...gaps, text.length];
  return { text: gaps.length === 0 ? text : ends.map((end, n) => text.slice(ends[n - 1] ?? 0, end)).join(' '), gaps };
}

/** How many gaps stand before an offset of the text as it was, those at the offset itself included if `at` is to count. O(log gaps). */
function gapsBefore(gaps: Uint32Array, offset: number, at: boolean): number {
  let [low, high] = [0, gaps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (gaps[middle]! < offset || (at && gaps[middle] === offset)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The offset in the text as it was of an offset in the repaired text; both sides of a space put in are one place. O(log gaps). */
export function toOriginal({ gaps }: Repaired, offset: number): number {
  let [low, high] = [0, gaps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (gaps[middle]! + middle < offset) low = middle + 1;
    else high = middle;
  }
  return offset - low;
}

/** The span in the text as it was of a span in the repaired text. O(log gaps). */
export const toOriginalSpan = (repaired: Repaired, [start, end]: Span): Span => [toOriginal(repaired, start), toOriginal(repaired, end)];

/**
 * The span in the repaired text of a span in the text as it was. Spaces put in at its edges are left out, those inside it are in.
 * An empty span stays empty. O(log gaps).
 */
export function toRepairedSpan({ gaps }: Repaired, [start, end]: Span): Span {
  const from = start + gapsBefore(gaps, start, true);
  return [from, Math.max(from, end + gapsBefore(gaps, end, false))];
}
