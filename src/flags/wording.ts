import type { Difference } from '../model/alignment.js';
import { type Change, type ChangeRule, changeOf, type Judgement } from './change.js';
import type { Draft } from './draft.js';
import { negationChanged, numberChanged } from './fact-changed.js';
import { type Pair, placeOf, reading } from './pair.js';
import { quoteAltered } from './quote-altered.js';
import { reportingVerbChanged } from './reporting-verb-changed.js';
import { speakerChanged } from './speaker-changed.js';

/** Rules from the most telling to the least; the first that recognises a change names it. */
const RULES: readonly ChangeRule[] = [quoteAltered, reportingVerbChanged, speakerChanged, numberChanged, negationChanged];

/** Words changed inside passages, each named for what it changes. */
export const wordingFlags = (pair: Pair): readonly Draft[] =>
  pair.alignment.differences.filter(({ kind }) => kind === 'words').flatMap((difference) => wordingFlag(pair, difference));

function wordingFlag(pair: Pair, difference: Difference): readonly Draft[] {
  const change = changeOf(pair, difference);
  if (change.wordsBefore.length === 0 && change.wordsAfter.length === 0) return [];
  const judgement = RULES.reduce<Judgement | null>((found, rule) => found ?? rule(change), null) ?? plainWording(change);
  return [
    {
      ...judgement,
      a: placeOf(pair.a, difference.a),
      b: placeOf(pair.b, difference.b),
      before: reading(change.before),
      after: reading(change.after),
    },
  ];
}

/** Words that carry no statement of their own: changing only these is a matter of style. */
const FUNCTION_WORD = /^(?:a|an|the|that|which|of|to|in|on|at|by|for|and|its|it|is|was|has|had|also|as|with)$/i;

function plainWording(change: Change): Judgement {
  const small = [...change.wordsBefore, ...change.wordsAfter].every((word) => FUNCTION_WORD.test(word));
  return { kind: 'wording', severity: small ? 'info' : 'minor', detail: {}, explanation: `Other words: ${change.told}.` };
}
