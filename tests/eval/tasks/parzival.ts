import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atLeast } from '../../measure/measurement.js';
import { type Cell, type Column, readAlignmentTable, scoreColumns } from '../columns.js';
import type { EvalContext, EvalTask, TaskReport, WorstCase } from '../eval-task.js';
import { progressiveColumns } from '../progressive-columns.js';

const DATA = 'stemma-artificial';
const TABLE = `${DATA}/parzival-aligned.csv`;

/**
 * Sixteen copies by hand of one page, aligned word by word by a person. The witnesses are the words of the table itself, joined by spaces:
 * the separate files have a few marks more. What is measured is the plain progressive way over the product's comparison of two texts.
 */
export const parzival: EvalTask = {
  name: 'parzival',
  dataSet: DATA,
  needs: [TABLE],
  run: async (context) => measure(context),
};

function measure({ data, say }: EvalContext): TaskReport {
  const { names, witnesses, columns } = readAlignmentTable(readFileSync(join(data, TABLE), 'utf8'));
  say(`${names.length} witnesses, ${columns.length} columns …`);
  const found = progressiveColumns(witnesses);
  const score = scoreColumns(columns, found);
  const turned = scoreColumns(columns, turnedBack(progressiveColumns([...witnesses].reverse()), witnesses.length));
  return {
    measurements: [
      { metric: 'column F1 (progressive)', value: score.pairs, target: atLeast(0.95) },
      { metric: 'whole columns F1 (progressive)', value: score.whole, target: atLeast(null) },
      { metric: 'column F1 (progressive, last witness first)', value: turned.pairs, target: atLeast(null) },
    ],
    worst: broken(columns, found, names, witnesses),
  };
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
