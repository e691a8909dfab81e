import { seededRandom, shuffled } from '../measure/seeded-random.js';

const ONSETS = ['b', 'br', 'c', 'd', 'dr', 'f', 'g', 'gl', 'h', 'k', 'l', 'm', 'n', 'p', 'pr', 'r', 's', 'st', 't', 'tr', 'v', 'w'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const CODAS = ['', '', 'l', 'm', 'n', 'nd', 'r', 'rt', 's', 'st', 't', 'x'];

/** About as many different words as a newspaper uses in a week of one desk. */
const VOCABULARY_SIZE = 8000;

/** A source of words as they come in prose: few very often, most of them rarely (Zipf: the n-th word with frequency 1/n). */
export interface Language {
  readonly word: () => string;
  readonly random: () => number;
}

/** The same language for the same seed. Words are made of syllables and mean nothing, but for the most frequent ones where these are given. */
export function makeLanguage(seed: number, frequent: readonly string[] = []): Language {
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const vocabulary = Array.from({ length: VOCABULARY_SIZE }, (_, rank) => {
    // Frequent words are short.
    const syllables = rank < 100 ? 1 : 1 + Math.floor(random() * 3);
    const made = Array.from({ length: syllables }, () => pick(ONSETS) + pick(VOWELS) + pick(CODAS)).join('');
    return frequent[rank] ?? made;
  });
  // Inverse of the sum of 1/n, which grows as the logarithm.
  const word = (): string => vocabulary[Math.min(VOCABULARY_SIZE - 1, Math.floor(VOCABULARY_SIZE ** random()) - 1)] as string;
  return { word, random };
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A sentence of 8 to 23 words with one comma. */
export function makeSentence({ word, random }: Language): string {
  const words = Array.from({ length: 8 + Math.floor(random() * 16) }, word);
  const middle = Math.floor(words.length / 2);
  return `${capitalised(words.slice(0, middle).join(' '))}, ${words.slice(middle).join(' ')}.`;
}

/** Paragraphs of two to four sentences, a blank line between them, at least `length` UTF-16 units and one sentence more at most. */
export function makeArticle(language: Language, length: number): string {
  let text = makeSentence(language);
  let left = 1 + Math.floor(language.random() * 3);
  while (text.length < length) {
    text += left > 0 ? ' ' : '\n\n';
    left = left > 0 ? left - 1 : 1 + Math.floor(language.random() * 3);
    text += makeSentence(language);
  }
  return text;
}

/** A copy in which that share of the words was touched: half replaced, a quarter cut, a quarter with a new word behind. */
export function editWords(text: string, share: number, { word, random }: Language): string {
  return text.replaceAll(/[a-z]+ ?/gi, (old) => {
    if (random() >= share) return old;
    const what = random();
    if (what < 0.25) return '';
    return what < 0.5 ? `${old}${word()} ` : `${word()} `;
  });
}

/** A copy in which that many of the spaces between words are gone, as in the page of a careless scraper. */
export function loseSpaces(text: string, count: number, { random }: Language): string {
  const gaps = [...text.matchAll(/ /g)].map(({ index }) => index);
  const lost = new Set(shuffled(gaps, random).slice(0, count));
  return text.replaceAll(/ /g, (gap, at: number) => (lost.has(at) ? '' : gap));
}
