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

/** One column named `text` may be a line of an article; two names that belong to a record are a table's. */
const MIN_COLUMNS = 2;

const columnOf = (header: string): string | false => {
  const name = header.trim().toLowerCase();
  const column = Object.hasOwn(ALIASES, name) ? ALIASES[name] : name;
  return column !== undefined && COLUMNS.has(column) ? column : false;
};

/** The record's field each column fills. The first of several columns for one field wins; the others are ignored. */
export function columnsOf(headers: readonly string[]): (string | false)[] {
  const taken = new Set<string>();
  return headers.map((header) => {
    const column = columnOf(header);
    if (column === false || taken.has(column)) return false;
    taken.add(column);
    return column;
  });
}

const firstLine = (head: string): string => /^[^\r\n]*/.exec(head)?.[0] ?? '';

/** What stands between the cells of a table: a comma, a semicolon or a tab, whichever its first line has most of. */
export function delimiterOf(head: string): string {
  const header = firstLine(head);
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

/** True for the start of a table of articles: its first line names columns, the text among them. */
export function startsTable(head: string): boolean {
  const names = firstLine(head)
    .split(delimiterOf(head))
    .map((cell) => cell.trim().replace(/^"([^"]*)"$/, '$1'));
  const columns = columnsOf(names).filter((column) => column !== false);
  return columns.length >= MIN_COLUMNS && (columns.includes('text') || columns.includes('html'));
}
