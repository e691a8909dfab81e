import type { TermGroup } from '../model/lexicon.js';
import { type PhraseAt, type PhraseBook, phraseBook, phrasesIn, type WordAt } from './phrases.js';

/** What a term says about its thing: the concept it names and the judgement it carries. */
export interface Loading {
  readonly concept: string;
  readonly loading: string;
}

/** Every form of every term with all the concepts it stands for. */
export function termBook(groups: readonly TermGroup[]): PhraseBook<readonly Loading[]> {
  const book = new Map<string, Loading[]>();
  for (const { concept, terms: byLoading } of groups) {
    for (const [loading, words] of Object.entries(byLoading)) {
      for (const form of new Set(words.flatMap((word) => [word, ...plural(word)])))
        book.set(form, [...(book.get(form) ?? []), { concept, loading }]);
    }
  }
  return phraseBook(book);
}

function plural(word: string): readonly string[] {
  return /(?:s|men|ed|ing|een)$/.test(word) ? [] : [`${word}s`];
}

/** The terms of a text that have rivals of another judgement, in order. O(length). */
export const loadedTermsIn = (
  text: string,
  terms: PhraseBook<readonly Loading[]>,
  words?: readonly WordAt[],
): readonly PhraseAt<readonly Loading[]>[] => phrasesIn(text, terms, words);

/** Two terms as rivals for one concept; null when they share none. */
export function rivalLoadings(x: readonly Loading[], y: readonly Loading[]): readonly [Loading, Loading] | null {
  for (const one of x) {
    const other = y.find(({ concept }) => concept === one.concept);
    if (other !== undefined) return [one, other];
  }
  return null;
}
