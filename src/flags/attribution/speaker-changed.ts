import type { Draft } from '../draft.js';
import { type Pair, placeOf, quote, reading, storyText } from '../pair.js';
import { stillThere } from './carried.js';
import type { PairedStatements, StatementPair } from './pairing.js';
import { wholeContent } from './statement.js';
import { canSpeak, mayBeOne, pointsAtSomebody } from './who.js';

/** The same thing said by somebody else, or by nobody that is named. */
export function speakerChanged(
  pair: Pair,
  { a, b }: StatementPair,
  { carried, back }: Pick<PairedStatements, 'carried' | 'back'>,
): Draft | null {
  if (a.source === null || a.cue === null || b.cue === null) return null;
  const before = storyText(pair.a, a.source);
  const speakerBefore = a.attribution.speaker;
  if (pointsAtSomebody(before) || speakerBefore === null) return null;
  if (b.source === null) return pair.directed ? namesNobody(pair, { a, b, shared: 0 }, speakerBefore) : null;
  const after = storyText(pair.b, b.source);
  const speakerAfter = b.attribution.speaker;
  if (pointsAtSomebody(after) || speakerAfter === null) return null;
  if (mayBeOne(before, after) || mayBeOne(speakerBefore, speakerAfter) || mayBeOne(before, speakerAfter) || mayBeOne(speakerBefore, after))
    return null;
  if (!canSpeak(before, pair.lexicon) || !canSpeak(after, pair.lexicon)) return null;
  // A name that the other text has in the same place speaks there too, inside another's statement: "Abel said Bede had claimed …".
  if (stillThere(pair.a, a.source, carried) || stillThere(pair.b, b.source, back)) return null;
  return {
    kind: 'speaker-changed',
    severity: 'major',
    a: placeOf(pair.a, a.source),
    b: placeOf(pair.b, b.source),
    before: reading(before),
    after: reading(after),
    detail: { speakerBefore, speakerAfter },
    explanation: `Another speaker: the first text gives ${quote(storyText(pair.a, wholeContent(a)))} to ${quote(speakerBefore)}, the second to ${quote(speakerAfter)}.`,
  };
}

/** "it was claimed": somebody said so, and the copy no longer tells who. */
function namesNobody(pair: Pair, { a, b }: StatementPair, speaker: string): Draft | null {
  if (a.source === null || b.cue === null || a.attribution.verb === null) return null;
  // Without a source in the second text either the name is gone or it was not understood: only the first is told.
  const end = Math.max(b.cue[1], wholeContent(b)[1]);
  const start = Math.min(b.cue[0], wholeContent(b)[0]);
  if (mayBeIn(speaker, pair.b.story.text.slice(Math.max(0, start - REACH), end + REACH))) return null;
  return {
    kind: 'speaker-changed',
    severity: 'major',
    a: placeOf(pair.a, a.source),
    b: placeOf(pair.b, b.cue),
    before: reading(storyText(pair.a, a.source)),
    after: null,
    detail: { speakerBefore: speaker, speakerAfter: null },
    explanation: `The speaker is gone: the first text gives ${quote(storyText(pair.a, wholeContent(a)))} to ${quote(speaker)}, the second does not say who said it.`,
  };
}

/** How far beside a statement its speaker's name may stand, in UTF-16 units. */
const REACH = 200;

const mayBeIn = (speaker: string, text: string): boolean =>
  (speaker.match(/[\p{L}\p{N}]{3,}/gu) ?? []).some((word) => text.includes(word)) || /\b(?:he|she|they|who)\b/i.test(text);
