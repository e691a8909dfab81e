/** What windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters; its five holes stay control characters. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The byte of each character of that row. */
const BYTE: ReadonlyMap<number, number> = new Map(Array.from(HIGH, (character, i) => [character.charCodeAt(0), 0x80 + i]));

/**
 * Puts the characters of windows-1252 where control characters of Latin-1 stand: the two differ in nothing else. Several
 * versions of Node decode the one as the other.
 */
export const asWindows1252 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (character) => HIGH.charAt(character.charCodeAt(0) - 0x80));

/**
 * The bytes that windows-1252, or Latin-1 with its control characters, would have read as this text.
 * @returns null when neither has one of the characters
 */
export function windows1252Bytes(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const byte = code < 0x100 ? code : BYTE.get(code);
    if (byte === undefined) return null;
    bytes[i] = byte;
  }
  return bytes;
}
