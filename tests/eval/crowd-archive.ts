import { editWords, makeArticle, makeLanguage } from '../bench/synthetic-article.js';
import type { Archive } from './true-pairs.js';

/** Stories that so many pages print: around the cap and far above it. */
const COPIES = [60, 150, 300, 900] as const;
const STORY = 1500;
const EDITED = 0.03;
/** Stories of their own that carry one paragraph of 60 words or so, as many as print a story. */
const PARAGRAPH = 350;
const LONG = 15_000;

/** Stories and one paragraph that hundreds of pages print: what the cap on frequency is for. True is every pair of a story's copies. */
export function crowdArchive(): Archive {
  const language = makeLanguage(11);
  const stories: { text: string; outlet: null }[] = [];
  const add = (text: string): number => stories.push({ text, outlet: null }) - 1;
  const truth = COPIES.map((count) => {
    const source = makeArticle(language, STORY);
    return {
      name: `crowd, ${count} copies`,
      pairs: allPairs(Array.from({ length: count }, () => add(editWords(source, EDITED, language)))),
    };
  });
  const paragraph = makeArticle(language, PARAGRAPH);
  const long = Array.from({ length: 6 }, () => add(`${makeArticle(language, LONG)}\n\n${paragraph}\n\n${makeArticle(language, LONG)}`));
  return { name: 'crowd', stories, truth: [...truth, { name: 'crowd, a paragraph in long pages', pairs: allPairs(long) }] };
}

const allPairs = (members: readonly number[]): readonly (readonly [number, number])[] =>
  members.flatMap((a, n) => members.slice(n + 1).map((b) => [a, b] as const));
