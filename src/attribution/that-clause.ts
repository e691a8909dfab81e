import { type Layout, OUTSIDE } from './layout.js';
import { classOf } from './word-class.js';

const AUXILIARY = classOf('auxiliary');
const BE = classOf('be');
const COMMA = classOf('comma');
const MODAL = classOf('modal');
const NEGATION = classOf('negation');
const STOP = classOf('stop');
const SUBJECT = classOf('subject');
const THAT = classOf('that');

/** What may follow a verb before what was said, or at the end of its sentence: "on Monday", "in a statement". In tokens. */
export const LONGEST_TAIL = 9;

/** A verb that only helps another, or denies it. */
export const isHelper = (is: number): boolean => is === AUXILIARY || is === BE || is === MODAL || is === NEGATION;

/** The token after a verb at which "that" begins what was said, past a day, a place or whom it was told; null without one. */
export function thatAfter({ classes, quoting }: Layout, from: number, end: number): number | null {
  for (let i = from; i < Math.min(end, from + LONGEST_TAIL); i++) {
    const is = classes[i]!;
    if (is === THAT) return i;
    if (quoting[i] !== OUTSIDE || is === COMMA || is === STOP || isHelper(is) || is === SUBJECT) return null;
  }
  return null;
}
