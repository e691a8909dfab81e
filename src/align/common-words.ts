import type { Kinship } from './kin.js';
import type { Lexicon } from './lexicon.js';
import type { Witness } from './witness.js';

/** A text as words. Where two texts share letters, their words are cut at the same letters: "the talks" and "thetalks" are two words each. */
export interface Words {
  /** Letter index at which each word begins, and the number of letters at the end. */
  readonly starts: Uint32Array;
  /** Number of each word in the lexicon. */
  readonly ids: Int32Array;
}

/**
 * Cuts texts into words such that letters which are the same in two of them are cut alike: a cut that one has is carried to
 * the others, from the last text back to the first and down again.
 *
 * @param order of collation; a kinship leads to a text before. O(letters).
 */
export function commonWords(
  texts: readonly Witness[],
  order: readonly number[],
  kinships: readonly (readonly Kinship[])[],
  lexicon: Lexicon,
): readonly Words[] {
  const cuts = texts.map((text) => text.cuts.slice());
  const carry = (index: number, down: boolean): void => {
    for (const { to, runs } of kinships[index] ?? []) {
      const [other, own] = [
        { cuts: cuts[to]!, letters: texts[to]!.letters },
        { cuts: cuts[index]!, letters: texts[index]!.letters },
      ];
      for (const { a, b, length } of runs) {
        if (down) carryCuts(other, a, own, b, length);
        else carryCuts(own, b, other, a, length);
      }
    }
  };
  for (let i = order.length - 1; i >= 0; i--) carry(order[i]!, false);
  for (const index of order) carry(index, true);
  return texts.map((text, i) => wordsOf(text, cuts[i]!, lexicon));
}

type Cuttable = Pick<Witness, 'cuts' | 'letters'>;

/** Cuts `length` letters of one text as those of the other are cut, and at both ends. */
function carryCuts(from: Cuttable, fromAt: number, to: Cuttable, toAt: number, length: number): void {
  for (let i = 0; i <= length; i++) {
    const edge = i === 0 || i === length;
    if ((edge || from.cuts[fromAt + i] !== 0) && isBorder(to, toAt + i)) to.cuts[toAt + i] = 1;
  }
}

/** Never inside a character that unfolds to several letters: half of it cannot be shown. */
const isBorder = ({ letters }: Cuttable, at: number): boolean =>
  at === 0 || at >= letters.starts.length || letters.starts[at] !== letters.starts[at - 1];

function wordsOf({ letters }: Witness, cuts: Uint8Array, lexicon: Lexicon): Words {
  const starts: number[] = [];
  const size = letters.codes.length;
  for (let i = 0; i < size; i++) if (cuts[i] !== 0) starts.push(i);
  const ids = new Int32Array(starts.length);
  starts.push(size);
  for (let i = 0; i < ids.length; i++) ids[i] = lexicon.idOf(lettersIn(letters.codes, starts[i]!, starts[i + 1]!));
  return { starts: Uint32Array.from(starts), ids };
}

/** Code points that are spread on the stack at once. */
const CHUNK = 4096;

/** Letters `[from, to)` as a string. */
export function lettersIn(codes: Uint32Array, from: number, to: number): string {
  if (to - from <= CHUNK) return String.fromCodePoint(...codes.subarray(from, to));
  let text = '';
  for (let at = from; at < to; at += CHUNK) text += String.fromCodePoint(...codes.subarray(at, Math.min(to, at + CHUNK)));
  return text;
}
