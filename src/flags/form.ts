import type { Difference } from '../model/alignment.js';
import { withoutInvisible } from '../text/invisible.js';
import { skeleton } from '../text/lookalikes.js';
import { hasJoiner } from '../text/lost-space.js';
import type { Draft } from './draft.js';
import { wordAfter, wordBefore } from './neighbours.js';
import { changesNumber } from './number-gap.js';
import { type Pair, placeOf, quote, reading, type Side, storyText, told } from './pair.js';

/** Typographic variants of one mark: curly for straight, a dash for a hyphen, one character for three dots. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/[“”„«»]/gu, '"'],
  [/[‘’‚`´]/gu, "'"],
  [/[‐‑–—−]+|--+/gu, '-'],
  [/…/gu, '...'],
];

const QUOTATION_MARK = /["“”„«»]/u;

/** Other marks, other capitals, with the same letters. */
export function formFlags(pair: Pair): readonly Draft[] {
  const marks = pair.alignment.differences.filter(
    (difference) => difference.kind === 'gap' && marksDiffer(pair, difference) && !changesNumber(pair, difference),
  );
  const isTypographic = (difference: Difference): boolean => plainMarks(pair.a, difference.a) === plainMarks(pair.b, difference.b);
  const typographic = marks.filter(isTypographic);
  const others = marks.filter((difference) => !isTypographic(difference));
  return [...houseStyle(pair, typographic), ...others.map((difference) => punctuationFlag(pair, difference)), ...caseFlags(pair)];
}

const marksOf = (text: string): string => withoutInvisible(text.replace(/\s+/gu, ''));
/** Other marks, or other spaces around a hyphen or dash. */
function marksDiffer(pair: Pair, gap: Difference): boolean {
  const [before, after] = [storyText(pair.a, gap.a), storyText(pair.b, gap.b)];
  if (marksOf(before) !== marksOf(after)) return true;
  return hasJoiner(before) && /\s/u.test(before) !== /\s/u.test(after);
}

const plainMarks = (side: Side, span: Difference['a']): string =>
  VARIANTS.reduce((text, [variants, plain]) => text.replace(variants, plain), marksOf(storyText(side, span)));

/** One flag for all typographic variants of a pair: curly for straight quotation marks is house style, not news. */
function houseStyle(pair: Pair, differences: readonly Difference[]): readonly Draft[] {
  const first = differences[0];
  if (first === undefined) return [];
  const [before, after] = [marksOf(storyText(pair.a, first.a)), marksOf(storyText(pair.b, first.b))];
  const places = differences.length === 1 ? 'in one place' : `in ${differences.length} places`;
  return [
    {
      kind: 'punctuation',
      severity: 'info',
      a: placeOf(pair.a, first.a),
      b: placeOf(pair.b, first.b),
      before,
      after,
      detail: { places: differences.length, typographic: true },
      explanation: `Marks are set in another style ${places}, first ${quote(before)} for ${quote(after)}.`,
    },
  ];
}

function punctuationFlag(pair: Pair, difference: Difference): Draft {
  const [before, after] = [withNeighbours(pair.a, difference.a), withNeighbours(pair.b, difference.b)];
  const quotation =
    QUOTATION_MARK.test(marksOf(storyText(pair.a, difference.a))) !== QUOTATION_MARK.test(marksOf(storyText(pair.b, difference.b)));
  return {
    kind: 'punctuation',
    severity: quotation ? 'minor' : 'info',
    a: placeOf(pair.a, difference.a),
    b: placeOf(pair.b, difference.b),
    before,
    after,
    detail: { typographic: false },
    explanation: quotation
      ? `A quotation mark stands in one text only: ${quote(before ?? '')} and ${quote(after ?? '')}.`
      : `Another punctuation: ${told(pair, before ?? '', after ?? '')}.`,
  };
}

/** The marks with the words beside them, so that a reader sees where they stand. */
function withNeighbours(side: Side, span: Difference['a']): string | null {
  const left = wordBefore(side.story.text, span[0]);
  const right = wordAfter(side.story.text, span[1]);
  return reading(`${left}${storyText(side, span).replace(/\s+/gu, ' ')}${right}`);
}

/** Changed capitals; differences in the form of a letter that is read the same (ﬁ, a look-alike) are not told. */
function caseFlags(pair: Pair): readonly Draft[] {
  const words = pair.alignment.differences
    .filter((difference) => difference.kind === 'form')
    .map((difference) => ({ a: wholeWord(pair.a, difference.a), b: wholeWord(pair.b, difference.b) }));
  const distinct = words.filter((word, index) => index === 0 || words[index - 1]?.b[0] !== word.b[0]);
  return distinct
    .map((word) => ({ ...word, before: storyText(pair.a, word.a), after: storyText(pair.b, word.b) }))
    .filter(({ before, after }) => skeleton(withoutInvisible(before)) !== skeleton(withoutInvisible(after)))
    .map(({ a, b, before, after }) => ({
      kind: 'case' as const,
      severity: 'info' as const,
      a: placeOf(pair.a, a),
      b: placeOf(pair.b, b),
      before,
      after,
      detail: {},
      explanation: `Other capitals: ${told(pair, before, after)}.`,
    }));
}

function wholeWord(side: Side, span: Difference['a']): Difference['a'] {
  const before =
    /[\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]{0,40}$/u.exec(side.story.text.slice(Math.max(0, span[0] - 40), span[0]))?.[0]
      .length ?? 0;
  const after =
    /^[\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]{0,40}/u.exec(side.story.text.slice(span[1], span[1] + 40))?.[0].length ?? 0;
  return [span[0] - before, span[1] + after];
}
