import { compareTexts } from '../../../src/align/compare.js';
import type { Difference } from '../../../src/model/alignment.js';

/**
 * Two texts written as one: `He said [the talks/thetalks] had failed`. In brackets stands what A has, a slash, what B has;
 * outside brackets both are alike.
 */
export function parseNotation(notation: string): readonly [a: string, b: string] {
  const sides = (side: 1 | 2): string => notation.replace(/\[([^[\]/]*)\/([^[\]/]*)\]/g, (_, a: string, b: string) => (side === 1 ? a : b));
  return [sides(1), sides(2)];
}

/** Writes the differences that were found as the notation would. Moved text cannot be written this way. */
function writeNotation(a: string, b: string, differences: readonly Difference[]): string {
  let at = 0;
  const told = differences.map((difference) => {
    const before = b.slice(at, difference.b[0]);
    at = difference.b[1];
    return `${before}[${a.slice(...difference.a)}/${b.slice(...difference.b)}]`;
  });
  return told.join('') + b.slice(at);
}

/** The comparison of the two texts of a notation, written as a notation: the same when exactly these places were found. */
export function foundIn(notation: string): string {
  const [a, b] = parseNotation(notation);
  return writeNotation(a, b, compareTexts(a, b).differences);
}

/** What is called what, in order of B: `gap`, `form`, `words`, `removed`, `added`. */
export function kindsIn(notation: string): readonly string[] {
  return compareTexts(...parseNotation(notation)).differences.map(({ kind }) => kind);
}
