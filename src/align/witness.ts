import { type Letters, lettersOf } from '../text/letters.js';
import { type Quotation, quotationsIn } from '../text/quotation.js';
import { paragraphAt, type Story } from '../text/story.js';
import { wordCuts } from '../text/word-cuts.js';

/** One version of a story made ready for alignment. Letter indices count in `letters`. */
export interface Witness {
  readonly story: Story;
  readonly letters: Letters;
  /** What kind of word end stands before each letter (`text/word-cuts`). One entry more than letters. */
  readonly cuts: Uint8Array;
  /** Paragraph of each letter. */
  readonly paragraphs: Uint32Array;
  readonly quotations: readonly Quotation[];
}

/** Prepares a story for `align`. O(length); worth keeping when one story is compared with many. */
export function witnessOf(story: Story): Witness {
  const letters = lettersOf(story.text);
  const paragraphs = new Uint32Array(letters.codes.length);
  let paragraph = 0;
  for (let i = 0; i < paragraphs.length; i++) {
    const next = story.paragraphs[paragraph + 1];
    if (next !== undefined && letters.starts[i]! >= next[0]) paragraph = paragraphAt(story, letters.starts[i]!);
    paragraphs[i] = paragraph;
  }
  return { story, letters, cuts: wordCuts(story.text, letters), paragraphs, quotations: quotationsIn(story.text) };
}

/** Prepares a bare text: everything is story, blank lines part the paragraphs. */
export function witnessOfText(text: string): Witness {
  const paragraphs = Array.from(text.matchAll(/\S(?:.|\n(?![^\S\n]*\n))*/g), (match): [number, number] => [
    match.index,
    match.index + match[0].trimEnd().length,
  ]);
  return witnessOf({ text, paragraphs, shifts: paragraphs.map(() => 0) });
}
