import { compareTexts } from '../../src/align/compare.js';
import type { Run } from '../../src/model/alignment.js';
import { lettersOf } from '../../src/text/letters.js';
import type { Cell, Column } from './columns.js';
import { pairWords, type WordPair } from './word-pairs.js';

interface Growing {
  readonly cells: readonly Cell[];
  /** The reading of the witness that came last: what the next one is compared with. */
  readonly word: string;
}

/**
 * The plain way to align n witnesses, as a baseline: one after another, each by the product's comparison of two texts against the columns
 * so far, and word by word where that found nothing. It depends on the order of the witnesses and never goes back.
 */
export function progressiveColumns(witnesses: readonly (readonly string[])[]): readonly Column[] {
  const columns = witnesses.reduce<readonly Growing[]>((grown, words, witness) => withWitness(grown, words, witness), []);
  return columns.map(({ cells }) => cells);
}

function withWitness(columns: readonly Growing[], words: readonly string[], witness: number): readonly Growing[] {
  const known = columns.map(({ word }) => word);
  const pairs = [...pairsWithin(known, words, anchorsOf(known, words)), [known.length, words.length] as const];
  const grown: Growing[] = [];
  let [column, token] = [0, 0];
  for (const [nextColumn, nextToken] of pairs) {
    while (column < nextColumn) grown.push(columns[column++] as Growing);
    while (token < nextToken) grown.push({ cells: [{ witness, token }], word: words[token++] ?? '' });
    const met = columns[column++];
    if (met !== undefined) grown.push({ cells: [...met.cells, { witness, token }], word: words[token++] ?? '' });
  }
  return grown;
}

/** Words that share most of their letters in the main order of the comparison. */
function anchorsOf(a: readonly string[], b: readonly string[]): readonly WordPair[] {
  const [textA, textB] = [a.join(' '), b.join(' ')];
  const [wordOfA, wordOfB] = [wordOfLetter(textA), wordOfLetter(textB)];
  const votes = new Map<number, Map<number, number>>();
  const vote = (run: Run): void => {
    for (let i = 0; i < run.length; i++) {
      const [x, y] = [wordOfA[run.a + i]!, wordOfB[run.b + i]!];
      const counts = votes.get(x) ?? new Map<number, number>();
      votes.set(x, counts.set(y, (counts.get(y) ?? 0) + 1));
    }
  };
  compareTexts(textA, textB)
    .runs.filter(({ moved }) => !moved)
    .forEach(vote);
  const anchors: WordPair[] = [];
  for (const [x, counts] of [...votes].sort(([first], [second]) => first - second)) {
    const [y] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
    if (y > (anchors.at(-1)?.[1] ?? -1)) anchors.push([x, y]);
  }
  return anchors;
}

/** For each letter the number of spaces before it: which word of a text with single spaces it is in. */
function wordOfLetter(text: string): readonly number[] {
  let [word, at] = [0, 0];
  return Array.from(lettersOf(text).starts, (start) => {
    for (; at < start; at++) if (text.charAt(at) === ' ') word++;
    return word;
  });
}

/** The anchors, and between each two of them the words of the window paired one by one. */
function pairsWithin(a: readonly string[], b: readonly string[], anchors: readonly WordPair[]): readonly WordPair[] {
  let before: WordPair = [-1, -1];
  return [...anchors, [a.length, b.length] as const].flatMap((anchor) => {
    const [fromA, fromB] = [before[0] + 1, before[1] + 1];
    before = anchor;
    const inner = pairWords(a.slice(fromA, anchor[0]), b.slice(fromB, anchor[1])).map(([x, y]): WordPair => [x + fromA, y + fromB]);
    return anchor[0] === a.length ? inner : [...inner, anchor];
  });
}
