import { NO_CUT } from '../text/word-cuts.js';
import type { Window } from './run.js';
import type { Witness } from './witness.js';

/** A "word" of more letters is no word (an unbroken data line) and equals no other. */
const LONGEST_WORD = 1000;

const FREE = -1;

/** The words of one side of a window. */
export interface WindowWords {
  /** The same number for the same letters, on both sides. */
  readonly ids: Int32Array;
  /** Letter index at which each word begins, and the end of the window. */
  readonly starts: Uint32Array;
}

/** Numbers the words of both sides of a window, in which no side is empty. O(letters). */
export function windowWords(a: Witness, b: Witness, { fromA, toA, fromB, toB }: Window): readonly [a: WindowWords, b: WindowWords] {
  const [startsA, startsB] = [startsIn(a.cuts, fromA, toA), startsIn(b.cuts, fromB, toB)];
  let capacity = 4;
  while (capacity < 2 * (startsA.length + startsB.length)) capacity *= 2;
  const words: Numbered = { slots: new Int32Array(capacity).fill(FREE), codes: [], starts: [], lengths: [] };
  return [
    { ids: numbers(words, a.letters.codes, startsA), starts: startsA },
    { ids: numbers(words, b.letters.codes, startsB), starts: startsB },
  ];
}

function startsIn(cuts: Uint8Array, from: number, to: number): Uint32Array {
  let count = 2;
  for (let i = from + 1; i < to; i++) if (cuts[i] !== NO_CUT) count++;
  const starts = new Uint32Array(count);
  starts[0] = from;
  let at = 1;
  for (let i = from + 1; i < to; i++) if (cuts[i] !== NO_CUT) starts[at++] = i;
  starts[at] = to;
  return starts;
}

/** Words seen, by number: where the first of each stands. */
interface Numbered {
  /** Hash table of numbers. */
  readonly slots: Int32Array;
  readonly codes: Uint32Array[];
  readonly starts: number[];
  readonly lengths: number[];
}

function numbers(words: Numbered, codes: Uint32Array, starts: Uint32Array): Int32Array {
  const ids = new Int32Array(starts.length - 1);
  for (let i = 0; i < ids.length; i++) ids[i] = numberOf(words, codes, starts[i]!, starts[i + 1]! - starts[i]!);
  return ids;
}

function numberOf(words: Numbered, codes: Uint32Array, start: number, length: number): number {
  if (length > LONGEST_WORD) return add(words, codes, start, length);
  const { slots } = words;
  const mask = slots.length - 1;
  let slot = hashOf(codes, start, length) & mask;
  for (let id = slots[slot]!; id !== FREE; id = slots[slot]!) {
    if (isWord(words, id, codes, start, length)) return id;
    slot = (slot + 1) & mask;
  }
  slots[slot] = add(words, codes, start, length);
  return slots[slot]!;
}

function add(words: Numbered, codes: Uint32Array, start: number, length: number): number {
  words.codes.push(codes);
  words.starts.push(start);
  return words.lengths.push(length) - 1;
}

function isWord(words: Numbered, id: number, codes: Uint32Array, start: number, length: number): boolean {
  if (words.lengths[id] !== length) return false;
  const [known, at] = [words.codes[id]!, words.starts[id]!];
  for (let i = 0; i < length; i++) if (known[at + i] !== codes[start + i]) return false;
  return true;
}

/** FNV-1a (Fowler, Noll, Vo), its high bits brought down to where the table looks. */
function hashOf(codes: Uint32Array, start: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < start + length; i++) hash = Math.imul(hash ^ codes[i]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
