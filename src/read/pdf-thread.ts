/** Entry of the thread in which PDF files are read: bytes and limit in, words out. */
import { parentPort } from 'node:worker_threads';
import type { PdfTask } from './pdf-task.js';
import { pdfWords } from './pdf-words.js';

parentPort?.on('message', ({ bytes, maxBytes }: PdfTask) => {
  void pdfWords(bytes, maxBytes).then((words) => parentPort?.postMessage(words));
});
