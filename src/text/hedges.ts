import type { HedgeKind, WordLists } from '../model/lexicon.js';
import { type PhraseAt, type PhraseBook, phraseBook, phrasesIn, type WordAt } from './phrases.js';

/** A word or phrase that makes a claim less than certain. */
export type HedgeAt = PhraseAt<HedgeKind>;

export const hedgeBook = (hedges: WordLists['hedges']): PhraseBook<HedgeKind> =>
  phraseBook(
    (Object.entries(hedges) as [HedgeKind, readonly string[]][]).flatMap(([kind, list]) => list.map((phrase) => [phrase, kind] as const)),
  );

/** Hedges of a text in order. The month of May is none, nor is what could not be. O(length). */
export const hedgesIn = (text: string, hedges: PhraseBook<HedgeKind>, words?: readonly WordAt[]): readonly HedgeAt[] =>
  phrasesIn(text, hedges, words).filter(({ span: [start, end] }) => {
    const word = text.slice(start, end);
    return word !== 'May' && !(/^could$/iu.test(word) && /^(?:n['’]t|\s+not)(?!\p{L})/u.test(text.slice(end, end + 6)));
  });
