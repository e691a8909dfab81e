import { aboutFile, type FileProperties } from './file-properties.js';
import { installMessage, OPTIONAL_PACKAGES, optionalPackage } from './optional-package.js';
import { originalOf } from './original.js';
import { article } from './outcomes.js';
import { plainWords } from './plain-words.js';
import type { RawOutcome } from './raw-article.js';
import { refuse } from './refuse.js';
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

/**
 * Reads a DOCX file with the optional package mammoth, which makes HTML of it; its properties are claims. Identity is that of
 * the file. Pictures are left out, nothing outside the file is loaded.
 * @param load the package; for tests of what happens without it
 */
export async function docxArticle(
  path: string,
  bytes: Uint8Array,
  maxBytes: number,
  load: () => Promise<Mammoth> = async () => (await import('mammoth')).default,
): Promise<RawOutcome> {
  const mammoth = await optionalPackage(load);
  if (mammoth === null) return refuse(path, 'unsupported-format', installMessage('DOCX', OPTIONAL_PACKAGES.docx));
  const unzipped = unzip(bytes, maxBytes);
  if (!unzipped.ok) return refuse(path, unzipped.code, unzipped.message);
  if (!unzipped.entries.has('[Content_Types].xml')) return refuse(path, 'unsupported-format', 'is a ZIP file but no DOCX; unpack it first');
  try {
    const noPictures = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: noPictures, externalFileAccess: false });
    const words = plainWords(value);
    if (words === '') return refuse(path, 'no-text', 'holds no text');
    const about = aboutFile(propertiesOf(unzipped.entries.get(PROPERTIES)), words);
    return article(path, 'html', new TextEncoder().encode(value), { original: originalOf(bytes), about });
  } catch (error) {
    if (error instanceof RangeError) return refuse(path, 'failed', 'is nested too deep to be read');
    return refuse(path, 'unreadable', `is no sound DOCX file: ${error instanceof Error ? error.message : 'damaged'}`);
  }
}
