export const FILE_FORMATS = ['text', 'markdown', 'html', 'records', 'lines', 'csv'] as const;
/** What a file holds: one article, or records: a JSON value, one JSON object a line, a table. */
export type FileFormat = (typeof FILE_FORMATS)[number];

/** A format by name, and whether the bytes are gzip. */
export interface NamedFormat {
  readonly format: FileFormat;
  readonly gzip: boolean;
}

const BY_EXTENSION: Readonly<Record<string, FileFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'records',
  jsonl: 'lines',
  ndjson: 'lines',
  csv: 'csv',
};

/** The extensions that are read, for messages. */
export const READABLE = '.txt .md .html .htm .json .jsonl .ndjson .csv, and .gz of any';

/**
 * The format a file's name promises.
 * @returns null for a name that promises nothing readable
 */
export function formatOf(path: string): NamedFormat | null {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  const gzip = name.endsWith('.gz');
  const bare = gzip ? name.slice(0, -3) : name;
  const extension = bare.slice(bare.lastIndexOf('.') + 1);
  const format = bare.includes('.') && Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension] : undefined;
  return format === undefined ? null : { format, gzip };
}
