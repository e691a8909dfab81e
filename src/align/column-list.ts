/** Columns of a collation in their order, into which others can be put. A column is a number; words stand in it. */
export interface ColumnList {
  readonly size: number;
  /** Neighbours; -1 at the ends. `after(-1)` is the first column, `before(-1)` the last. */
  after(column: number): number;
  before(column: number): number;
  /** Puts a new, empty column behind another, or at the head behind -1. */
  insert(behind: number): number;
  /** Notes that a text has the word there. */
  add(column: number, word: number): void;
  /** Words that stand in the column, each once. */
  readings(column: number): readonly number[];
  /** Texts that have a word there. */
  support(column: number): number;
  /** The place of each column in the order, from 0. O(columns). */
  ranks(): Int32Array;
}

/** @returns an empty list. All steps are O(1) but for `ranks`. */
export function newColumnList(): ColumnList {
  const [next, previous]: [number[], number[]] = [[], []];
  const words: number[][] = [];
  const supports: number[] = [];
  let [head, tail] = [-1, -1];
  return {
    get size() {
      return next.length;
    },
    after: (column) => (column < 0 ? head : next[column]!),
    before: (column) => (column < 0 ? tail : previous[column]!),
    insert(behind) {
      const column = next.length;
      const following = behind < 0 ? head : next[behind]!;
      next.push(following);
      previous.push(behind);
      words.push([]);
      supports.push(0);
      if (behind < 0) head = column;
      else next[behind] = column;
      if (following < 0) tail = column;
      else previous[following] = column;
      return column;
    },
    add(column, word) {
      const known = words[column]!;
      if (!known.includes(word)) known.push(word);
      supports[column] = supports[column]! + 1;
    },
    readings: (column) => words[column] ?? [],
    support: (column) => supports[column] ?? 0,
    ranks() {
      const ranks = new Int32Array(next.length);
      for (let column = head, rank = 0; column >= 0; column = next[column]!) ranks[column] = rank++;
      return ranks;
    },
  };
}
