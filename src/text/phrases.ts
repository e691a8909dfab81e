import type { Span } from '../model/span.js';

/** A word of a text in small letters, marks inside it kept: `so-called`, `don't`, `u.s`. */
export interface WordAt {
  readonly word: string;
  readonly span: Span;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:[-'’.][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text with their spans. O(length). */
export const wordsAt = (text: string): readonly WordAt[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    word: word.toLowerCase().replaceAll('’', "'"),
    span: [index, index + word.length] as const,
  }));

/** Phrases by their first word, the longest first. */
export type PhraseBook<T> = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly value: T }[]>;

/** A phrase book of `phrase, value` pairs. */
export function phraseBook<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseBook<T> {
  const book = new Map<string, { words: readonly string[]; value: T }[]>();
  for (const [phrase, value] of entries) {
    const words = phrase.toLowerCase().replaceAll('’', "'").split(/\s+/);
    const list = book.get(words[0] ?? '') ?? [];
    list.push({ words, value });
    book.set(words[0] ?? '', list);
  }
  for (const list of book.values()) list.sort((x, y) => y.words.length - x.words.length);
  return book;
}

export interface PhraseAt<T> {
  readonly phrase: string;
  readonly value: T;
  readonly span: Span;
}

/**
 * Every phrase of the book in a text, in order, disjoint, the longest at each place. O(length × phrases that begin alike).
 * @param words of the text, where several books are looked into
 */
export function phrasesIn<T>(text: string, book: PhraseBook<T>, words: readonly WordAt[] = wordsAt(text)): readonly PhraseAt<T>[] {
  const found: PhraseAt<T>[] = [];
  for (let at = 0; at < words.length; at++) {
    const entry = book.get(words[at]?.word ?? '')?.find((one) => one.words.every((word, i) => words[at + i]?.word === word));
    if (entry === undefined) continue;
    const last = words[at + entry.words.length - 1];
    found.push({ phrase: entry.words.join(' '), value: entry.value, span: [words[at]?.span[0] ?? 0, last?.span[1] ?? 0] });
    at += entry.words.length - 1;
  }
  return found;
}
