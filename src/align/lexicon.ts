/** A word beyond this is no word (an unbroken data line): it is like none but itself. */
const LONGEST_WORD = 64;

/** Numbers for words, and how much two of them look alike. */
export interface Lexicon {
  /** The same number for the same letters, from 0. */
  idOf(word: string): number;
  /** Dice's coefficient of the letter pairs of two words with their ends, 0 to 1. */
  likeness(x: number, y: number): number;
}

/** Code points end below this. */
const CODES = 0x110000;

/** @returns an empty lexicon. A likeness costs O(letters of both words). */
export function newLexicon(): Lexicon {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const pairs: (readonly number[] | undefined)[] = [];
  const pairsOf = (id: number): readonly number[] => (pairs[id] ??= letterPairs(words[id] ?? ''));
  return {
    idOf(word) {
      const id = ids.get(word);
      if (id !== undefined) return id;
      ids.set(word, words.length);
      return words.push(word) - 1;
    },
    likeness: (x, y) => (x === y ? 1 : dice(pairsOf(x), pairsOf(y))),
  };
}

/** Letter pairs in rising order, each once, the ends of the word counted as a letter. */
function letterPairs(word: string): readonly number[] {
  if (word.length > LONGEST_WORD) return [];
  const codes = [32, ...Array.from(word, (letter) => letter.codePointAt(0) ?? 0), 32];
  return [...new Set(codes.slice(1).map((code, i) => codes[i]! * CODES + code))].sort((x, y) => x - y);
}

function dice(x: readonly number[], y: readonly number[]): number {
  let [i, j, both] = [0, 0, 0];
  while (i < x.length && j < y.length) {
    if (x[i]! === y[j]!) [i, j, both] = [i + 1, j + 1, both + 1];
    else if (x[i]! < y[j]!) i++;
    else j++;
  }
  return x.length + y.length === 0 ? 0 : (2 * both) / (x.length + y.length);
}
