import { describe, expect, it } from 'vitest';
import { type Column, readAlignmentTable, scoreColumns } from '../../eval/columns.js';
import { graphColumns } from '../../eval/graph-columns.js';

const column = (...tokens: readonly number[]): Column => tokens.flatMap((token, witness) => (token < 0 ? [] : [{ witness, token }]));
const gold = [column(0, 0, 0), column(1, -1, 1), column(2, 1, 2)];

describe('the score of columns', () => {
  it('is 1 for the same columns in any order', () => {
    expect(scoreColumns(gold, [...gold].reverse())).toEqual({ pairs: 1, whole: 1 });
  });

  it('one word astray costs its pairs, and both columns whole', () => {
    // Word 1 of the second witness is put into the second column instead of the third.
    const astray = [column(0, 0, 0), column(1, 1, 1), column(2, -1, 2)];
    expect(scoreColumns(gold, astray)).toEqual({ pairs: (2 * 5) / 14, whole: 1 / 3 });
  });

  it('columns of single words have no pair right, and none wrong', () => {
    const single = gold.flatMap((one) => one.map((cell) => [cell]));
    expect(scoreColumns(gold, single)).toEqual({ pairs: 0, whole: 0 });
    expect(scoreColumns(single, single)).toEqual({ pairs: 1, whole: 1 });
  });
});

it('a table is read into columns and the words of each witness', () => {
  expect(readAlignmentTable('x\ty\nthe\tthe\nold\t\nmill\tmil\n')).toEqual({
    names: ['x', 'y'],
    witnesses: [
      ['the', 'old', 'mill'],
      ['the', 'mil'],
    ],
    columns: [column(0, 0), column(1), column(2, 1)],
  });
});

it('the variant graph gives the columns a person would make', () => {
  const words = 'The miller closed the old sluice before the spring flood reached the lower meadows of the village'.split(' ');
  const without = words.filter((word) => word !== 'old');
  const slips = words.map((word) => (word === 'sluice' ? 'slice' : word));
  const expected = words.map((_, n) => column(n, n < 4 ? n : n === 4 ? -1 : n - 1, n));
  expect(scoreColumns(expected, graphColumns([words, without, slips]))).toEqual({ pairs: 1, whole: 1 });
});
