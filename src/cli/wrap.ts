/** What colours a terminal and takes no room. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
const STYLE = /\u001b\[[\d;]*m/g;

/** A value is never squeezed into less, however narrow the terminal. */
export const LEAST_ROOM = 30;

const widthOf = (words: string): number => words.replace(STYLE, '').length;

/**
 * Breaks a line at spaces into lines of at most `room` units, styles not counted; a longer word stands alone and overhangs.
 * Not by wrap-ansi: it composes the characters of what it breaks, and a difference of form would not be seen.
 */
export function wrapped(line: string, room: number): readonly string[] {
  const lines: string[] = [];
  let [open, width] = ['', 0];
  for (const word of line.split(' ')) {
    const more = widthOf(word);
    if (open !== '' && width + 1 + more > room) {
      lines.push(open);
      [open, width] = [word, more];
    } else [open, width] = open === '' ? [word, more] : [`${open} ${word}`, width + 1 + more];
  }
  return [...lines, open];
}

/**
 * A line for a terminal, broken at spaces, what is carried over set in as far as its words begin.
 * @param columns of the terminal; undefined where there is none: the line stays whole, for programs to read
 */
export function hanging(prefix: string, words: string, columns: number | undefined): string {
  if (columns === undefined) return `${prefix}${words}`;
  const indent = widthOf(prefix);
  const lines = wrapped(words, Math.max(LEAST_ROOM, columns - indent));
  return `${prefix}${lines.join(`\n${' '.repeat(indent)}`)}`;
}
