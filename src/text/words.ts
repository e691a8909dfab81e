/** A word with what stands inside it: don't, al-Salih, 5,200, U.S. without its last mark. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[-'’.,][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text as they stand. */
export const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

/** "1 word", "19 words". */
export function countWords(text: string): string {
  const words = wordsOf(text).length;
  return `${words} ${words === 1 ? 'word' : 'words'}`;
}
