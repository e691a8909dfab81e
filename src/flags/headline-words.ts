import { headOf } from '../text/cut.js';
import { foldName } from '../text/fold-name.js';
import { withoutFrame } from '../text/headline-frame.js';
import { lettersOf } from '../text/letters.js';
import { numbersIn } from '../text/numbers.js';
import { wordsAt } from '../text/phrases.js';
import { compareSpelling } from '../text/spelling.js';
import { stemOf, unmatched } from './facts-of.js';

/** Marks set in one style: headlines quote with single or double marks, curly or straight. */
const plainMarks = (text: string): string =>
  text
    .replace(/(?<![\p{L}\p{N}])['‘]((?:[^'‘’“”"]|(?<=\p{L})['’](?=\p{L})){1,160})['’](?![\p{L}\p{N}])/gu, '“$1”')
    .replace(/["“”„«»]/gu, '"')
    .replace(/[‘’]/gu, "'");

/** What is longer, in UTF-16 units, is a text and no headline; its head is compared. */
const LONGEST_HEADLINE = 1000;

/** A headline as it is compared: frame off, white space single, quotation marks of one kind. */
export const plainHeadline = (headline: string, outlets: readonly string[]): string =>
  plainMarks(withoutFrame(headOf(headline, LONGEST_HEADLINE).normalize('NFC').replace(/\s+/gu, ' ').trim(), outlets));

const SMALL =
  /^(?:a|an|the|of|to|in|on|at|by|for|and|or|but|as|is|are|was|were|be|its|it|his|her|their|that|with|from|over|after|amid|into|will|would|has|have|had|been|being|so)$/;

/** Scripts that set no spaces between words: every letter counts as a word there. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** The words that carry a headline, as written in small letters: U.S. is us, what is Iran's is Iran. */
export const tellingWords = (headline: string): readonly string[] =>
  wordsAt(headline.replace(UNSPACED, ' $& ').replace(/(?<=\p{L})-(?=\p{L})/gu, ' '))
    .map(({ word }) => word.replace(/'s?$/u, '').replaceAll('.', ''))
    .filter((word) => word !== '' && !SMALL.test(word));

/** What of the words stands in one headline only, spelling, endings and hyphens aside. */
export function onlyWords(before: string, after: string): readonly [readonly string[], readonly string[]] {
  const same = (x: string, y: string): boolean => stemOf(x) === stemOf(y) || compareSpelling(x, y) !== null;
  const [dropped, added] = unmatched(tellingWords(before), tellingWords(after), same);
  return [withoutJoined(dropped, added), withoutJoined(added, dropped)];
}

/** Words without those that the other side writes as one, or as two: re election, reelection. */
function withoutJoined(words: readonly string[], others: readonly string[]): readonly string[] {
  const joins = (list: readonly string[]): readonly string[] => list.slice(1).map((word, i) => `${list[i]}${word}`);
  const whole = new Set(joins(others));
  const parts = words.flatMap((word, i) => (others.includes(`${word}${words[i + 1] ?? ' '}`) ? [i, i + 1] : []));
  return words.filter((word, i) => !whole.has(word) && !parts.includes(i));
}

/** Share of the words that both headlines have, 0 to 1. */
export function keptShare(before: string, after: string): number {
  const all = tellingWords(before).length + tellingWords(after).length;
  const [dropped, added] = onlyWords(before, after);
  return all === 0 ? 0 : 1 - (dropped.length + added.length) / all;
}

const valuesFirst = (text: string): string => text.replace(/\d[\d,.]*|\p{L}+/gu, (word) => String(numbersIn(word)[0] ?? word));

/** Whether two headlines are word for word one, marks, spaces, capitals, spelling and the way to write numbers aside. */
export function sameForm(before: string, after: string): boolean {
  const letters = (text: string): string => String(lettersOf(text.replace(/(?<=s)'s(?!\p{L})/gu, "'")).codes);
  return (
    letters(before) === letters(after) || foldName(valuesFirst(before)) === foldName(valuesFirst(after)) || sameSpelling(before, after)
  );
}

function sameSpelling(before: string, after: string): boolean {
  const words = (text: string): readonly string[] => wordsAt(text.replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')).map(({ word }) => word);
  const [xs, ys] = [words(before), words(after)];
  return xs.length === ys.length && xs.every((word, i) => word === ys[i] || compareSpelling(word, ys[i] ?? '') !== null);
}

/** Both headlines without the kicker they share: "Storm live: ferries stop" and "Storm live: schools shut" share two words that tell nothing. */
export function withoutKicker(before: string, after: string): readonly [string, string] {
  const kicker = /^[^:]{1,60}:\s/u.exec(before)?.[0] ?? '';
  return kicker !== '' && after.startsWith(kicker) ? [before.slice(kicker.length), after.slice(kicker.length)] : [before, after];
}

/** Capital words and a comma: the section a headline stands under ("County Sports, "). */
const SECTION = /^\p{Lu}[\p{L}.'-]*(?:\s\p{Lu}[\p{L}.'-]*){0,3}(?:,\s\p{Lu}[\p{L}.'-]*(?:\s\p{Lu}[\p{L}.'-]*){0,2})?\s?[,|]\s/u;

/** Whether one headline is the other with a section before it. */
export function isSectioned(before: string, after: string): boolean {
  const [short, long] = before.length < after.length ? [before, after] : [after, before];
  const section = SECTION.exec(long)?.[0] ?? '';
  return section !== '' && sameForm(long.slice(section.length), short);
}
