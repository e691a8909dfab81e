import type { Relation } from '../../model/relation.js';
import { columnsFor, type Table } from './column.js';

const { text, json, integer, number, boolean } = columnsFor<Relation>();

/** The pairs of stories that have something in common, one a row. */
export const RELATIONS: Table<Relation> = {
  name: 'relations',
  meaning: 'two documents that have something in common',
  line: (relation) => relation,
  columns: [
    text('a', 'id of the older or likelier source where one is known, else the smaller id', (row) => row.a),
    text('b', 'id of the other document', (row) => row.b),
    text('kind', 'identical, republication, reworked, partial or rewrite', (row) => row.kind),
    number('coverageA', "share of the letters of A's story that are in passages, 0 to 1", (row) => row.coverageA),
    number('coverageB', "share of the letters of B's story that are in passages, 0 to 1", (row) => row.coverageB),
    number('similarity', 'letters equal in place over the letters of the longer story, 0 to 1', (row) => row.similarity),
    boolean('exact', 'false when a limit was hit and more may be shared than is told', (row) => row.exact),
    integer('passageCount', 'passages in common', (row) => row.passages.length),
    integer('blockCount', 'stretches that both tell as a whole', (row) => row.blocks.length),
    integer('flagCount', 'differences found; they stand in flags', (row) => row.flags.length),
    integer('majorFlagCount', 'those of them that change what a reader would believe or whom to credit', (row) =>
      row.flags.reduce((sum, { severity }) => sum + (severity === 'major' ? 1 : 0), 0),
    ),
    json('passages', 'each passage: spans a and b, kind, moved, quoted', (row) => row.passages),
    json('blocks', 'each block: spans a and b, kind, moved', (row) => row.blocks),
  ],
};
