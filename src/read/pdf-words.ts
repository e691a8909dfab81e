import { inflateSync } from 'node:zlib';
import { type FileWords, HEAD, noWords } from './file-words.js';
import { installMessage, OPTIONAL_PACKAGES, optionalPackage } from './optional-package.js';
import { megabytes } from './outcomes.js';
import { type PdfItem, pdfText } from './pdf-lines.js';

type Unpdf = typeof import('unpdf');
type Pdf = Awaited<ReturnType<Unpdf['getDocumentProxy']>>;

/** An article has some pages, a whole newspaper some hundred. */
const MAX_PAGES = 2000;
/** Pictures and fonts are many times larger than the words; more than this is made to fill the memory. */
const UNPACKED_TIMES = 4;

/** Nothing of the file runs, nothing is printed, nothing is drawn or loaded. */
const SETTINGS = { verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, enableXfa: false } as const;

async function pageItems(pdf: Pdf, number: number): Promise<readonly PdfItem[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.flatMap((item) =>
    'str' in item
      ? [{ str: item.str, hasEOL: item.hasEOL, x: Number(item.transform[4]), y: Number(item.transform[5]), height: item.height }]
      : [],
  );
}

/** `D:20240503101500+02'00'` as ISO 8601, as far as it goes; empty when it is no such date. */
export function pdfDate(value: string): string {
  const [, year, month, day, hour, minute, zone = ''] =
    /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:\d\d)?(Z|[+-]\d\d'?\d\d)?/.exec(value) ?? [];
  if (year === undefined || month === undefined || day === undefined) return year ?? '';
  const offset = zone.replace(/^([+-]\d\d)'?(\d\d)$/, '$1:$2');
  return `${year}-${month}-${day}${hour === undefined || minute === undefined ? '' : `T${hour}:${minute}${offset}`}`;
}

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

async function wordsOf(pdf: Pdf, maxBytes: number): Promise<FileWords> {
  if (pdf.numPages > MAX_PAGES) return noWords('too-large', `has ${pdf.numPages} pages, over the limit of ${MAX_PAGES}; split the file`);
  const pages: (readonly PdfItem[])[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const items = await pageItems(pdf, number);
    length += items.reduce((sum, { str }) => sum + str.length, 0);
    if (length > maxBytes)
      return noWords('too-large', `the text of the file is over the limit of ${megabytes(maxBytes)}; raise it or split the file`);
    pages.push(items);
  }
  const text = pdfText(pages);
  if (text.trim() === '') return noWords('no-text', 'holds pictures of pages and no text; have the letters recognised (OCR) first');
  const info = (await pdf.getMetadata()).info as Readonly<Record<string, unknown>>;
  const properties = { title: words(info['Title']), author: words(info['Author']), created: pdfDate(words(info['CreationDate'])) };
  return { ok: true, format: 'text', words: text, head: text.slice(0, HEAD), properties };
}

/** True when the deflated streams of a file come to more than `limit` bytes. Cost is that of inflating them once. */
function unpacksOver(bytes: Uint8Array, limit: number): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let room = limit;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const start = at + 6 + (file[at + 6] === 13 ? 2 : 1);
    // Zlib's first byte: what is no deflated stream is not inflated, and what ends early is no bomb.
    if (file[start] === undefined || (file[start] & 0x0f) !== 8 || file.toString('latin1', at - 3, at) === 'end') continue;
    try {
      room -= inflateSync(file.subarray(start), { maxOutputLength: Math.max(1, room) }).length;
    } catch (error) {
      if (error instanceof RangeError) return true;
    }
  }
  return room < 0;
}

/**
 * Reads the text of a PDF with the optional package unpdf.
 * @param load the package; for tests of what happens without it
 */
export async function pdfWords(
  bytes: Uint8Array,
  maxBytes: number,
  load: () => Promise<Unpdf> = () => import('unpdf'),
): Promise<FileWords> {
  const unpdf = await optionalPackage(load);
  if (unpdf === null) return noWords('unsupported-format', installMessage('PDF', OPTIONAL_PACKAGES.pdf));
  if (unpacksOver(bytes, UNPACKED_TIMES * maxBytes)) return noWords('too-large', 'unpacks to many times the limit of one article');
  let pdf: Pdf | null = null;
  try {
    // The reader takes the memory over: it gets a copy.
    pdf = await unpdf.getDocumentProxy(bytes.slice(), SETTINGS);
    return await wordsOf(pdf, maxBytes);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      return noWords('unreadable', 'is locked with a password; save it without');
    return noWords('unreadable', `is no sound PDF: ${error instanceof Error ? error.message : 'damaged'}`);
  } finally {
    await pdf?.destroy();
  }
}
