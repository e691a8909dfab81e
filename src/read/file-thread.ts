/** Entry of the thread in which PDF and DOCX files are read: a file in, its words out. */
import { parentPort } from 'node:worker_threads';
import { docxWords } from './docx-words.js';
import type { FileTask } from './file-words.js';
import { pdfWords } from './pdf-words.js';

parentPort?.on('message', ({ format, bytes, maxBytes }: FileTask) => {
  void (format === 'pdf' ? pdfWords : docxWords)(bytes, maxBytes).then((words) => parentPort?.postMessage(words));
});
