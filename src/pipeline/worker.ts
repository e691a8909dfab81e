/** Entry of a worker thread: the tasks by name. */
export { examineBatch } from './examine.js';
export { attributeBatch, collateBatch, lineBatch, prepareBatch, readBatch, relateBatch, shelveBatch } from './tasks.js';
