import { describe, expect, it } from 'vitest';
import { CLUSTERS } from '../../src/report/exports/clusters-table.js';
import type { Table } from '../../src/report/exports/column.js';
import { DOCUMENTS } from '../../src/report/exports/documents-table.js';
import { EDGES, edgesOf } from '../../src/report/exports/edges-table.js';
import { FLAGS, flagsOfDocument, flagsOfRelation } from '../../src/report/exports/flags-table.js';
import { guarded, unguarded } from '../../src/report/exports/formula-guard.js';
import { MEMBERS, membersOf } from '../../src/report/exports/members-table.js';
import { RELATIONS } from '../../src/report/exports/relations-table.js';
import { csvCells, encoded, jsonLines, readBack } from '../unit/report/exports/read-back.js';
import { anyCluster, anyDocument, anyRelation, hostileText } from './model-objects.js';
import { fc } from './texts.js';

/** Each run writes and reads several files of several rows. */
const RUNS = { numRuns: 150 };

/** What begins a formula in one spreadsheet or another, and what may stand before it. */
const RUNS_AS_FORMULA = /^[\s\p{Cc}\u200b\ufeff]*[=+\-@＝＋－＠]/u;

/** UTF-8 has no halves of surrogate pairs; here at any depth of an object. */
function withoutHalves(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/\p{Surrogate}/gu, '\ufffd');
  if (Array.isArray(value)) return value.map(withoutHalves);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutHalves(inner)]));
}

/** The rows as a reader of cells must find them. */
const cellsOf = <Row>({ columns }: Table<Row>, rows: readonly Row[]): readonly Readonly<Record<string, unknown>>[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ name, read }) => [name, withoutHalves(read(row))])));

/** Rows of all tables, made of random model objects. */
const objects = fc.record({
  documents: fc.array(anyDocument, { maxLength: 3 }),
  relations: fc.array(anyRelation, { maxLength: 3 }),
  clusters: fc.array(anyCluster, { maxLength: 3 }),
});

type Check = <Row>(table: Table<Row>, rows: readonly Row[]) => Promise<void>;

const everyTable = (check: Check) =>
  fc.assert(
    fc.asyncProperty(objects, async ({ documents, relations, clusters }) => {
      await check(DOCUMENTS, documents);
      await check(RELATIONS, relations);
      await check(FLAGS, [...documents.flatMap(flagsOfDocument), ...relations.flatMap(flagsOfRelation)]);
      await check(CLUSTERS, clusters);
      await check(MEMBERS, clusters.flatMap(membersOf));
      await check(EDGES, clusters.flatMap(edgesOf));
    }),
    RUNS,
  );

describe('what is exported', () => {
  it('as NDJSON is read back as the objects themselves', () =>
    everyTable((table, rows) => {
      expect(jsonLines(encoded(table, 'ndjson', rows).bytes)).toEqual(rows.map((row) => withoutHalves(table.line(row))));
      return Promise.resolve();
    }));

  it.each(['csv', 'parquet'] as const)('as %s is read back cell by cell, null apart from the empty string', (format) =>
    everyTable(async (table, rows) => {
      expect(await readBack(table, format, encoded(table, format, rows).bytes)).toEqual(cellsOf(table, rows));
    }),
  );

  it('as CSV has no cell of text that a spreadsheet would run', () =>
    everyTable((table, rows) => {
      const [, ...cells] = csvCells(encoded(table, 'csv', rows).bytes);
      const texts = cells.map((row) => row.filter((cell, i) => cell !== null && table.columns[i]?.type === 'text'));
      expect(texts.flat().filter((cell) => RUNS_AS_FORMULA.test(cell ?? ''))).toEqual([]);
      return Promise.resolve();
    }));
});

describe('a guarded cell', () => {
  it('gives its text back, and no two texts become one', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(unguarded(guarded(text))).toBe(text);
        // A cell that nobody guarded and that is no formula is the text it says.
        if (!RUNS_AS_FORMULA.test(text)) expect(guarded(unguarded(text))).toBe(text);
      }),
    );
  });
});
