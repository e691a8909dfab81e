import type { RejectionCode } from '../model/rejection.js';
import type { FileProperties } from './file-properties.js';
import { installMessage, OPTIONAL_PACKAGES, optionalPackage } from './optional-package.js';
import { megabytes } from './outcomes.js';
import { type PdfItem, pdfText } from './pdf-lines.js';

export type Unpdf = typeof import('unpdf');
type Pdf = Awaited<ReturnType<Unpdf['getDocumentProxy']>>;

/** What a PDF says, or why it cannot be read. Plain data, for it comes from another thread. */
export type PdfWords =
  | { readonly ok: true; readonly text: string; readonly properties: FileProperties }
  | { readonly ok: false; readonly code: RejectionCode; readonly message: string };

/** An article has some pages, a whole newspaper some hundred. */
const MAX_PAGES = 2000;

/** Nothing of the file runs, nothing is printed, nothing is drawn or loaded. */
const SETTINGS = { verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, enableXfa: false } as const;

const fail = (code: RejectionCode, message: string): PdfWords => ({ ok: false, code, message });

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

async function wordsOf(pdf: Pdf, maxBytes: number): Promise<PdfWords> {
  if (pdf.numPages > MAX_PAGES) return fail('too-large', `has ${pdf.numPages} pages, over the limit of ${MAX_PAGES}; split the file`);
  const pages: (readonly PdfItem[])[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const items = await pageItems(pdf, number);
    length += items.reduce((sum, { str }) => sum + str.length, 0);
    if (length > maxBytes)
      return fail('too-large', `the text of the file is over the limit of ${megabytes(maxBytes)}; raise it or split the file`);
    pages.push(items);
  }
  const text = pdfText(pages);
  if (text.trim() === '') return fail('no-text', 'holds pictures of pages and no text; have the letters recognised (OCR) first');
  const info = (await pdf.getMetadata()).info as Readonly<Record<string, unknown>>;
  return {
    ok: true,
    text,
    properties: { title: words(info['Title']), author: words(info['Author']), created: pdfDate(words(info['CreationDate'])) },
  };
}

/**
 * Reads the text of a PDF with the optional package unpdf.
 * @param load the package; for tests of what happens without it
 */
export async function pdfWords(bytes: Uint8Array, maxBytes: number, load: () => Promise<Unpdf> = () => import('unpdf')): Promise<PdfWords> {
  const unpdf = await optionalPackage(load);
  if (unpdf === null) return fail('unsupported-format', installMessage('PDF', OPTIONAL_PACKAGES.pdf));
  let pdf: Pdf | null = null;
  try {
    // The reader takes the memory over: it gets a copy.
    pdf = await unpdf.getDocumentProxy(bytes.slice(), SETTINGS);
    return await wordsOf(pdf, maxBytes);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      return fail('unreadable', 'is locked with a password; save it without');
    return fail('unreadable', `is no sound PDF: ${error instanceof Error ? error.message : 'damaged'}`);
  } finally {
    await pdf?.destroy();
  }
}
