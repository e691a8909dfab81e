import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atLeast } from '../../measure/measurement.js';
import { type Cell, type Column, readAlignmentTable, scoreColumns } from '../columns.js';
import type { EvalContext, EvalTask, TaskReport, WorstCase } from '../eval-task.js';
import { graphColumns } from '../graph-columns.js';

const DATA = 'stemma-artificial';
const TABLE = `${DATA}/parzival-aligned.csv`;

/**
 * Sixteen copies by hand of one page, aligned word by word by a person. The witnesses are the words of the table itself, joined by spaces:
 * the separate files have a few marks more. What is measured are the columns of the product's variant graph; its tokens are letters, so a "&" alone counts as missed.
 */
export const parzival: EvalTask = {
  name: 'parzival',
  dataSet: DATA,
  needs: [TABLE],
  run: async (context) => measure(context),
};

function measure({ data, say }: EvalContext): TaskReport {
  const table = readFileSync(join(data, TABLE), 'utf8');
  const { names, witnesses, columns } = readAlignmentTable(table);
  say(`${names.length} witnesses, ${columns.length} columns …`);
  const found = graphColumns(witnesses);
  const score = scoreColumns(columns, found);
  const turned = scoreColumns(columns, turnedBack(graphColumns([...witnesses].reverse()), witnesses.length));
  const [first, second] = halvesOf(table).map((half) => scoreHalf(half));
  return {
    measurements: [
      { metric: 'column F1', value: score.pairs, target: atLeast(0.95) },
      { metric: 'column F1 (first half)', value: first ?? 0, target: atLeast(0.95) },
      { metric: 'column F1 (second half)', value: second ?? 0, target: atLeast(0.95) },
      { metric: 'whole columns F1', value: score.whole, target: atLeast(null) },
      { metric: 'column F1 (last witness first)', value: turned.pairs, target: atLeast(null) },
    ],
    worst: broken(columns, found, names, witnesses),
  };
}

/** The upper and the lower half of the table's rows, each with its head: two shorter pages, collated on their own. */
function halvesOf(table: string): readonly string[] {
  const [head = '', ...rows] = table.split(/\r?\n/);
  const middle = Math.ceil(rows.length / 2);
  return [rows.slice(0, middle), rows.slice(middle)].map((half) => [head, ...half].join('\n'));
}

function scoreHalf(table: string): number {
  const { witnesses, columns } = readAlignmentTable(table);
  return scoreColumns(columns, graphColumns(witnesses)).pairs;
}

const turnedBack = (columns: readonly Column[], count: number): readonly Column[] =>
  columns.map((column) => column.map(({ witness, token }) => ({ witness: count - 1 - witness, token })));

/** The rows of the table whose words were scattered over most columns. */
function broken(
  gold: readonly Column[],
  found: readonly Column[],
  names: readonly string[],
  witnesses: readonly (readonly string[])[],
): readonly WorstCase[] {
  const key = ({ witness, token }: Cell): string => `${witness}:${token}`;
  const place = new Map(found.flatMap((column, index) => column.map((cell) => [key(cell), index] as const)));
  const show = ({ witness, token }: Cell): string => `${names[witness]} ${witnesses[witness]?.[token]}`;
  return gold
    .map((column, index) => ({ column, row: index + 2, parts: new Set(column.map((cell) => place.get(key(cell)))).size }))
    .filter(({ parts }) => parts > 1)
    .sort((x, y) => y.parts - x.parts || x.row - y.row)
    .slice(0, 10)
    .map(({ column, row, parts }) => ({
      what: `one column told as ${parts}: ${column.map(show).join(', ')}`,
      path: `${TABLE}#${row}`,
    }));
}
