import { type KnownWords, splitRun } from './split-run.js';
import { isUpper } from './unknown-word.js';
import { costOfWord, NO_WORD } from './word-table.js';

/** How sure a lost space is: `sure` on any text, `likely` on one that has lost others. */
export interface GapInRun {
  readonly at: number;
  readonly sure: boolean;
}

export const TUNE = { sure: 10, likely: 4, unknown: 8, sureTitle: 10 };

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'a about after against all also although among an and any are as at be because been before being between both but by can could did do does during each for from had has have he her here him his how i if in into is it its just may me more most must my no nor not now of off on only or other our out over said says she should since so some such than that the their them then there these they this those through to under until up upon us was we were what when where which while who whom whose why will with within without would you your'.split(
    ' ',
  ),
);

/** Endings of words that are seldom the first part of a compound. */
const INFLECTED = /(?:[^s]s|ed|ing|ly|ous|ive|ful|ical|ional|tion|ment|ity|ness|ish|ary)$/;

const NOTHING: readonly GapInRun[] = [];

/** Lost spaces inside a run of letters, counted from its start. O(length). */
export function gapsInRun(run: string, words: KnownWords): readonly GapInRun[] {
  const low = run.toLowerCase();
  if (costOfWord(words.english.words, run) !== NO_WORD || words.own.isWord(low)) return NOTHING;
  if (run.length > 3 && run === run.toUpperCase()) return NOTHING;
  const { cuts, known, gain } = splitRun(run, words);
  if (cuts.length === 0 || gain < TUNE.likely) return NOTHING;
  const parts = [0, ...cuts].map((from, n) => run.slice(from, cuts[n] ?? run.length));
  const open = parts.every((part, n) => known[n] === true || (n > 0 && isUpper(part.charCodeAt(0)) && part.length > 2));
  if (!open && gain < TUNE.unknown) return NOTHING;
  const sure = open && gain >= TUNE.sure && isPhrase(parts);
  return cuts.map((at) => ({ at, sure }));
}

/** Whether the parts can be no compound or brand. */
function isPhrase(parts: readonly string[]): boolean {
  const humps = parts.some((part, n) => n > 0 && isUpper(part.charCodeAt(0)));
  if (humps && isUpper(parts[0]?.charCodeAt(0) ?? 0)) return false;
  if (humps) return (parts[0]?.length ?? 0) > 1;
  const lows = parts.map((part) => part.toLowerCase());
  if (lows.some((part) => FUNCTION_WORDS.has(part))) return true;
  return lows.slice(0, -1).every((part) => part.length > 4 && INFLECTED.test(part));
}
