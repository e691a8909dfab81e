import type { Pair } from './pair.js';

/** The words that are names in either story: they stand with a capital inside a sentence and nowhere without. Stories are read at the first that asks. */
export function knownNames({ a, b }: Pair): (word: string) => boolean {
  return (word) => {
    const [one, other] = [a.facts.capitals(), b.facts.capitals()];
    const small = word.toLowerCase();
    return (one.inside.has(word) || other.inside.has(word)) && !one.small.has(small) && !other.small.has(small);
  };
}
