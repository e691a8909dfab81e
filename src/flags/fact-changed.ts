import { numbersIn, sameNumbers } from '../text/numbers.js';
import type { Change, Judgement } from './change.js';

/** Another number in the same place, by value: "25" and "twenty-five" are one. */
export function numberChanged(change: Change): Judgement | null {
  const before = numbersIn(change.before);
  const after = numbersIn(change.after);
  if (before.length === 0 || after.length === 0 || sameNumbers(before, after)) return null;
  return {
    kind: 'number-changed',
    severity: 'major',
    detail: { valuesBefore: before, valuesAfter: after },
    explanation: `A number differs: ${change.told}.`,
  };
}

const NEGATION = /^(?:not|no|never|none|nobody|nothing|without|cannot|\p{L}+n['’]t)$/iu;

/** Words that come and go with a negation: "does not permit" against "permits". */
const HELPER = /^(?:do|does|did|has|have|had|is|are|was|were|be|been|will|would|can|could|any|some|a|an|the|to|that)$/i;

/**
 * A negation that came or went while the rest stayed: the statement is turned round. Where other words changed with it
 * the sentence was put another way, and what it says now is not for a rule to tell.
 */
export function negationChanged(change: Change): Judgement | null {
  const isNegated = (words: readonly string[]): boolean => words.filter((word) => NEGATION.test(word)).length % 2 === 1;
  if (isNegated(change.wordsBefore) === isNegated(change.wordsAfter)) return null;
  if (content(change.wordsBefore) !== content(change.wordsAfter)) return null;
  return { kind: 'negation-changed', severity: 'major', detail: {}, explanation: `A negation stands in one text only: ${change.told}.` };
}

/** The words that carry the statement, endings that a helper verb brings cut off. */
const content = (words: readonly string[]): string =>
  words
    .filter((word) => !NEGATION.test(word) && !HELPER.test(word))
    .map((word) => word.toLowerCase().replace(/(?:e?s|e?d|ing)$/u, ''))
    .join(' ');
