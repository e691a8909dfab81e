import { existsSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { apart } from './apart.js';
import { aboutFile } from './file-properties.js';
import { originalOf } from './original.js';
import { article } from './outcomes.js';
import type { PdfTask } from './pdf-task.js';
import { type PdfWords, pdfWords, type Unpdf } from './pdf-words.js';
import type { RawOutcome } from './raw-article.js';
import { refuse } from './refuse.js';

/** A newspaper of a hundred pages takes some seconds on a slow machine. */
const BUDGET_MS = 30_000;
/** Pictures and fonts are many times larger than the words; more than this is made to fill the memory. */
const UNPACKED_TIMES = 4;

const THREAD = new URL('./pdf-thread.js', import.meta.url);
const readApart = apart<PdfTask, PdfWords>(THREAD, BUDGET_MS);

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

/** From sources there is no built thread to start; tests read their own files. */
async function read(task: PdfTask, load: (() => Promise<Unpdf>) | undefined): Promise<PdfWords> {
  if (load !== undefined || !existsSync(THREAD)) return pdfWords(task.bytes, task.maxBytes, load);
  const outcome = await readApart(task);
  if (typeof outcome !== 'string') return outcome.answer;
  const message = outcome === 'slow' ? `takes longer than ${BUDGET_MS / 1000} s to read` : 'takes more memory than a PDF may';
  return { ok: false, code: 'failed', message };
}

/**
 * Reads a PDF with the optional package unpdf: the text of its pages, its properties as claims. Identity is that of the file.
 * It is read in a thread of its own, for files exist that never come to an end.
 * @param load the package; for tests of what happens without it
 */
export async function pdfArticle(path: string, bytes: Uint8Array, maxBytes: number, load?: () => Promise<Unpdf>): Promise<RawOutcome> {
  if (unpacksOver(bytes, UNPACKED_TIMES * maxBytes)) return refuse(path, 'too-large', 'unpacks to many times the limit of one article');
  const words = await read({ bytes, maxBytes }, load);
  if (!words.ok) return refuse(path, words.code, words.message);
  const { text, properties } = words;
  return article(path, 'text', new TextEncoder().encode(text), { original: originalOf(bytes), about: aboutFile(properties, text) });
}
