import type { Difference } from '../model/alignment.js';
import type { FlagKind, Json, Severity } from '../model/flag.js';
import type { RelationKind } from '../model/relation.js';
import type { Span } from '../model/span.js';
import type { Lexicon } from '../text/lexicon.js';
import { wordsOf } from '../text/words.js';
import { type Pair, type Side, storyText, told } from './pair.js';

/** What stands right beside a change in one text. */
export interface Neighbours {
  /** Some text up to the change, and from it on; no paragraph is left. */
  readonly before: string;
  readonly after: string;
  /** The nearest words. */
  readonly left: string;
  readonly right: string;
}

/** A change of words inside a passage, seen with what stands around it. */
export interface Change {
  readonly before: string;
  readonly after: string;
  readonly wordsBefore: readonly string[];
  readonly wordsAfter: readonly string[];
  /** Both readings lie inside quotation marks, and not at the edge of the quotation. */
  readonly quoted: boolean;
  readonly aroundA: Neighbours;
  readonly aroundB: Neighbours;
  readonly relation: RelationKind;
  readonly lexicon: Lexicon;
  /** "“X” became “Y”", or what can be said where no direction is known. */
  readonly told: string;
}

/** What a rule makes of a change: null when it is not its concern. */
export interface Judgement {
  readonly kind: FlagKind;
  readonly severity: Severity;
  readonly detail: { readonly [key: string]: Json };
  readonly explanation: string;
}

export type ChangeRule = (change: Change) => Judgement | null;

/** How far beside a change its neighbouring words are looked for. */
const REACH = 60;

/** Sees a difference with its surroundings. */
export function changeOf(pair: Pair, difference: Difference): Change {
  const before = storyText(pair.a, difference.a);
  const after = storyText(pair.b, difference.b);
  return {
    before,
    after,
    wordsBefore: wordsOf(before),
    wordsAfter: wordsOf(after),
    quoted: isQuoted(pair.a, difference.a) && isQuoted(pair.b, difference.b),
    aroundA: neighboursOf(pair.a, difference.a),
    aroundB: neighboursOf(pair.b, difference.b),
    relation: pair.kind,
    lexicon: pair.lexicon,
    told: told(pair, before, after),
  };
}

/** Inside a closed quotation with words of it on both sides: words cut off or taken in at its edge alter no word of it. */
const isQuoted = (side: Side, span: Span): boolean =>
  side.quotations.some(({ inside, closing }) => {
    if (closing === '' || span[0] < inside[0] || inside[1] < span[1]) return false;
    return /[\p{L}\p{N}]/u.test(side.story.text.slice(inside[0], span[0])) || /[\p{L}\p{N}]/u.test(storyText(side, span));
  });

function neighboursOf(side: Side, span: Span): Neighbours {
  const before = lastParagraph(side.story.text.slice(Math.max(0, span[0] - REACH), span[0]));
  const after = side.story.text.slice(span[1], span[1] + REACH).split(/\n\s*\n/)[0] ?? '';
  return { before, after, left: wordsOf(before).at(-1) ?? '', right: wordsOf(after)[0] ?? '' };
}

const lastParagraph = (text: string): string => text.split(/\n\s*\n/).at(-1) ?? '';
