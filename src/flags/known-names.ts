import { wordsAt } from '../text/phrases.js';
import type { Pair } from './pair.js';

/** A capital word after a word in small letters: no sentence and no line in capitals begins there. */
const INSIDE = /(?<!\p{L})\p{Ll}+,?\s(\p{Lu}[\p{L}\p{M}'’.-]*)/gu;

/**
 * The words that are names in either story: they stand with a capital inside a sentence and nowhere without. O(length).
 */
export function knownNames({ a, b }: Pair): (word: string) => boolean {
  const names = new Set<string>();
  const small = new Set<string>();
  for (const { story } of [a, b]) {
    for (const [, word = ''] of story.text.matchAll(INSIDE)) names.add(word.replace(/['’]s?$|\.$/u, ''));
    for (const { span } of wordsAt(story.text)) {
      const word = story.text.slice(...span);
      if (word === word.toLowerCase()) small.add(word);
    }
  }
  return (word) => names.has(word) && !small.has(word.toLowerCase());
}
