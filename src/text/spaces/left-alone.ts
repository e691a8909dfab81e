/** How far a stretch without white space is looked at, on both sides: addresses are longer, but show what they are sooner. */
const REACH = 60;

/** Addresses, handles, tags, code, formulas, names of files: what stands in them is never cut. */
const ODD = /[@\\_#=<>{}~^|]|:\/\/|www\.|[\p{L}\d]\.\p{Ll}|\/\p{Ll}+\//u;

/** The stretch without white space around a place, at most `REACH` characters on both sides. */
function around(text: string, at: number): string {
  const before = /\S*$/u.exec(text.slice(Math.max(0, at - REACH), at))?.[0] ?? '';
  const after = /^\S*/u.exec(text.slice(at, at + REACH))?.[0] ?? '';
  return before + after;
}

/** Whether a place stands in something that is no running text. */
export const isLeftAlone = (text: string, at: number): boolean => {
  const stretch = around(text, at);
  return stretch.length < REACH && ODD.test(stretch);
};

/** How long the stretch without white space around a place is, as far as it is looked at. */
export const stretchAround = (text: string, at: number): number => around(text, at).length;
