import type { Span } from '../../model/span.js';
import { type LetterRange, lettersIn } from '../../text/letters-in.js';
import type { Draft } from '../draft.js';
import { type Pair, placeOf, quote, reading, type Side, storyText } from '../pair.js';
import { type Carried, overlap } from './carried.js';
import type { PairedStatements } from './pairing.js';
import { maySingleQuote } from './single-marks.js';
import { type Statement, wholeContent } from './statement.js';

/** What is said must stand in the other text nearly whole, and who said it by what verb must not. */
const CONTENT_THERE = 0.7;
const CUE_THERE = 0.4;
const FEWEST_LETTERS = 20;
/** What a statement of the other text holds of it, for the claim to be that statement's. */
const SAID_THERE = 0.5;

/** Claims of the first text that the second states as its own: their attribution was dropped. */
export const attributionDropped = (pair: Pair, { onlyA, b, carried }: PairedStatements): readonly Draft[] =>
  onlyA.flatMap((statement) => {
    const place = statedIn(statement, pair.a, pair.b, carried, b);
    if (place === null) return [];
    const speaker = statement.attribution.speaker ?? 'somebody';
    return [
      {
        kind: 'attribution-dropped' as const,
        severity: 'major' as const,
        a: placeOf(pair.a, statement.cue ?? wholeContent(statement)),
        b: placeOf(pair.b, place),
        before: reading(withCue(pair.a, statement)),
        after: reading(storyText(pair.b, place)),
        detail: { speaker },
        explanation: `${quote(storyText(pair.b, place))} is a claim of ${quote(speaker)} in the first text; the second states it as a fact.`,
      },
    ];
  });

/** What the first text states as its own and the second gives to somebody. */
export const attributionAdded = (pair: Pair, { onlyB, a, back }: PairedStatements): readonly Draft[] =>
  onlyB.flatMap((statement) => {
    const place = statedIn(statement, pair.b, pair.a, back, a);
    if (place === null) return [];
    const speaker = statement.attribution.speaker ?? 'somebody';
    return [
      {
        kind: 'attribution-added' as const,
        // Without a direction it may as well have been dropped from the second.
        severity: pair.directed ? ('minor' as const) : ('major' as const),
        a: placeOf(pair.a, place),
        b: placeOf(pair.b, statement.cue ?? wholeContent(statement)),
        before: reading(storyText(pair.a, place)),
        after: reading(withCue(pair.b, statement)),
        detail: { speaker },
        explanation: `${quote(storyText(pair.a, place))} is stated as a fact in the first text; the second gives it to ${quote(speaker)}.`,
      },
    ];
  });

const withCue = (side: Side, { cue, source }: Statement): string =>
  [source, cue]
    .filter((span) => span !== null)
    .sort((x, y) => x[0] - y[0])
    .map((span) => storyText(side, span))
    .join(' ');

/** Where another text states what is a statement in this one; null when it does not, or still says whose it is. */
function statedIn(statement: Statement, side: Side, other: Side, carried: Carried, said: readonly Statement[]): Span | null {
  const { verb, source, ranges, letters } = statement;
  if (verb === null || source === null || letters < FEWEST_LETTERS) return null;
  const pieces = ranges.flatMap((range) => [...carried.pieces(range)].map(({ b }) => b));
  if (lettersOf(pieces) < CONTENT_THERE * letters) return null;
  if (shareThere(verb, side, carried) > CUE_THERE || shareThere(source, side, carried) > CUE_THERE) return null;
  if (isSaidIn(other, said, pieces)) return null;
  const from = Math.min(...pieces.map(([start]) => start));
  const to = Math.max(...pieces.map(([, end]) => end));
  const place: Span = [other.letters.starts[from] ?? 0, other.letters.ends[to - 1] ?? 0];
  const words = storyText(other, place);
  // "We believe …" is somebody's word wherever it stands.
  return FIRST_PERSON.test(words) || maySingleQuote(other.story.text, place) ? null : place;
}

const FIRST_PERSON = /\b(?:I|we|We|our|Our|us|my|My)\b/u;

const lettersOf = (ranges: readonly LetterRange[]): number => ranges.reduce((sum, [from, to]) => sum + to - from, 0);

function shareThere(span: readonly [number, number], side: Side, carried: Carried): number {
  const range = lettersIn(side.letters, span);
  return carried.count(range) / Math.max(1, range[1] - range[0]);
}

/** Whether the other text gives most of it to somebody who says it, or has some of it in quotation marks. */
function isSaidIn(other: Side, said: readonly Statement[], pieces: readonly LetterRange[]): boolean {
  const shared = (ranges: readonly LetterRange[]): number =>
    pieces.reduce((sum, piece) => sum + ranges.reduce((letters, range) => letters + overlap(piece, range), 0), 0);
  if (shared(other.quotations.map(({ inside }) => lettersIn(other.letters, inside))) > 0) return true;
  return said.some(
    (statement) => statement.reports && shared(statement.ranges) > SAID_THERE * lettersOf(pieces) && !isWithin(statement, other, pieces),
  );
}

/**
 * Whether a statement is a part of what was said, its own cue among the words: "Abel said he had ordered a survey" is no less Abel's claim where
 * "He had ordered a survey" is left of it.
 */
function isWithin({ cue }: Statement, { letters }: Side, pieces: readonly LetterRange[]): boolean {
  if (cue === null) return false;
  const range = lettersIn(letters, cue);
  return pieces.some((piece) => overlap(piece, range) > 0);
}
