/** A word of a witness: both counted from 0. */
export interface Cell {
  readonly witness: number;
  readonly token: number;
}

/** The words of several witnesses that stand for one another; at most one a witness. */
export type Column = readonly Cell[];

export interface ColumnScore {
  /** F1 over pairs of words that share a column. */
  readonly pairs: number;
  /** F1 over columns that are the same from top to bottom; one word astray spoils the whole column. */
  readonly whole: number;
}

const keyOf = ({ witness, token }: Cell): string => `${witness}:${token}`;
const pairsOf = (size: number): number => (size * (size - 1)) / 2;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const f1 = (hits: number, expected: number, found: number): number => (expected + found === 0 ? 1 : (2 * hits) / (expected + found));

/** Compares an alignment of n witnesses with the one a person made. Words that only one of the two knows count against the other. */
export function scoreColumns(gold: readonly Column[], found: readonly Column[]): ColumnScore {
  const place = new Map(gold.flatMap((column, index) => column.map((cell) => [keyOf(cell), index] as const)));
  const sharedPairs = (column: Column): number => {
    const counts = new Map<number, number>();
    for (const cell of column) {
      const index = place.get(keyOf(cell));
      if (index !== undefined) counts.set(index, (counts.get(index) ?? 0) + 1);
    }
    return sum([...counts.values()].map(pairsOf));
  };
  const whole = (columns: readonly Column[]): ReadonlySet<string> => new Set(columns.map((column) => column.map(keyOf).sort().join(' ')));
  const [goldWhole, foundWhole] = [whole(gold), whole(found)];
  const pairCount = (columns: readonly Column[]): number => sum(columns.map(({ length }) => pairsOf(length)));
  return {
    pairs: f1(sum(found.map(sharedPairs)), pairCount(gold), pairCount(found)),
    whole: f1([...foundWhole].filter((key) => goldWhole.has(key)).length, goldWhole.size, foundWhole.size),
  };
}

/**
 * Reads an alignment table: one row a column, cells parted by tabs, a cell a word or nothing.
 *
 * @returns the columns, and the words of each witness in order: token n of a witness is its n-th word of the table.
 */
export function readAlignmentTable(table: string): {
  readonly names: readonly string[];
  readonly witnesses: readonly (readonly string[])[];
  readonly columns: readonly Column[];
} {
  const [head = '', ...rows] = table.split(/\r?\n/);
  const names = head.split('\t');
  const witnesses = names.map((): string[] => []);
  const columns = rows.map((row) =>
    row.split('\t').flatMap((cell, witness): readonly Cell[] => {
      const words = witnesses[witness];
      if (cell.trim() === '' || words === undefined) return [];
      words.push(cell.trim());
      return [{ witness, token: words.length - 1 }];
    }),
  );
  return { names, witnesses, columns: columns.filter(({ length }) => length > 0) };
}
