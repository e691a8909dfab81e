import type { Document, PageDate, Sourced } from '../../model/document.js';
import { wordCount } from '../compare/draw-piece.js';
import { type Column, columnsFor, type Table } from './column.js';

const { text, json, integer } = columnsFor<Document>();

/** Names in one cell are apart by semicolons, as they are read from a table. Null for none. */
const listed = (names: readonly string[]): string | null => (names.length === 0 ? null : names.join('; '));

const storyWords = ({ text: whole, body }: Document): number => body.reduce((sum, span) => sum + wordCount(whole.slice(...span)), 0);

/** A value, where it was read from and what other places say. */
function sourcedColumns(name: string, what: string, read: (document: Document) => Sourced | null): readonly Column<Document>[] {
  return [
    text(name, `${what}; empty when none was found`, (row) => read(row)?.value ?? null),
    text(
      `${name}Origin`,
      `where the ${name} was read from: given, json-ld, opengraph, meta, markup or text`,
      (row) => read(row)?.origin ?? null,
    ),
    json(`${name}Span`, `where the ${name} stands in text: [start, end) in UTF-16 units`, (row) => read(row)?.span ?? null),
    json(`${name}Alternatives`, `other values found for the ${name}, most trusted first`, (row) => read(row)?.alternatives ?? null),
  ];
}

function dateColumns(name: string, what: string, read: (document: Document) => PageDate | null): readonly Column<Document>[] {
  return [
    text(name, `${what}, ISO 8601 cut to its precision; empty when none was found`, (row) => read(row)?.iso ?? null),
    text(`${name}Precision`, 'minute, day, month or year', (row) => read(row)?.precision ?? null),
    text(`${name}Zone`, 'offset from UTC, as +01:00 or Z; empty when the page names none', (row) => read(row)?.zone ?? null),
    text(`${name}Raw`, 'the words the date was read from', (row) => read(row)?.raw ?? null),
    text(`${name}Origin`, 'where the date was read from', (row) => read(row)?.origin ?? null),
    json(`${name}Alternatives`, 'other dates found for the same thing', (row) => read(row)?.alternatives ?? null),
  ];
}

/**
 * The stories as they were read, one a row. What a table of articles may give under one of these names (`read/table-header.ts`)
 * is given here in that form, so that an exported table can be read in again.
 */
export const DOCUMENTS: Table<Document> = {
  name: 'documents',
  meaning: 'one article as it was read',
  line: (document) => document,
  columns: [
    text('id', 'sixteen hex digits, the same on every run for the same name and bytes', (row) => row.id),
    text('name', 'path as given, id of the record, or path#address of a part', (row) => row.name),
    text('sha256', 'SHA-256 of the raw bytes, hex', (row) => row.sha256),
    integer('bytes', 'size of the file or record in bytes', (row) => row.bytes),
    text('encoding', 'what the bytes were decoded from', (row) => row.encoding),
    text('language', 'ISO 639-1 code, or unknown', (row) => row.language),
    ...sourcedColumns('outlet', 'who published it', (row) => row.outlet),
    ...sourcedColumns('headline', 'the headline', (row) => row.headline),
    text('bylines', 'the writers, apart by semicolons; empty without a byline', (row) => listed(row.bylines.map(({ value }) => value))),
    json('bylinesFound', 'each writer with value, span, origin and alternatives', (row) => row.bylines),
    text('datelinePlace', 'place of the dateline; empty without one', (row) => row.dateline?.place ?? null),
    text('datelineAgency', 'agency in the brackets of the dateline, as written', (row) => row.dateline?.agency ?? null),
    text('datelineDay', 'day the dateline prints, --02-26 where it has no year', (row) => row.dateline?.day ?? null),
    text('wire', 'agencies whose copy the text is by its credits, apart by semicolons', (row) =>
      listed(row.credits.filter(({ role }) => role === 'wire').map(({ agency }) => agency)),
    ),
    json('credits', 'each agency named, with role (wire, origin, cited) and span', (row) => row.credits),
    ...dateColumns('published', 'when it was published', (row) => row.published),
    ...dateColumns('modified', 'when it was last changed', (row) => row.modified),
    integer('words', 'words of the story, page furniture left out', storyWords),
    integer('paragraphCount', 'paragraphs of the story', (row) => row.body.length),
    integer('attributionCount', 'statements of a source found in the story', (row) => row.attributions.length),
    integer('flagCount', 'findings about this text alone; they stand in flags', (row) => row.flags.length),
    json('paragraphs', 'paragraphs of the story as [start, end) of text; the rest is page furniture', (row) => row.body),
    json('attributions', 'who said what: spans of text, speaker, verb and stance', (row) => row.attributions),
    text('text', 'the decoded text, whole', (row) => row.text),
  ],
};
