/**
 * Characters that a reader does not see and that write nothing: zero-width characters, soft hyphens, variation selectors,
 * controls of direction, fillers. Unicode calls them default ignorable.
 */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;

/** Below the soft hyphen no character is invisible. */
const FIRST_INVISIBLE = 0xad;

/** A text without its invisible characters. */
export const withoutInvisible = (text: string): string => (isPlain(text) ? text : text.replace(INVISIBLE, ''));

/** Every run of invisible characters in a text. */
export const invisibleRuns = (text: string): IterableIterator<RegExpMatchArray & { readonly index: number }> => text.matchAll(INVISIBLE);

/** A text with each invisible character spelt out. */
export const spellInvisible = (text: string, spell: (character: string) => string): string =>
  text.replace(INVISIBLE, (run) => Array.from(run, spell).join(''));

/** Whether a text has invisible characters. */
export const hasInvisible = (text: string): boolean => withoutInvisible(text) !== text;

/** Whether every character is so early in the table that none can be invisible: far quicker to see than the rest. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= FIRST_INVISIBLE) return false;
  return true;
}
