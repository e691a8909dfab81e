import { costOfWord, NO_WORD, type WordTable } from './word-table.js';

/** What a slip of the pen costs, in nats: one word in some thousand. */
const SLIP = 6;

/** Only words that are well known are seen through a slip, and long ones: of short words every second is one letter from another. */
const DEAREST = 12;
const SHORTEST = 6;
const LONGEST = 16;

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Whether a run is a well-known word with a letter lost, added, altered or exchanged with its neighbour (`folowing`,
 * `followin`), and that is likelier than its split, which costs `splitCost` nats.
 * O(26 length) looks.
 */
export function isSlip(run: string, splitCost: number, words: WordTable): boolean {
  if (run.length < SHORTEST || run.length > LONGEST) return false;
  const low = run.toLowerCase();
  for (let at = 0; at <= low.length; at++) {
    const [head, tail] = [low.slice(0, at), low.slice(at)];
    const near = [head + tail.slice(1), head + tail.charAt(1) + tail.charAt(0) + tail.slice(2)];
    for (const letter of ALPHABET) near.push(head + letter + tail, head + letter + tail.slice(1));
    if (near.some((word) => word.length >= SHORTEST && isLikelier(costOfWord(words, word), splitCost))) return true;
  }
  return false;
}

const isLikelier = (cost: number, splitCost: number): boolean => cost !== NO_WORD && cost <= DEAREST && cost + SLIP < splitCost;
