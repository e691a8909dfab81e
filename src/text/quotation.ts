import type { Span } from '../model/span.js';

/** Double quotation marks and the line breaks that may end a paragraph. Single marks cannot be told from apostrophes. */
const MARKS = /(?<!\p{L}(?="s(?!\p{L})))["“”„«»]|\n[^\S\n]*\n/gu;

/** A quotation longer than this was never closed: what follows is not taken for speech. */
const LONGEST_QUOTATION = 3000;

export interface Quotation {
  /** What stands between the marks; the opening mark is the character before. */
  readonly inside: Span;
  readonly opening: string;
  /** Empty when the paragraph or the text ended first. */
  readonly closing: string;
}

/**
 * Finds quotations, paragraph by paragraph: straight, curly and angled marks, also a straight mark closed by a curly one.
 * A quotation left open ends with its paragraph (newspapers open the next one anew).
 *
 * @returns quotations in order, disjoint, as spans of `text`. O(length).
 */
export function quotationsIn(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  const close = (at: number, closing: string): void => {
    if (at - open <= LONGEST_QUOTATION) found.push({ inside: [open + 1, at], opening: text.charAt(open), closing });
    open = -1;
  };
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (mark.startsWith('\n')) {
      if (open >= 0) close(index, '');
    } else if (open < 0) {
      if (opensHere(text, mark, index)) open = index;
    } else if (closes(text.charAt(open), mark)) close(index, mark);
  }
  if (open >= 0) close(text.length, '');
  return found;
}

/** A straight mark opens nothing before white space, nor after a digit, where it means inches or seconds. */
function opensHere(text: string, mark: string, at: number): boolean {
  if (mark === '”') return false;
  // Angled marks point outwards in French and inwards in Danish: what stands at the head of a word opens.
  if (mark === '»') return /\S/.test(text.charAt(at + 1)) && !/[\p{L}\p{N}\p{P}]/u.test(text.charAt(at - 1));
  return mark !== '"' || (/\S/.test(text.charAt(at + 1)) && !/\d/.test(text.charAt(at - 1)));
}

function closes(opening: string, mark: string): boolean {
  if (opening === '„') return mark === '“' || mark === '”' || mark === '"';
  if (opening === '»') return mark === '«';
  return mark === '”' || mark === '»' || mark === '"';
}
