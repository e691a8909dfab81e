const MAX_HEADLINE = 250;
const FULL_STOP = /[.…。][”"'’»)\]]{0,2}$/;
/** Scripts without spaces have one long word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{6}/u;

/** How many words a line has. */
export const wordCount = (line: string): number => line.split(/\s+/).length;

/** True for a line that ends a sentence, closing quotation marks and brackets aside. */
export const endsSentence = (line: string): boolean => FULL_STOP.test(line);

const letters = (line: string): number => line.match(/\p{L}/gu)?.length ?? 0;
const digits = (line: string): number => line.match(/\p{N}/gu)?.length ?? 0;

/**
 * True for a line that could be a headline by its form: two words, no full stop, more letters than figures.
 * @param line trimmed
 */
export const headlineLike = (line: string): boolean =>
  line.length <= MAX_HEADLINE &&
  !endsSentence(line) &&
  (wordCount(line) >= 2 || UNSPACED.test(line)) &&
  letters(line) >= 6 &&
  letters(line) > 2 * digits(line) &&
  !/^\p{Ll}|:$/u.test(line);
