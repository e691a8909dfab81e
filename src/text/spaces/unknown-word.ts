import { type LetterModel, letterCost, symbolOf } from './letter-model.js';

/** What an unknown word costs before its letters, in nats: one word in fifty is unknown, and of those with a capital one in ten. */
const UNKNOWN = 4;
const UNKNOWN_NAME = 2.5;

/** Unknown words of one or two letters are abbreviations or bits, seldom meant. */
const BIT = 4;

/** The edge of a word in the letter model. */
const EDGE = 0;

export const isUpper = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;
const isLower = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** A run of letters made ready: what any stretch of it costs as an unknown word is then told in one step. */
export interface ReadyRun {
  readonly letters: LetterModel;
  readonly symbols: Uint8Array;
  /** Sums of what letters cost after the two before them. */
  readonly sums: Float64Array;
  /** How many capitals follow a small letter up to each place. */
  readonly humps: Uint16Array;
  /** 1 where a capital stands. */
  readonly capitals: Uint8Array;
}

/** Makes a run ready. O(length). */
export function readyRun(run: string, letters: LetterModel): ReadyRun {
  const size = run.length;
  const symbols = new Uint8Array(size);
  const capitals = new Uint8Array(size);
  const sums = new Float64Array(size + 1);
  const humps = new Uint16Array(size + 1);
  for (let at = 0; at < size; at++) {
    const unit = run.charCodeAt(at);
    symbols[at] = symbolOf(unit);
    capitals[at] = isUpper(unit) ? 1 : 0;
    humps[at + 1] = humps[at]! + (at > 0 && capitals[at] === 1 && isLower(run.charCodeAt(at - 1)) ? 1 : 0);
    sums[at + 1] = sums[at]! + (at < 2 ? 0 : letterCost(letters, symbols[at - 2]!, symbols[at - 1]!, symbols[at]!));
  }
  return { letters, symbols, sums, humps, capitals };
}

/** How many capitals stand inside the word `[from, to)`, after a small letter. */
export const humpsInside = ({ humps }: ReadyRun, from: number, to: number): number => humps[to]! - humps[from + 1]!;

/** What `[from, to)` costs as a word that nobody knows, in nats. */
export function unknownCost({ letters, symbols, sums, capitals }: ReadyRun, from: number, to: number): number {
  const size = to - from;
  const [first, last] = [symbols[from]!, symbols[to - 1]!];
  const head = letterCost(letters, EDGE, EDGE, first) + (size > 1 ? letterCost(letters, EDGE, first, symbols[from + 1]!) : 0);
  const tail = letterCost(letters, size > 1 ? symbols[to - 2]! : EDGE, last, EDGE);
  const inner = size > 2 ? sums[to]! - sums[from + 2]! : 0;
  return (capitals[from] === 1 ? UNKNOWN_NAME : UNKNOWN) + (size < 3 ? BIT : 0) + head + inner + tail;
}
