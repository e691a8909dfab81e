import type { Document } from '../../model/document.js';
import { FLAG_KINDS, type Flag, familyOf } from '../../model/flag.js';
import type { Relation } from '../../model/relation.js';
import { columnsFor, type Table } from './column.js';

/** A finding and the texts it is about. */
export interface FlagRow {
  readonly documentA: string;
  /** Null for a finding about one text alone. */
  readonly documentB: string | null;
  readonly flag: Flag;
}

/** The findings about one text. */
export const flagsOfDocument = ({ id, flags }: Document): readonly FlagRow[] =>
  flags.map((flag) => ({ documentA: id, documentB: null, flag }));

/** The findings about a pair. */
export const flagsOfRelation = ({ a, b, flags }: Relation): readonly FlagRow[] =>
  flags.map((flag) => ({ documentA: a, documentB: b, flag }));

const { text, json, integer } = columnsFor<FlagRow>();

/** All findings, those about one text and those about pairs, one a row. */
export const FLAGS: Table<FlagRow> = {
  name: 'flags',
  meaning: 'a finding about two documents, or about one alone',
  line: ({ documentA, documentB, flag }) => ({ documentA, documentB, ...flag }),
  columns: [
    text('id', 'sixteen hex digits that survive a re-run', ({ flag }) => flag.id),
    text('kind', 'what was found, as speaker-changed', ({ flag }) => flag.kind),
    text('family', 'spacing, headline, attribution, credit, facts, text or integrity', ({ flag }) => familyOf(flag.kind)),
    text('title', 'what a reader calls it', ({ flag }) => FLAG_KINDS[flag.kind].title),
    text('severity', 'major, minor or info', ({ flag }) => flag.severity),
    text('documentA', 'id of document A', (row) => row.documentA),
    text('documentB', 'id of document B; empty for a finding about A alone', (row) => row.documentB),
    integer('startA', "where it begins in A's text, UTF-16 units", ({ flag }) => flag.a?.[0] ?? null),
    integer('endA', "where it ends in A's text; the same as startA where A has nothing", ({ flag }) => flag.a?.[1] ?? null),
    integer('startB', "where it begins in B's text, UTF-16 units", ({ flag }) => flag.b?.[0] ?? null),
    integer('endB', "where it ends in B's text", ({ flag }) => flag.b?.[1] ?? null),
    text('before', 'what A has; empty when it has nothing', ({ flag }) => flag.before),
    text('after', 'what B has; empty when it has nothing', ({ flag }) => flag.after),
    text('explanation', 'a sentence that says what was found', ({ flag }) => flag.explanation),
    json('detail', 'particulars of the kind', ({ flag }) => flag.detail),
  ],
};
