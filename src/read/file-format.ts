export const FILE_FORMATS = ['text', 'markdown', 'html', 'records', 'lines', 'csv', 'feed', 'warc', 'mail', 'pdf', 'docx'] as const;
/**
 * What a file holds: one article (`text`, `markdown`, `html`, `pdf`, `docx`, and `mail` with what is attached to it), or many:
 * a JSON value, one JSON object a line, a table, a feed's items, the pages of a web archive.
 */
export type FileFormat = (typeof FILE_FORMATS)[number];

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
  xml: 'feed',
  rss: 'feed',
  atom: 'feed',
  rdf: 'feed',
  warc: 'warc',
  eml: 'mail',
  pdf: 'pdf',
  docx: 'docx',
};

/** The extensions that are read, for messages. */
export const READABLE = '.txt .md .html .htm .json .jsonl .ndjson .csv .xml .rss .atom .rdf .warc .eml .pdf .docx, and .gz of any';

/**
 * The format a file's name promises. A `.gz` at its end says nothing: whether the bytes are gzip, the bytes tell.
 * @returns null for a name that promises nothing readable
 */
export function formatOf(path: string): FileFormat | null {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  const bare = name.endsWith('.gz') ? name.slice(0, -3) : name;
  const extension = bare.slice(bare.lastIndexOf('.') + 1);
  return (bare.includes('.') && Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension] : undefined) ?? null;
}
