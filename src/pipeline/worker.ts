/** Entry of a worker thread: the tasks by name. */
export { collateBatch, lineBatch, prepareBatch, readBatch, relateBatch } from './tasks.js';
