/** What a UTF-16 unit is to whoever looks for words. */
export const SPACE = 0;
export const LETTER = 1;
export const CAPITAL = 2;
export const DIGIT = 3;
/** Marks that may close what stands before them: `.,;:!?)]%…”`. */
export const CLOSING = 4;
/** Marks that may open what comes: `([$“`. */
export const OPENING = 5;
/** A straight quotation mark does both. */
export const QUOTE = 6;
/** Hyphens, apostrophes, dashes and all other marks: what they join is left alone. */
const JOINING = 7;
/** Letters of scripts and alphabets that are not read here; a run that holds one is left alone. */
export const FOREIGN = 8;

const ASCII: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => asciiClass(String.fromCharCode(code)));

function asciiClass(character: string): number {
  if (/[\s\0]/.test(character)) return SPACE;
  if (/[a-z]/.test(character)) return LETTER;
  if (/[A-Z]/.test(character)) return CAPITAL;
  if (/\d/.test(character)) return DIGIT;
  if ('.,;:!?)]%'.includes(character)) return CLOSING;
  if ('([$'.includes(character)) return OPENING;
  return character === '"' ? QUOTE : JOINING;
}

/** Small and capital letters of Latin alphabets with accents. */
const LATIN = /[\u00c0-\u024f\u1e00-\u1eff]/u;

/** The class of a unit: those below 128 are looked up, the few others asked. */
export function unitClass(unit: number): number {
  return unit < 128 ? ASCII[unit]! : otherClass(unit);
}

function otherClass(unit: number): number {
  const character = String.fromCharCode(unit);
  if (unit === 0x201d || unit === 0x2026) return CLOSING;
  if (unit === 0x201c) return OPENING;
  if (/\s/u.test(character) && unit !== 0xfeff) return SPACE;
  if (LATIN.test(character) && /\p{L}/u.test(character)) return /\p{Lu}/u.test(character) ? CAPITAL : LETTER;
  return /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(character) ? FOREIGN : JOINING;
}
