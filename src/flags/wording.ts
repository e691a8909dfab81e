import type { Difference } from '../model/alignment.js';
import { type Change, type ChangeRule, changeOf, type Judgement } from './change.js';
import type { Draft } from './draft.js';
import { factFlags } from './fact-flags.js';
import { corresponds, type Facts, factsOf } from './facts-of.js';
import { knownNames } from './known-names.js';
import { negationChanged } from './negation-changed.js';
import { changesNumber } from './number-gap.js';
import { type Pair, placeOf, reading } from './pair.js';
import { quoteAltered } from './quote-altered.js';
import { reportingVerbChanged } from './reporting-verb-changed.js';
import { speakerChanged } from './speaker-changed.js';
import { spellingChanged } from './spelling.js';

/** Rules from the most telling to the least; the first that recognises a change names it. Facts come after them. */
const ATTRIBUTION_RULES: readonly ChangeRule[] = [quoteAltered, reportingVerbChanged, speakerChanged];

/** Words changed inside passages, each named for what it changes. */
export function wordingFlags(pair: Pair): readonly Draft[] {
  const { differences } = pair.alignment;
  if (!differences.some(({ kind }) => kind === 'words' || kind === 'gap')) return [];
  const isName = knownNames(pair);
  return differences.flatMap((difference) => {
    if (difference.kind === 'words') return wordingFlag(pair, difference, isName);
    return difference.kind === 'gap' && changesNumber(pair, difference) ? factFlags(pair, ...sides(pair, difference, isName)) : [];
  });
}

/** Longer changes, in UTF-16 units, are passages in other words: which fact stands for which is not to be told. */
const LONGEST_CLAUSE = 2000;

function wordingFlag(pair: Pair, difference: Difference, isName: (word: string) => boolean): readonly Draft[] {
  const change = changeOf(pair, difference);
  if (change.wordsBefore.length === 0 && change.wordsAfter.length === 0) return [];
  const whole = (judgement: Judgement): Draft => ({
    ...judgement,
    a: placeOf(pair.a, difference.a),
    b: placeOf(pair.b, difference.b),
    before: reading(change.before),
    after: reading(change.after),
  });
  const attribution = firstOf(ATTRIBUTION_RULES, change);
  if (attribution !== null) return [whole(attribution)];
  if (Math.max(change.before.length, change.after.length) > LONGEST_CLAUSE) return [whole(plainWording(change))];
  const [a, b] = sides(pair, difference, isName);
  const negation = negationChanged(change);
  const facts = [...factFlags(pair, a, b), ...(negation === null ? [] : [whole(negation)])];
  if (facts.length > 0) return negation !== null || sameRest(a, b) ? facts : [...facts, whole(plainWording(change))];
  return [whole(spellingChanged(change) ?? plainWording(change))];
}

const sides = (pair: Pair, { a, b }: Difference, isName: (word: string) => boolean): readonly [Facts, Facts] => [
  factsOf(pair.a, a, pair.lexicon, isName),
  factsOf(pair.b, b, pair.lexicon, isName),
];

const firstOf = (rules: readonly ChangeRule[], change: Change): Judgement | null =>
  rules.reduce<Judgement | null>((found, rule) => found ?? rule(change), null);

/** Whether nothing but facts differs. */
const sameRest = (a: Facts, b: Facts): boolean => corresponds(a, b) && [...a.rest].sort().join(' ') === [...b.rest].sort().join(' ');

/** Words that carry no statement of their own: changing only these is a matter of style. */
const FUNCTION_WORD = /^(?:a|an|the|that|which|of|to|in|on|at|by|for|and|its|it|is|was|has|had|also|as|with)$/i;

function plainWording(change: Change): Judgement {
  const small = [...change.wordsBefore, ...change.wordsAfter].every((word) => FUNCTION_WORD.test(word));
  return { kind: 'wording', severity: small ? 'info' : 'minor', detail: {}, explanation: `Other words: ${change.told}.` };
}
