import { lowered, mixA, mixB, SEED_A, SEED_B } from './word-hash.js';
import { costOfHashes, NO_WORD, type WordTable } from './word-table.js';

/** What a slip of the pen costs, in nats: one word in some hundred that are unknown. */
const SLIP = 6;

/** Only well-known words are seen through a slip, and long ones: of short words every second is one letter from another. In nats. */
const DEAREST = 12;
/** No word of six letters costs less: of, the, and are shorter. */
const CHEAPEST = 6;
const SHORTEST = 6;
const LONGEST = 16;

const SMALL_A = 0x61;
const SMALL_Z = 0x7a;
/** Stands for no letter: the one at the place is left out. */
const NONE = 0;

/** Hashes of the letters up to each place of a run. */
interface Heads {
  readonly codes: Uint8Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
}

function headsOf(run: string): Heads {
  const codes = Uint8Array.from(run, (character) => lowered(character.charCodeAt(0)));
  const [a, b] = [new Int32Array(codes.length + 1).fill(SEED_A, 0, 1), new Int32Array(codes.length + 1).fill(SEED_B, 0, 1)];
  codes.forEach((code, at) => {
    a[at + 1] = mixA(a[at]!, code);
    b[at + 1] = mixB(b[at]!, code);
  });
  return { codes, a, b };
}

/**
 * Whether a run is a well-known word with one letter lost, added, altered or exchanged with its neighbour (`followin`, `seaason`),
 * and that is likelier than its split, which costs `splitCost` nats.
 * Some 50 looks for each letter.
 */
export function isSlip(run: string, splitCost: number, words: WordTable): boolean {
  const dearest = Math.min(DEAREST, splitCost - SLIP);
  if (run.length < SHORTEST || run.length > LONGEST || dearest < CHEAPEST) return false;
  const heads = headsOf(run);
  const isNear = (at: number, letter: number, next: number, rest: number): boolean => {
    const cost = costWith(heads, at, letter, next, rest, words);
    return cost !== NO_WORD && cost < dearest;
  };
  for (let at = 0; at <= run.length; at++) {
    const [here = NONE, after = NONE] = [heads.codes[at], heads.codes[at + 1]];
    if (isNear(at, NONE, NONE, at + 1) || (after !== NONE && isNear(at, after, here, at + 2))) return true;
    for (let letter = SMALL_A; letter <= SMALL_Z; letter++)
      if (isNear(at, letter, NONE, at) || (here !== NONE && isNear(at, letter, NONE, at + 1))) return true;
  }
  return false;
}

/** The cost of the letters before `at`, then one or two others, then those from `rest` on. */
function costWith({ codes, a: headA, b: headB }: Heads, at: number, letter: number, next: number, rest: number, words: WordTable): number {
  let a = headA[at]!;
  let b = headB[at]!;
  if (letter !== NONE) {
    a = mixA(a, letter);
    b = mixB(b, letter);
  }
  if (next !== NONE) {
    a = mixA(a, next);
    b = mixB(b, next);
  }
  for (let n = rest; n < codes.length; n++) {
    a = mixA(a, codes[n]!);
    b = mixB(b, codes[n]!);
  }
  return costOfHashes(words, a, b);
}
