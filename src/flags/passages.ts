import type { AlignedPassage, Difference } from '../model/alignment.js';
import { MEMBER_RELATIONS } from '../model/relation.js';
import type { Draft } from './draft.js';
import { type Pair, placeOf, quote, reading, type Side, storyText } from './pair.js';

const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*$/u;

/** A denial or refusal to comment: a passage that held it was the other side's word. */
const DENIAL =
  /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing)|disput(?:e|es|ed|ing)|declined to comment|no comment)\b/iu;

/**
 * Text that one version has and the other has not, and passages that stand elsewhere. Of a partial reuse only the moves
 * are told: the rest of both articles is simply their own.
 */
export function passageFlags(pair: Pair): readonly Draft[] {
  const moved = pair.alignment.passages.filter((passage) => passage.moved).map((passage) => movedFlag(pair, passage));
  if (!MEMBER_RELATIONS.has(pair.kind)) return moved;
  const removed = pair.alignment.differences.filter(({ kind }) => kind === 'removed').map((difference) => removedFlag(pair, difference));
  const added = pair.alignment.differences.filter(({ kind }) => kind === 'added').map((difference) => addedFlag(pair, difference));
  return [...moved, ...removed, ...added];
}

function movedFlag(pair: Pair, passage: AlignedPassage): Draft {
  const text = storyText(pair.b, passage.b);
  return {
    kind: 'passage-moved',
    severity: 'minor',
    a: placeOf(pair.a, passage.a),
    b: placeOf(pair.b, passage.b),
    before: reading(storyText(pair.a, passage.a)),
    after: reading(text),
    detail: { words: countWords(text) },
    explanation: `A passage stands in another place: ${quote(text)}.`,
  };
}

function removedFlag(pair: Pair, difference: Difference): Draft {
  const text = storyText(pair.a, difference.a);
  const denial = DENIAL.test(text);
  const whole = isWhole(pair.a, difference.a);
  return {
    kind: whole ? 'passage-removed' : 'wording',
    severity: denial ? 'major' : 'minor',
    a: placeOf(pair.a, difference.a),
    b: placeOf(pair.b, difference.b),
    before: reading(text),
    after: null,
    detail: { words: countWords(text), denial },
    explanation: `${denial ? 'A passage with a denial' : 'A passage'} of ${countWords(text)} words is left out: ${quote(text)}.`,
  };
}

function addedFlag(pair: Pair, difference: Difference): Draft {
  const text = storyText(pair.b, difference.b);
  return {
    kind: isWhole(pair.b, difference.b) ? 'passage-added' : 'wording',
    severity: 'minor',
    a: placeOf(pair.a, difference.a),
    b: placeOf(pair.b, difference.b),
    before: null,
    after: reading(text),
    detail: { words: countWords(text) },
    explanation: `A passage of ${countWords(text)} words is new: ${quote(text)}.`,
  };
}

/** Whether the text holds at least one whole sentence or paragraph rather than the rest of one. */
function isWhole(side: Side, span: Difference['a']): boolean {
  const text = side.story.text;
  const before = text.slice(Math.max(0, span[0] - 8), span[0]).trimEnd();
  const begins =
    before === '' || /["“„«]$/u.test(before) || SENTENCE_END.test(before) || /\n\s*$/.test(text.slice(Math.max(0, span[0] - 4), span[0]));
  const withMark = text.slice(span[0], span[1] + 3);
  return begins && /[.!?…。！？]/u.test(withMark);
}

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu)?.length ?? 0;
