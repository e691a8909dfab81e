import type { Source } from './export-source.js';
import type { OpenFile } from './table-file.js';

/** UTF-16 units gathered before they become bytes. */
const CHUNK_UNITS: number = 1 << 18;

/**
 * Writes a file of text as its pieces come: memory holds what was gathered since bytes were last written, never the whole.
 * Half of a surrogate pair becomes U+FFFD, for UTF-8 has none. Rejects with the first error of the pieces or the file, which is
 * closed either way.
 */
export async function writeText(name: string, pieces: Source<string>, openFile: OpenFile): Promise<void> {
  const file = await openFile(name);
  const utf8 = new TextEncoder();
  let gathered = '';
  try {
    for await (const piece of pieces) {
      gathered += piece;
      if (gathered.length < CHUNK_UNITS) continue;
      await file.write(utf8.encode(gathered));
      gathered = '';
    }
    if (gathered !== '') await file.write(utf8.encode(gathered));
  } catch (error) {
    // The error that ended the file is the one to tell.
    await file.close().catch(() => {});
    throw error;
  }
  await file.close();
}
