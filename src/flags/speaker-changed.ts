import { reportingVerb, type VerbForms } from '../text/reporting-verbs.js';
import type { Change, Judgement, Neighbours } from './change.js';
import { quote } from './pair.js';
import { isNounAfter } from './reporting-verb-changed.js';

/** Words of a name with its title and role; a longer change is a rewritten clause. */
const LONGEST_NAME = 9;

/** Words that name nobody: a speaker needs one word beyond these. */
const NAMELESS =
  /^(?:a|an|the|of|in|on|at|for|to|and|also|later|earlier|then|have|has|had|that|which|he|she|they|it|who|we|i|company|firm|group|report|statement|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today)$/i;

const PRONOUN = /^(?:he|she|they|it|who|we|i)$/i;

/** Nouns that stand for speakers without a name: "officials" in place of a name takes the claim away from somebody. */
const ROLE =
  /^(?:officials?|sources?|spokesman|spokeswoman|spokesperson|minister|ministry|mayor|president|police|government|council|officers?|residents?|experts?|analysts?|witness(?:es)?|critics|authorities|engineer|director|manager|lawyer|doctors?|chairman|chairwoman|leaders?|union|aides?|diplomats?|secretary|commander|governor|coach|captain)$/i;

/** A clause ends, a reporting verb follows: what comes next is who said it (`,” said`). */
const INVERTED = /[,.!?…]["'”’»]*\s+(\p{L}+)\s+$/u;

/**
 * Another speaker: each reading names somebody, they share no name, and in both texts the change stands where a speaker
 * stands: right before a reporting verb, or after one that follows a finished clause. A partial reuse is another story
 * with another cast.
 */
export function speakerChanged(change: Change): Judgement | null {
  if (change.relation === 'partial' || change.relation === 'rewrite') return null;
  const { verbs } = change.lexicon;
  const before = withoutVerbs(change.wordsBefore, verbs);
  const after = withoutVerbs(change.wordsAfter, verbs);
  const carried = before.length < change.wordsBefore.length && after.length < change.wordsAfter.length;
  if (!carried && !(speaks(change.aroundA, verbs) && speaks(change.aroundB, verbs))) return null;
  if (!namesSomebody(before) || !namesSomebody(after) || before.length > LONGEST_NAME || after.length > LONGEST_NAME) return null;
  if (sharesName(before, after) || [...before, ...after].some((word) => PRONOUN.test(word))) return null;
  return {
    kind: 'speaker-changed',
    severity: 'major',
    detail: { speakerBefore: before.join(' '), speakerAfter: after.join(' ') },
    explanation: `Another speaker: the first text gives this to ${quote(before.join(' '))}, the second to ${quote(after.join(' '))}.`,
  };
}

/** Whether a name that stood here would be the speaker's. */
function speaks({ before, left, right }: Neighbours, verbs: VerbForms): boolean {
  const next = reportingVerb(right, verbs);
  if (next !== null && !(isNounAfter(left) && next.verb === right.toLowerCase())) return true;
  const verb = INVERTED.exec(before)?.[1];
  return verb !== undefined && reportingVerb(verb, verbs) !== null;
}

const namesSomebody = (words: readonly string[]): boolean =>
  words.some((word) => !NAMELESS.test(word) && (/^\p{Lu}/u.test(word) || ROLE.test(word)));

const sharesName = (before: readonly string[], after: readonly string[]): boolean =>
  before.some((word) => !NAMELESS.test(word) && after.some((other) => other.toLowerCase() === word.toLowerCase()));

function withoutVerbs(words: readonly string[], verbs: VerbForms): readonly string[] {
  const from = reportingVerb(words[0] ?? '', verbs) === null ? 0 : 1;
  const to = words.length > from && reportingVerb(words.at(-1) ?? '', verbs) !== null ? words.length - 1 : words.length;
  return words.slice(from, to);
}
