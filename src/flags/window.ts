import type { Span } from '../model/span.js';
import type { Side } from './pair.js';

/** A change of one text with the words around it, up to the ends of its paragraph: a number is read with its unit. */
export interface Window {
  readonly text: string;
  /** The change inside `text`. */
  readonly change: Span;
  /** Offset of `text` in the story. */
  readonly offset: number;
}

/** How far beside a change a fact may reach that stands partly in it. */
const REACH = 60;

const PARAGRAPH_BREAK = /\n\s*\n/u;

/** The change and what stands beside it, words at the far ends never cut. */
export function windowOf({ story }: Side, [start, end]: Span): Window {
  const before = story.text.slice(Math.max(0, start - REACH), start);
  const head = (start > REACH ? before.replace(/^\S*\s*/u, '') : before).split(PARAGRAPH_BREAK).at(-1) ?? '';
  const after = story.text.slice(end, end + REACH);
  const tail = (end + REACH < story.text.length ? after.replace(/\s*\S*$/u, '') : after).split(PARAGRAPH_BREAK)[0] ?? '';
  return {
    text: head + story.text.slice(start, end) + tail,
    change: [head.length, head.length + end - start],
    offset: start - head.length,
  };
}

/** Whether a fact stands in the change or right beside it. */
export const touches = ({ change }: Window, [start, end]: Span): boolean => start <= change[1] + 1 && change[0] <= end + 1;

/** Whether a fact shares a letter with the change. */
export const isInside = ({ change }: Window, [start, end]: Span): boolean => start < change[1] && change[0] < end;
