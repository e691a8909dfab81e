/** How far a stretch without white space is looked at, on both sides: addresses are longer, but show what they are sooner. */
const REACH = 60;

/** Addresses, handles, tags, code, formulas, names of files: what stands in them is never cut. */
const ODD = /[@\\_#=<>{}~^|]|:\/\/|www\.|[\p{L}\d]\.\p{Ll}|\/\p{Ll}+\/|[\p{L}\d]\([^\s()]*\)/u;

const SPACE = /\s/;

/** The stretch without white space around a place, at most `REACH` units on both sides. */
export function stretchAround(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < REACH && !SPACE.test(text.charAt(from - 1))) from--;
  let to = at;
  while (to < text.length && to - at < REACH && !SPACE.test(text.charAt(to))) to++;
  return text.slice(from, to);
}

/** Whether a stretch is no running text. A very long one is, whatever it holds: a text that has lost its spaces. */
export const isLeftAlone = (stretch: string): boolean => stretch.length < REACH && ODD.test(stretch);
