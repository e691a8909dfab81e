import { variantGraph } from '../../src/align/variant-graph.js';
import { type Witness, witnessOfText } from '../../src/align/witness.js';
import type { Cell, Column } from './columns.js';

/**
 * The columns of the product's variant graph over words that were counted elsewhere. A word belongs where its first letter is;
 * one without letters belongs nowhere.
 */
export function graphColumns(witnesses: readonly (readonly string[])[]): readonly Column[] {
  const texts = witnesses.map((words) => witnessOfText(words.join(' ')));
  const { columns, words, places } = variantGraph(texts);
  const found: Cell[][] = Array.from({ length: columns }, () => []);
  for (const [witness, text] of texts.entries()) {
    const tokens = firstLetters(text);
    for (const [at, letter] of (words[witness]?.starts ?? []).entries()) {
      const token = tokens.get(letter);
      if (token !== undefined) found[places[witness]?.[at] ?? -1]?.push({ witness, token });
    }
  }
  return found.filter(({ length }) => length > 0);
}

/** Which word of a text with single spaces begins with a letter. */
function firstLetters({ story, letters }: Witness): ReadonlyMap<number, number> {
  const tokens = new Map<number, number>();
  let [token, offset, letter] = [0, 0, 0];
  for (const word of story.text.split(' ')) {
    while (letter < letters.starts.length && letters.starts[letter]! < offset) letter++;
    if (letter < letters.starts.length && letters.starts[letter]! < offset + word.length) tokens.set(letter, token);
    offset += word.length + 1;
    token++;
  }
  return tokens;
}
