/** Entry of a worker thread: the tasks by name. */
export { lineBatch, prepareBatch, readBatch, relateBatch } from './tasks.js';
