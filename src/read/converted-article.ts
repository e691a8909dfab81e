import { existsSync } from 'node:fs';
import { apart } from './apart.js';
import { docxWords } from './docx-words.js';
import { aboutFile } from './file-properties.js';
import type { FileTask, FileWords } from './file-words.js';
import { originalOf } from './original.js';
import { article } from './outcomes.js';
import { pdfWords } from './pdf-words.js';
import type { RawOutcome } from './raw-article.js';
import { refuse } from './refuse.js';

/** A newspaper of a hundred pages takes some seconds on a slow machine. */
const BUDGET_MS = 30_000;

const THREAD = new URL('../read/file-thread.js', import.meta.url);
const readApart = apart(THREAD, BUDGET_MS);

/** From sources there is no built thread to start; tests read their own files. */
async function read(task: FileTask): Promise<FileWords> {
  if (!existsSync(THREAD)) return (task.format === 'pdf' ? pdfWords : docxWords)(task.bytes, task.maxBytes);
  const outcome = await readApart(task);
  if (typeof outcome !== 'string') return outcome.answer as FileWords;
  const message = outcome === 'slow' ? `takes longer than ${BUDGET_MS / 1000} s to read` : 'takes more memory to read than one article may';
  return { ok: false, code: 'failed', message };
}

/**
 * Reads a PDF or a DOCX file: its words as an article, its properties as claims. Identity is that of the file. It is read in a
 * thread of its own, for files exist that never come to an end.
 */
export async function convertedArticle(path: string, task: FileTask): Promise<RawOutcome> {
  const said = await read(task);
  if (!said.ok) return refuse(path, said.code, said.message);
  const { format, words, head, properties } = said;
  return article(path, format, new TextEncoder().encode(words), { original: originalOf(task.bytes), about: aboutFile(properties, head) });
}
