import { editWords, type Language, loseSpaces, makeArticle, makeLanguage } from './synthetic-article.js';

export interface Pair {
  readonly a: string;
  readonly b: string;
}

export interface Case {
  readonly name: string;
  readonly pairs: readonly Pair[];
}

/** A news story of some 500 words. */
const ARTICLE = 3000;
const PAIRS = 12;

/** Pairs of 3 KB as an archive holds them. The same texts in every run. */
export const articleCases = (): readonly Case[] => [
  made('light edit', 1, (text, language) => editWords(text, 0.03, language)),
  made('lost spaces', 2, (text, language) => loseSpaces(text, 52, language)),
  made('heavy edit', 3, (text, language) => editWords(text, 0.3, language)),
  made('unrelated', 4, (_, language) => makeArticle(language, ARTICLE)),
];

function made(name: string, seed: number, copy: (text: string, language: Language) => string): Case {
  const language = makeLanguage(seed);
  const pairs = Array.from({ length: PAIRS }, () => {
    const a = makeArticle(language, ARTICLE);
    return { a, b: copy(a, language) };
  });
  return { name, pairs };
}

/** 200 KB against 200 KB with 30 % of the words touched: a book chapter, or an attempt to keep the program busy. */
export function longPair(): Pair {
  const language = makeLanguage(5);
  const a = makeArticle(language, 200_000);
  return { a, b: editWords(a, 0.3, language) };
}
