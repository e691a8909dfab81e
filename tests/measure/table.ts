import type { Target } from './measurement.js';

const NUMBER = /^(?:[≥≤] )?-?\d|^–$|^NaN$/;

/** Rows as columns of text, the first row being the head; columns of numbers stand to the right. Two spaces between columns. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const columns = head.map((name, n) => {
    const cells = body.map((row) => row[n] ?? '');
    return { width: Math.max(name.length, ...cells.map((cell) => cell.length)), numbers: cells.every((cell) => NUMBER.test(cell)) };
  });
  const line = (row: readonly string[]): string =>
    columns
      .map(({ width, numbers }, n) => (numbers ? (row[n] ?? '').padStart(width) : (row[n] ?? '').padEnd(width)))
      .join('  ')
      .trimEnd();
  return [line(head), columns.map(({ width }) => '-'.repeat(width)).join('  '), ...body.map(line)].join('\n');
}

/** Whole numbers as they are, others with three decimals: enough to see a change, not enough to see noise. */
export const formatValue = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(3));

/** The limit as it is shown: the sign says which way is better. A dash where there is none. */
export const formatLimit = (limit: number | null | undefined, { better }: Target): string =>
  limit === null || limit === undefined ? '–' : `${better === 'higher' ? '≥' : '≤'} ${formatValue(limit)}`;
