import { CLUSTERS } from './clusters-table.js';
import type { Table } from './column.js';
import { DOCUMENTS } from './documents-table.js';
import { EDGES } from './edges-table.js';
import { FLAGS } from './flags-table.js';
import { MEMBERS } from './members-table.js';
import { RELATIONS } from './relations-table.js';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function described<Row>({ name, meaning, columns }: Table<Row>): string {
  const rows = columns.map((column) => line([column.name, column.type, column.meaning]));
  return [`## ${name}`, '', `A row is ${meaning}.`, '', line(['column', 'type', 'meaning']), line(['---', '---', '---']), ...rows, ''].join(
    '\n',
  );
}

const INTRODUCTION = `# Tables exported by Stemma

Ids join the tables. Spans count UTF-16 units of a document's \`text\`. Columns of type json hold JSON text.

NDJSON holds whole objects, as result.json does, and has more than these columns. In CSV, nothing between two commas is null and \`""\` the
empty string; an apostrophe stands before cells that a spreadsheet would take for a formula, and is to be dropped where the text itself is
wanted. Half of a surrogate pair is U+FFFD everywhere.
`;

/** Every table and column in Markdown: what whoever is sent the files needs to read them. */
export const describeTables = (): string =>
  [
    INTRODUCTION,
    described(DOCUMENTS),
    described(RELATIONS),
    described(FLAGS),
    described(CLUSTERS),
    described(MEMBERS),
    described(EDGES),
  ].join('\n');
