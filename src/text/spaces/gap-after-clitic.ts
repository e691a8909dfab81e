import { gapsInRun } from './gaps-in-run.js';
import { isWord, type KnownWords } from './known-words.js';
import type { Gap } from './strength.js';
import { isUpper } from './unknown-word.js';

/** What is written on to a word behind an apostrophe. */
const CLITIC = /^(?:s|t|re|ve|ll|d|m)(?=[\p{L}\p{M}]{2})/u;

/**
 * Lost spaces in the letters behind an apostrophe, as offsets from their start: `don'trepresent`, `Iran'sAmbassador`; not
 * `O'Reilly`, `ma'am`, `rock'n'roll`.
 *
 * @param tail the letters behind the apostrophe, no word by themselves. @param head the letters before it.
 */
export function gapsAfterClitic(head: string, tail: string, words: KnownWords): readonly Gap[] {
  const size = CLITIC.exec(tail)?.[0].length ?? 0;
  return size === 0 || head.length < 2 ? [] : gapsAfter(tail, size, words);
}

/** Lost spaces after the letters of an ordinal, as offsets from their start: `th` of `4thcentury`. */
export const gapsAfterOrdinal = (run: string, words: KnownWords): readonly Gap[] => (run.length < 5 ? [] : gapsAfter(run, 2, words));

function gapsAfter(tail: string, size: number, words: KnownWords): readonly Gap[] {
  const rest = tail.slice(size);
  if (isWord(words, rest) || isUpper(rest.charCodeAt(0))) return [{ at: size, strength: rest.length > 2 ? 'sure' : 'likely' }];
  const inside = gapsInRun(rest, words);
  const [first] = inside;
  return first === undefined
    ? []
    : [{ at: size, strength: first.strength }, ...inside.map(({ at, strength }) => ({ at: size + at, strength }))];
}
