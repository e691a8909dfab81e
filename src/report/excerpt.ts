/** UTF-16 units of a reading that are shown; of a longer one its beginning and its end. */
const LONGEST = 180;
const TAIL = 60;

export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

/** Never half a surrogate pair. */
export const whole = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, '');

/** A reading in one line: whole where it is short, else its beginning and its end, cut at spaces where there are any. */
export function excerpt(text: string): string {
  // What is cut away need not be looked at.
  const line = text.length > 4 * LONGEST ? `${oneLine(text.slice(0, 2 * LONGEST))} ${oneLine(text.slice(-2 * LONGEST))}` : oneLine(text);
  if (line.length <= LONGEST) return line;
  const head = whole(line.slice(0, LONGEST - TAIL)).replace(/ [^ ]*$/u, '');
  const tail = whole(line.slice(-TAIL)).replace(/^[^ ]* /u, '');
  return `${head} … ${tail}`;
}
