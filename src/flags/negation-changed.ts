import type { Lexicon } from '../text/lexicon.js';
import { isNegation, type Pole } from '../text/opposites.js';
import type { Change, Judgement } from './change.js';

/** Words that come and go with a negation: "does not permit" against "permits". */
const HELPER = /^(?:do|does|did|has|have|had|is|are|was|were|be|been|will|would|can|could|any|some|a|an|the|to|that)$/i;

/**
 * A statement that is turned round: a negation came or went, or a word stands for its opposite, while the rest stayed. Two
 * turns make none: innocent is not guilty. Where other words changed with it the sentence was put another way, and what it
 * says now is not for a rule to tell.
 */
export function negationChanged(change: Change): Judgement | null {
  const { wordsBefore, wordsAfter, lexicon } = change;
  const negated = isNegated(wordsBefore, lexicon) !== isNegated(wordsAfter, lexicon);
  const opposed = opposites(wordsBefore, wordsAfter, lexicon);
  if (negated === (opposed !== null) || content(wordsBefore, opposed, lexicon) !== content(wordsAfter, opposed, lexicon)) return null;
  return {
    kind: 'negation-changed',
    severity: 'major',
    detail: { opposite: opposed !== null },
    explanation:
      opposed === null
        ? `A negation stands in one text only: ${change.told}.`
        : `The texts say the opposite of each other: ${change.told}.`,
  };
}

/** Whether words turn a statement round: two negations do not. */
export const isNegated = (words: readonly string[], { negations }: Lexicon): boolean =>
  words.filter((word) => isNegation(word, negations)).length % 2 === 1;

const poleOf = (word: string, { poles }: Lexicon): Pole | null => poles.get(word.toLowerCase()) ?? null;

/** The one pair of opposites whose two sides stand in the two readings; null where there is none. */
function opposites(before: readonly string[], after: readonly string[], lexicon: Lexicon): number | null {
  const poles = (words: readonly string[]): readonly Pole[] => words.map((word) => poleOf(word, lexicon)).filter((pole) => pole !== null);
  const [x, y] = [poles(before), poles(after)];
  const [one, other] = [x[0], y[0]];
  if (one === undefined || other === undefined || x.length > 1 || y.length > 1) return null;
  return one.pair === other.pair && one.side !== other.side ? one.pair : null;
}

/** The words that carry the statement, endings that a helper verb brings cut off, opposites left out. */
const content = (words: readonly string[], opposed: number | null, lexicon: Lexicon): string =>
  words
    .filter(
      (word) => !isNegation(word, lexicon.negations) && !HELPER.test(word) && (opposed === null || poleOf(word, lexicon)?.pair !== opposed),
    )
    .map((word) => word.toLowerCase().replace(/(?:e?s|e?d|ing)$/u, ''))
    .join(' ');
