import type { Letters } from '../text/letters.js';
import { CUT, isUnspaced, NO_CUT, startsSentence } from '../text/word-cuts.js';
import { countWhile } from './count-while.js';
import type { LetterSpan } from './run.js';

/** Letters of the shortest sentence that stands alone; "He agreed." is read with the sentence after it. */
const SHORTEST_SENTENCE = 16;

/** Letters after which a text without full stops is cut at the next word: the longest sentence of a news story, and then some. */
const LONGEST_SENTENCE = 600;

/**
 * Letters of a word that tell it from others; what follows is mostly inflexion (elect, elected, electing). Of 4 to 8 and
 * whole words, 5 and 6 paired rewritten sentences best (`npm run eval -- pan13`, tune half).
 */
const STEM = 5;

/** A sentence as letters `[from, to)`, and what it speaks of: hashes of its stems and numbers, distinct, rising. */
export interface Sentence extends LetterSpan {
  readonly terms: Uint32Array;
}

/** What the sentences of a text are cut out of (see `Witness`). */
interface CutText {
  readonly text: string;
  readonly letters: Letters;
  readonly cuts: Uint8Array;
  readonly paragraphs: Uint32Array;
}

/** The sentences of a text, in order, without a letter between. None crosses a paragraph. O(letters). */
export function sentencesOf(cutText: CutText): readonly Sentence[] {
  const { paragraphs, cuts } = cutText;
  const size = paragraphs.length;
  const sentences: Sentence[] = [];
  let from = 0;
  for (let i = 1; i <= size; i++) {
    const newParagraph = i === size || paragraphs[i] !== paragraphs[i - 1];
    if (!newParagraph && (cuts[i] !== CUT || i - from < SHORTEST_SENTENCE || !endsHere(cutText, from, i))) continue;
    sentences.push({ from, to: i, terms: termsOf(cutText, from, i) });
    from = i;
  }
  return sentences;
}

/** Whether the sentence that began with letter `from` ends before letter `i`, at which a word begins. */
const endsHere = ({ text, letters }: CutText, from: number, i: number): boolean =>
  i - from >= LONGEST_SENTENCE || startsSentence(text, letters, i);

/** Hashes of the stems in letters `[from, to)`. Where every letter is a word of its own, two neighbours are read together. */
function termsOf({ letters, cuts }: CutText, from: number, to: number): Uint32Array {
  const terms = new Uint32Array(to - from);
  let count = 0;
  let start = from;
  for (let i = from + 1; i <= to; i++) {
    if (i < to && cuts[i] === NO_CUT) continue;
    const isWord = i - start > 1 || i === to || !isUnspaced(letters.codes[start]!);
    terms[count++] = hashOf(letters.codes, start, isWord ? Math.min(i, start + STEM) : i + 1);
    start = i;
  }
  return distinct(terms.subarray(0, count).sort());
}

/** Each of some rising values once. */
function distinct(rising: Uint32Array): Uint32Array {
  let count = 0;
  for (let i = 0; i < rising.length; i++) if (i === 0 || rising[i] !== rising[i - 1]) count++;
  const values = new Uint32Array(count);
  count = 0;
  for (let i = 0; i < rising.length; i++) if (i === 0 || rising[i] !== rising[i - 1]) values[count++] = rising[i]!;
  return values;
}

/** FNV-1a over letters `[from, to)` (Fowler, Noll, Vo): two of a million terms collide about a hundred times, two texts next to never. */
function hashOf(codes: Uint32Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ codes[i]!, 0x01000193);
  return hash >>> 0;
}

/** Index of the sentence that has a letter. O(log sentences). */
export const sentenceAt = (sentences: readonly Sentence[], letter: number): number =>
  Math.max(0, countWhile(sentences.length, (i) => (sentences[i] as Sentence).from <= letter) - 1);
