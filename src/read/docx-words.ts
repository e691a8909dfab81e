import type { FileProperties } from './file-properties.js';
import { type FileWords, HEAD, noWords } from './file-words.js';
import { installMessage, OPTIONAL_PACKAGES, optionalPackage } from './optional-package.js';
import { plainWords } from './plain-words.js';
import { unzip } from './zip-entries.js';

type Mammoth = typeof import('mammoth');

const PROPERTIES = 'docProps/core.xml';
const MAX_PROPERTIES = 64 * 1024;

/** The words of one element of the core properties, which are flat. */
const element = (xml: string, name: string): string =>
  plainWords(new RegExp(`<${name}(?:\\s[^<>]{0,300})?>([^<]{0,2000})</${name}>`).exec(xml)?.[1] ?? '');

function propertiesOf(bytes: Uint8Array | undefined): FileProperties {
  const xml = new TextDecoder().decode(bytes?.subarray(0, MAX_PROPERTIES));
  return { title: element(xml, 'dc:title'), author: element(xml, 'dc:creator'), created: element(xml, 'dcterms:created') };
}

async function htmlOf(mammoth: Mammoth, bytes: Uint8Array): Promise<string> {
  const noPictures = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: noPictures, externalFileAccess: false })).value;
}

/**
 * Reads a DOCX file with the optional package mammoth, which makes HTML of it. Pictures are left out, nothing outside the file
 * is loaded.
 * @param load the package; for tests of what happens without it
 */
export async function docxWords(
  bytes: Uint8Array,
  maxBytes: number,
  load: () => Promise<Mammoth> = async () => (await import('mammoth')).default,
): Promise<FileWords> {
  const mammoth = await optionalPackage(load);
  if (mammoth === null) return noWords('unsupported-format', installMessage('DOCX', OPTIONAL_PACKAGES.docx));
  const unzipped = unzip(bytes, maxBytes);
  if (!unzipped.ok) return noWords(unzipped.code, unzipped.message);
  if (!unzipped.entries.has('[Content_Types].xml')) return noWords('unsupported-format', 'is a ZIP file but no DOCX; unpack it first');
  try {
    const words = await htmlOf(mammoth, bytes);
    const head = plainWords(words.slice(0, 4 * HEAD)).slice(0, HEAD);
    if (plainWords(words) === '') return noWords('no-text', 'holds no text');
    return { ok: true, format: 'html', words, head, properties: propertiesOf(unzipped.entries.get(PROPERTIES)) };
  } catch (error) {
    if (error instanceof RangeError) return noWords('failed', 'is nested too deep to be read');
    return noWords('unreadable', `is no sound DOCX file: ${error instanceof Error ? error.message : 'damaged'}`);
  }
}
