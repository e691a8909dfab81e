import { FUNCTION_WORDS } from './function-words.js';
import { isWord, type KnownWords } from './known-words.js';
import { isSlip } from './one-slip.js';
import { splitRun } from './split-run.js';
import { strengthOf } from './split-shape.js';
import type { Gap, Strength } from './strength.js';
import { isUpper } from './unknown-word.js';

const NOTHING: readonly Gap[] = [];

/** Shorter pieces are never cut. */
const SHORTEST_PIECE = 4;

/** What names begin with before a second capital: McAdam, DeVries, LaRosa. */
const NAME_BEGINNINGS: ReadonlySet<string> = new Set(
  'mc mac de di da du des del della dos das do le la las los lo li van von vander vanden ter ten fitz o st el al ul ibn bin ben abu ap ab mag ni ui'.split(
    ' ',
  ),
);

/** What words begin with before a name or abbreviation: antiNATO, microRNA, eBay. */
const WORD_BEGINNINGS: ReadonlySet<string> = new Set(
  'anti pro non micro mini pre post neo pan trans inter multi cyber mega ex un re e i m x'.split(' '),
);

/** A piece of a run from one capital to the next: `claimed` and `Fatah`. */
interface Piece {
  readonly from: number;
  readonly text: string;
  readonly gaps: readonly Gap[];
}

/** Lost spaces inside a run of letters, as offsets from its start. O(length). */
export function gapsInRun(run: string, words: KnownWords): readonly Gap[] {
  if (isWord(words, run)) return NOTHING;
  const pieces = piecesOf(run).map(({ from, text }) => ({ from, text, gaps: gapsInPiece(text, words) }));
  return pieces.flatMap((piece, n) => {
    const before = pieces[n - 1];
    const strength = before === undefined ? null : strengthBetween(before, piece, words);
    const inside = piece.gaps.map(({ at, strength: inner }) => ({ at: piece.from + at, strength: inner }));
    return strength === null ? inside : [{ at: piece.from, strength }, ...inside];
  });
}

/** Cuts a run before every capital that follows a small letter. */
function piecesOf(run: string): readonly { readonly from: number; readonly text: string }[] {
  const starts = [0];
  for (let at = 1; at < run.length; at++) if (isUpper(run.charCodeAt(at)) && !isUpper(run.charCodeAt(at - 1))) starts.push(at);
  return starts.map((from, n) => ({ from, text: run.slice(from, starts[n + 1] ?? run.length) }));
}

/** How sure it is that a space is lost between two pieces of a run; null where it is not to be thought of. */
function strengthBetween(left: Piece, right: Piece, words: KnownWords): Strength | null {
  const last = left.text.slice(left.gaps.at(-1)?.at ?? 0);
  const first = right.text.slice(0, right.gaps[0]?.at ?? right.text.length);
  const low = last.toLowerCase();
  if (WORD_BEGINNINGS.has(last) || (NAME_BEGINNINGS.has(low) && !FUNCTION_WORDS.has(last))) return null;
  if (last.length < 2 && last !== 'a') return null;
  if (first.length < 3) return FUNCTION_WORDS.has(first.toLowerCase()) || FUNCTION_WORDS.has(last) ? 'likely' : 'possible';
  const lastKnown = isWord(words, last);
  if (lastKnown && last === low) return 'sure';
  if (lastKnown && left.gaps.some(({ strength }) => strength === 'sure')) return 'sure';
  return 'likely';
}

function gapsInPiece(piece: string, words: KnownWords): readonly Gap[] {
  if (piece.length < SHORTEST_PIECE || isWord(words, piece)) return NOTHING;
  if (isUpper(piece.charCodeAt(1))) return gapAfterCapitals(piece, words);
  const split = splitRun(piece, words);
  const strength = split.cuts.length === 0 ? null : strengthOf(piece, split);
  if (strength === null) return NOTHING;
  const kept = strength === 'sure' && isSlip(piece, split.cost, words.english.words) ? 'possible' : strength;
  return split.cuts.map((at) => ({ at, strength: kept }));
}

/** An abbreviation and a word: `USPresident`, `USmilitary`. Plurals and the like (MPs, PhDs) are too short to be words. */
function gapAfterCapitals(piece: string, words: KnownWords): readonly Gap[] {
  let capitals = 1;
  while (isUpper(piece.charCodeAt(capitals))) capitals++;
  const titled = piece.slice(capitals - 1);
  if (capitals > 2 && titled.length > 2 && isWord(words, titled)) return [{ at: capitals - 1, strength: 'likely' }];
  const small = piece.slice(capitals);
  return small.length > 2 && isWord(words, small) && (small.length > 3 || FUNCTION_WORDS.has(small))
    ? [{ at: capitals, strength: 'likely' }]
    : NOTHING;
}
