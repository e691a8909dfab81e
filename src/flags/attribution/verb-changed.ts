import { wordsOf } from '../../text/words.js';
import type { Draft } from '../draft.js';
import { type Pair, placeOf, quote, reading, storyText } from '../pair.js';
import type { StatementPair } from './pairing.js';

/** A verb with its helpers and an adverb; a longer cue is a clause of its own, as long as it was read. */
const LONGEST_CUE = 3;

/** The same thing brought in by another verb; major when the verb says something else about the claim. */
export function verbChanged(pair: Pair, { a, b }: StatementPair): Draft | null {
  const [before, after] = [a.attribution, b.attribution];
  if (a.cue === null || b.cue === null || before.verb === null || after.verb === null || before.verb === after.verb) return null;
  if (wordsOf(storyText(pair.a, a.cue)).length > LONGEST_CUE || wordsOf(storyText(pair.b, b.cue)).length > LONGEST_CUE) return null;
  const [cueBefore, cueAfter] = [storyText(pair.a, a.cue), storyText(pair.b, b.cue)];
  // Cues that are no reporting verbs ("has agreed with") are as long as they were read, not as they were changed.
  if (!a.reports || !b.reports) return null;
  const stance = before.stance !== after.stance;
  return {
    kind: 'reporting-verb-changed',
    severity: stance ? 'major' : 'info',
    a: placeOf(pair.a, a.cue),
    b: placeOf(pair.b, b.cue),
    before: reading(cueBefore),
    after: reading(cueAfter),
    detail: { stanceBefore: before.stance, stanceAfter: after.stance },
    explanation: stance
      ? `The reporting verb is ${quote(cueBefore)} (${before.stance}) in the first text and ${quote(cueAfter)} (${after.stance}) in the second.`
      : `Another reporting verb of the same stance: ${quote(cueBefore)} in the first text, ${quote(cueAfter)} in the second.`,
  };
}
