import type { Vocabulary } from './vocabulary.js';

/** Three letters or more that stand by themselves; fewer are too often bits of something. */
const APART = /(?<![\p{L}\p{M}\p{N}])\p{L}[\p{L}\p{M}]{2,}(?![\p{L}\p{M}\p{N}])/gu;

/** How often a text writes each word of three letters or more by itself, in small letters. O(length). */
export function wordsApart(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(APART)) {
    const low = word.toLowerCase();
    counts.set(low, (counts.get(low) ?? 0) + 1);
  }
  return counts;
}

/** Words that are known besides those of English. */
export interface OwnWords {
  /** What a word costs as part of a run, in nats; infinite where it stands nowhere by itself. */
  readonly partCost: (word: string) => number;
  /** Whether a whole run is a word of the text: it stands there more than once, or elsewhere by itself. */
  readonly isWord: (word: string) => boolean;
}

/** What a word of the text costs: one in some thousand words of it, cheaper where it comes again. */
const OWN = 8.5;

/** Counted once, when first asked for: a sound text never asks. */
export function ownWords(text: string, vocabulary: Vocabulary): OwnWords {
  let counts: ReadonlyMap<string, number> | null = null;
  const countOf = (word: string): number => {
    counts ??= wordsApart(text);
    return counts.get(word) ?? 0;
  };
  return {
    partCost: (word) => {
      const count = countOf(word) + (vocabulary.has(word) ? 1 : 0);
      return count === 0 ? Number.POSITIVE_INFINITY : Math.max(6, OWN - Math.log(count));
    },
    isWord: (word) => vocabulary.has(word) || countOf(word) > 1,
  };
}
