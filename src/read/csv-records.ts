import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import type * as CsvParse from 'csv-parse';
import { peek } from './peek.js';

const require = createRequire(import.meta.url);

/** One row as an article record, or why the table ends here. */
export type CsvRow =
  | { readonly ok: true; readonly number: number; readonly record: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly number: number; readonly message: string };

/** The record's fields that a column may fill; other columns are ignored. */
const COLUMNS: ReadonlySet<string> = new Set([
  'id',
  'text',
  'html',
  'headline',
  'bylines',
  'outlet',
  'url',
  'published',
  'modified',
  'dateline',
  'collected',
  'language',
]);
/** Names other tables have for the same. */
const ALIASES: Readonly<Record<string, string>> = {
  title: 'headline',
  byline: 'bylines',
  author: 'bylines',
  authors: 'bylines',
  publisher: 'outlet',
  date: 'published',
  body: 'text',
  content: 'text',
  lang: 'language',
};

const columnOf = (header: string): string | false => {
  const name = header.trim().toLowerCase();
  const column = Object.hasOwn(ALIASES, name) ? ALIASES[name] : name;
  return column !== undefined && COLUMNS.has(column) ? column : false;
};

/** Empty cells are absent fields; names in the bylines cell are apart by semicolons. */
function recordOf(row: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const filled = Object.entries(row).filter(([, cell]) => cell.trim() !== '');
  return Object.fromEntries(
    filled.map(([name, cell]) => [
      name,
      name === 'bylines'
        ? cell
            .split(';')
            .map((part) => part.trim())
            .filter((part) => part !== '')
        : cell,
    ]),
  );
}

/** The first of several columns for one field wins; the others are ignored. */
function columnsOf(headers: readonly string[]): (string | false)[] {
  const taken = new Set<string>();
  return headers.map((header) => {
    const column = columnOf(header);
    if (column === false || taken.has(column)) return false;
    taken.add(column);
    return column;
  });
}

/**
 * Reads a table with a header row, streaming. Quoted cells may hold line breaks; the delimiter is a comma, a semicolon or a
 * tab, whichever the header has most of.
 * @param maxBytes of one row
 */
export async function* csvRows(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<CsvRow> {
  const { parse } = require('csv-parse') as typeof CsvParse;
  const { first, all } = await peek(chunks);
  const parser = parse({
    bom: true,
    columns: columnsOf,
    delimiter: delimiterOf(new TextDecoder().decode(first.subarray(0, 4096))),
    max_record_size: maxBytes,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const source = Readable.from(all);
  source.on('error', (error) => parser.destroy(error));
  let number = 0;
  try {
    for await (const row of source.pipe(parser) as AsyncIterable<Readonly<Record<string, string>>>) {
      number++;
      yield { ok: true, number, record: recordOf(row) };
    }
  } catch (error) {
    yield { ok: false, number: number + 1, message: error instanceof Error ? error.message : 'unreadable' };
  } finally {
    source.destroy();
    parser.destroy();
  }
}

function delimiterOf(head: string): string {
  const header = head.split('\n', 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}
