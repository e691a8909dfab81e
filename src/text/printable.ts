/** Controls but for the line break and the tab, the marks that turn the direction of text round, stray surrogates, line separators. */
const UNSAFE = /(?![\n\t])[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A text from a page made safe for a terminal or a message: what would steer it is shown as an escape. */
export const printable = (text: string): string =>
  text.replace(UNSAFE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

/** The same on one line, white space folded. */
export const printableLine = (text: string): string => printable(text.replace(/\s+/gu, ' ').trim());
