import { lazyCheck, type SchemaCheck } from './schema-check.js';

/** What is wrong with a value that should be an article record; empty when nothing is. */
export const recordProblems: SchemaCheck = lazyCheck('record');
