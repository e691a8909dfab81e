import type { Span } from '../../model/span.js';
import { type LetterRange, lettersIn } from '../../text/letters-in.js';
import type { Draft } from '../draft.js';
import { type Pair, placeOf, quote, reading, type Side, storyText } from '../pair.js';
import { overlap } from './carried.js';
import type { PairedStatements, StatementPair } from './pairing.js';
import { maySingleQuote } from './single-marks.js';

/** Fewer letters in quotation marks are a term set apart, not somebody's words. */
const FEWEST_LETTERS = 12;
/** Most of a quotation has to have lost its marks: its edges move when a sentence is cut. */
const MOST = 0.7;

/** Words in quotation marks that stand without them in the other text: a quotation became a paraphrase, or the other way round. */
export function quotationKept(
  pair: Pair,
  { a, b }: StatementPair,
  { carried, back }: Pick<PairedStatements, 'carried' | 'back'>,
): readonly Draft[] {
  const lost = unquoted(pair.a, a.contents, pair.b, carried).map(({ words, place }) => ({
    ...draftOf(pair, 'quote-to-paraphrase', words, place),
    severity: 'minor' as const,
    explanation: `${quote(storyText(pair.a, words))} is a quotation in the first text; in the second the same words stand without quotation marks.`,
  }));
  const gained = unquoted(pair.b, b.contents, pair.a, back).map(({ words, place }) => ({
    ...draftOf(pair, 'paraphrase-to-quote', place, words),
    // Without a direction nobody is known to have put them there.
    severity: pair.directed ? ('major' as const) : ('minor' as const),
    explanation: `${quote(storyText(pair.b, words))} is the writer's wording in the first text; the second puts it in quotation marks, as the speaker's own.`,
  }));
  return [...lost, ...gained];
}

const draftOf = (
  pair: Pair,
  kind: 'quote-to-paraphrase' | 'paraphrase-to-quote',
  inA: Span,
  inB: Span,
): Omit<Draft, 'severity' | 'explanation'> => ({
  kind,
  a: placeOf(pair.a, inA),
  b: placeOf(pair.b, inB),
  before: reading(storyText(pair.a, inA)),
  after: reading(storyText(pair.b, inB)),
  detail: {},
});

/** The quotations within what is said in one text whose words the other has without marks. */
function unquoted(
  side: Side,
  contents: readonly Span[],
  other: Side,
  carried: PairedStatements['carried'],
): readonly { readonly words: Span; readonly place: Span }[] {
  const quoted = other.quotations.map(({ inside }) => lettersIn(other.letters, inside));
  return side.quotations
    .filter(({ inside, closing }) => closing !== '' && contents.some(([start, end]) => start <= inside[0] && inside[1] <= end + 1))
    .flatMap(({ inside }) => {
      const range = lettersIn(side.letters, inside);
      const pieces = [...carried.pieces(range)].map(({ b }) => b);
      const bare = pieces.reduce((sum, piece) => sum + piece[1] - piece[0] - quotedLetters(piece, quoted), 0);
      if (bare < FEWEST_LETTERS || bare < MOST * (range[1] - range[0])) return [];
      const place = around(other, pieces);
      return maySingleQuote(other.story.text, place) ? [] : [{ words: inside, place }];
    });
}

const quotedLetters = (piece: LetterRange, quoted: readonly LetterRange[]): number =>
  quoted.reduce((sum, range) => sum + overlap(piece, range), 0);

/** The stretch of a text that some of its letters span. */
function around({ letters }: Side, pieces: readonly LetterRange[]): Span {
  const from = Math.min(...pieces.map(([start]) => start));
  const to = Math.max(...pieces.map(([, end]) => end));
  return [letters.starts[from] ?? 0, letters.ends[to - 1] ?? 0];
}
