import spellings from './lexicons/spellings.json' with { type: 'json' };

const pairKey = (x: string, y: string): string => (x < y ? `${x} ${y}` : `${y} ${x}`);
const HOUSE: ReadonlySet<string> = new Set(spellings.entries.house.map(([x = '', y = '']) => pairKey(x, y)));
const REAL_WORDS: ReadonlySet<string> = new Set(spellings.entries.realWords.map(([x = '', y = '']) => pairKey(x, y)));

/** Endings and letters that British and American houses write in two ways; applied to both words, so that it matters not which is whose. */
const TWO_WAYS: readonly (readonly [RegExp, string])[] = [
  [/([iy])s((?:e[drs]?|ers|ing|ation|ations)?)$/u, '$1z$2'],
  [/([^o])our/gu, '$1or'],
  [/([tbg])re(s?)$/u, '$1er$2'],
  [/([aeiouy][^aeiouy]+[aeiou])ll(ed|ing|ers?|or|ors)$/u, '$1l$2'],
  [/logue(s?)$/u, 'log$1'],
  [/ae|oe/gu, 'e'],
];

/** Words shorter than this are no variants by rule: four and for. */
const SHORTEST_VARIANT = 5;
/** A letter lost inside a shorter word often gives another word: country, county. */
const LONG_WORD = 8;

export const SPELLINGS = ['house', 'typo'] as const;
/** `house`: two houses' ways to spell one word. `typo`: one is a misprint of the other. */
export type Spelling = (typeof SPELLINGS)[number];

/**
 * Tells whether two words are one word spelt in two ways, or null.
 *
 * Misprints are two letters in the wrong order, a letter written once for twice, or a letter lost inside a long word. Words
 * that are real on both sides, and changes at the end, where English inflects, are none.
 */
export function compareSpelling(before: string, after: string): Spelling | null {
  const [x, y] = [before.toLowerCase(), after.toLowerCase()];
  if (x === y) return null;
  if (HOUSE.has(pairKey(x, y))) return 'house';
  if (Math.min(x.length, y.length) >= SHORTEST_VARIANT && folded(x) === folded(y)) return 'house';
  if (REAL_WORDS.has(pairKey(x, y)) || x.charAt(0) !== y.charAt(0) || !/^\p{L}+$/u.test(x + y)) return null;
  return isTransposed(x, y) || isLetterLost(x, y) || isLetterLost(y, x) ? 'typo' : null;
}

const folded = (word: string): string => TWO_WAYS.reduce((text, [pattern, plain]) => text.replace(pattern, plain), word);

/** Two neighbouring letters in the other order: teh, recieve. */
function isTransposed(x: string, y: string): boolean {
  if (x.length !== y.length || x.length < 3) return false;
  const at = Array.from(x).findIndex((_, i) => x[i] !== y[i]);
  return at >= 0 && x[at] === y[at + 1] && x[at + 1] === y[at] && x.slice(at + 2) === y.slice(at + 2) && (x.length > 4 || at > 0);
}

/** `short` is `long` without one letter: one of a pair, or one inside a long word, not among the last two. */
function isLetterLost(short: string, long: string): boolean {
  if (long.length !== short.length + 1 || short.length < 4) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.slice(at) !== long.slice(at + 1)) return false;
  const doubled = long[at] === long[at - 1];
  return (doubled && at < long.length - 1) || (long.length >= LONG_WORD && at < long.length - 2);
}
