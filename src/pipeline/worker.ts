/** Entry of a worker thread: the tasks by name. */
export { prepareBatch, relateBatch } from './tasks.js';
