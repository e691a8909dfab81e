import type { Span } from '../model/span.js';
import { type Letters, lettersOf } from '../text/letters.js';
import { type Quotation, quotationsIn } from '../text/quotation.js';
import { paragraphAt, type Story } from '../text/story.js';
import { wordCuts } from '../text/word-cuts.js';
import { type Sentence, sentencesOf } from './sentences.js';

/** One version of a story made ready for alignment. Letter indices count in `letters`. */
export interface Witness {
  readonly story: Story;
  readonly letters: Letters;
  /** What kind of word end stands before each letter (`text/word-cuts`). One entry more than letters. */
  readonly cuts: Uint8Array;
  /** Paragraph of each letter. */
  readonly paragraphs: Uint32Array;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  /** Offsets at which the inside of a quotation begins, and those of its closing marks. */
  readonly openings: ReadonlySet<number>;
  readonly closings: ReadonlySet<number>;
}

/** Prepares a story for `align`. O(length); worth keeping when one story is compared with many. */
export function witnessOf(story: Story): Witness {
  const letters = lettersOf(story.text);
  const paragraphs = new Uint32Array(letters.codes.length);
  let paragraph = 0;
  let next = story.paragraphs[1]?.[0] ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i < paragraphs.length; i++) {
    if (letters.starts[i]! >= next) {
      paragraph = paragraphAt(story, letters.starts[i]!);
      next = story.paragraphs[paragraph + 1]?.[0] ?? Number.POSITIVE_INFINITY;
    }
    paragraphs[i] = paragraph;
  }
  const quotations = quotationsIn(story.text);
  const openings = new Set(quotations.map(({ inside }) => inside[0]));
  const closings = new Set(quotations.filter(({ closing }) => closing !== '').map(({ inside }) => inside[1]));
  const cuts = wordCuts(story.text, letters);
  let sentences: readonly Sentence[] | null = null;
  return {
    story,
    letters,
    cuts,
    paragraphs,
    // Copies are told apart by their letters alone; only what these leave over is read by sentences.
    get sentences() {
      sentences ??= sentencesOf({ text: story.text, letters, cuts, paragraphs });
      return sentences;
    },
    quotations,
    openings,
    closings,
  };
}

const BLANK_LINES = /\r?\n[^\S\n]*\n\s*/g;

/** Prepares a bare text: everything is story, blank lines part the paragraphs. */
export function witnessOfText(text: string): Witness {
  const paragraphs: Span[] = [];
  const add = (start: number, end: number): void => {
    const words = text.slice(start, end);
    const from = start + words.length - words.trimStart().length;
    if (from < end) paragraphs.push([from, start + words.trimEnd().length]);
  };
  let start = 0;
  for (const { 0: blank, index } of text.matchAll(BLANK_LINES)) {
    add(start, index);
    start = index + blank.length;
  }
  add(start, text.length);
  return witnessOf({ text, paragraphs, shifts: paragraphs.map(() => 0) });
}
