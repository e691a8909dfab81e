import type { Difference } from '../model/alignment.js';
import type { FlagKind } from '../model/flag.js';
import type { Span } from '../model/span.js';
import { hasInvisible } from '../text/invisible.js';
import { closesBefore, hasJoiner } from '../text/lost-space.js';
import { toDocumentSpan } from '../text/story.js';
import type { Draft } from './draft.js';
import { wordAfter, wordBefore } from './neighbours.js';
import { type Pair, quote, type Side, storyText } from './pair.js';

/** White space beyond this many units between two words is layout; the span need not hold all of it. */
const LONGEST_SPACE = 200;

/** White space that is seen: U+FEFF counts as such in a pattern, and is none. */
const SPACE = /[^\S\ufeff]+/u;

/** Lost and added spaces and paragraph breaks: exact, because the letters on both sides are aligned. */
export function spacingFlags(pair: Pair): readonly Draft[] {
  return pair.alignment.differences
    .filter((difference) => difference.kind === 'gap' && !isJoined(pair, difference))
    .flatMap((gap) => spacingFlag(pair, gap));
}

/** A hyphen or dash on either side: that spelling, and the spaces around it, are told as punctuation. */
const isJoined = (pair: Pair, gap: Difference): boolean => hasJoiner(storyText(pair.a, gap.a)) || hasJoiner(storyText(pair.b, gap.b));

function spacingFlag(pair: Pair, gap: Difference): readonly Draft[] {
  return placesOf(pair, gap).flatMap(([spaceA, spaceB]) => {
    const hasA = spaceA[1] > spaceA[0];
    const hasB = spaceB[1] > spaceB[0];
    const kind = spacingKind(hasA, hasB, gap);
    const repaired = kind === 'missing-space' && closesBefore(pair.a.story.text.slice(spaceA[1], gap.a[1]));
    return kind === null || repaired ? [] : [draft(pair, gap, kind, spaceA, spaceB)];
  });
}

/**
 * Where a gap can hold white space: before, between and after its marks, place by place where both sides have the same
 * marks; else the white space of each side as it comes.
 */
function placesOf(pair: Pair, gap: Difference): readonly (readonly [Span, Span])[] {
  if (hasInvisible(storyText(pair.a, gap.a) + storyText(pair.b, gap.b))) return [[spaceIn(pair.a, gap.a), spaceIn(pair.b, gap.b)]];
  const marksA = storyText(pair.a, gap.a).replace(/\s+/gu, '');
  const marksB = storyText(pair.b, gap.b).replace(/\s+/gu, '');
  if (marksA !== marksB || marksA === '' || gap.breakA !== gap.breakB) return [[spaceIn(pair.a, gap.a), spaceIn(pair.b, gap.b)]];
  const [spacesA, spacesB] = [spacesBetweenMarks(pair.a, gap.a), spacesBetweenMarks(pair.b, gap.b)];
  return spacesA.flatMap((space, index): (readonly [Span, Span])[] => {
    const other = spacesB[index];
    return other === undefined ? [] : [[space, other]];
  });
}

/** The white space, often none, before each mark of a gap and after the last. */
function spacesBetweenMarks(side: Side, gap: Span): readonly Span[] {
  const spaces: Span[] = [];
  let from = gap[0];
  for (const { 0: mark, index } of storyText(side, gap).matchAll(/\S/gu)) {
    spaces.push([from, gap[0] + index]);
    from = gap[0] + index + mark.length;
  }
  return [...spaces, [from, gap[1]]];
}

function draft(pair: Pair, gap: Difference, kind: FlagKind, spaceA: Span, spaceB: Span): Draft {
  const before = around(pair.a, spaceA);
  const replaced = spaceA[1] > spaceA[0] && spaceB[1] > spaceB[0];
  return {
    kind,
    severity: replaced ? 'info' : 'minor',
    a: documentSpan(pair.a, spaceA),
    b: documentSpan(pair.b, spaceB),
    before: before.apart,
    after: around(pair.b, spaceB).apart,
    detail: { left: before.left, right: before.right, besideMark: !/^\s*$/.test(storyText(pair.a, gap.a) + storyText(pair.b, gap.b)) },
    explanation: explain(kind, before, replaced),
  };
}

function spacingKind(hasA: boolean, hasB: boolean, gap: Difference): FlagKind | null {
  if (gap.breakA && !gap.breakB) return 'missing-paragraph-break';
  if (gap.breakB && !gap.breakA) return 'extra-paragraph-break';
  if (hasA === hasB) return null;
  return hasA ? 'missing-space' : 'extra-space';
}

/** The white space of a gap; where it has none, the place where it would stand: after the marks that close the word before. */
function spaceIn(side: Side, gap: Span): Span {
  const text = storyText(side, gap);
  const match = SPACE.exec(text);
  if (match !== null) return [gap[0] + match.index, gap[0] + match.index + match[0].length];
  const closing = closingMarks(side, gap, text);
  return [gap[0] + closing, gap[0] + closing];
}

/** How many marks at the start of a glued gap belong to the word before: `said."The` has two or one, by whether the mark closes. */
function closingMarks(side: Side, gap: Span, text: string): number {
  let count = 0;
  while (count < text.length) {
    const at = gap[0] + count;
    const closes =
      /[.,;:!?…)\]}’”»]/u.test(text.charAt(count)) || side.quotations.some(({ inside, closing }) => closing !== '' && inside[1] === at);
    if (!closes) break;
    count++;
  }
  return count;
}

interface Around {
  readonly left: string;
  readonly right: string;
  /** Both words as they stand, with what is between them; line breaks as one space. */
  readonly apart: string;
}

function around(side: Side, space: Span): Around {
  const left = wordBefore(side.story.text, space[0]);
  const right = wordAfter(side.story.text, space[1]);
  const between = storyText(side, space);
  return { left, right, apart: `${left}${between === '' ? '' : /\n\s*\n/.test(between) ? '\n\n' : ' '}${right}` };
}

/** The white space itself as it stands in the document, or the empty place. */
function documentSpan(side: Side, space: Span): Span {
  const [start] = toDocumentSpan(side.story, [space[0], space[0]]);
  if (space[0] === space[1]) return [start, start];
  const rest = side.document.text.slice(start, start + LONGEST_SPACE);
  return [start, start + rest.length - rest.trimStart().length];
}

function explain(kind: FlagKind, words: Around, replaced: boolean): string {
  const place = `between ${quote(words.left)} and ${quote(words.right)}`;
  switch (kind) {
    case 'missing-space':
      return `The space ${place} is lost.`;
    case 'missing-paragraph-break':
      return replaced
        ? `The paragraph break ${place} has become a space.`
        : `The paragraph break ${place} is lost; the sentences run together.`;
    case 'extra-space':
      return `A space stands ${place} that the first text does not have.`;
    default:
      return `A paragraph begins ${place} that the first text does not begin.`;
  }
}
