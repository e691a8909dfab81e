/** FNV-1a on UTF-16 units, as signed 32-bit numbers, which are what the engine counts in: words are told apart by them, never shown. */
const SEED: number = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** The hash of a stretch of text in small letters. Only letters of ASCII are folded here: others keep their case. */
export function foldedHash(text: string, start: number, end: number): number {
  let hash = SEED;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit >= 65 && unit <= 90 ? unit + 32 : unit), PRIME);
  }
  return hash;
}

export const wordHash = (word: string): number => foldedHash(word, 0, word.length);
