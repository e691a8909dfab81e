/** The first `most` UTF-16 units of a text, a character at the end never cut in two. */
export const headOf = (text: string, most: number): string => text.slice(0, isInsidePair(text, most) ? most - 1 : most);

/** The last `most` UTF-16 units of a text, a character at the start never cut in two. */
export function tailOf(text: string, most: number): string {
  const from = Math.max(0, text.length - most);
  return text.slice(isInsidePair(text, from) ? from + 1 : from);
}

/** A text of at most `most` units: what is longer is cut, and says so. */
export const shorten = (text: string, most: number): string => (text.length > most ? `${headOf(text, most - 1).trimEnd()}…` : text);

const isInsidePair = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
