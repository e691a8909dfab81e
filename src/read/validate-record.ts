import { lazyCheck, type SchemaCheck } from './schema-check.js';

const check: SchemaCheck = lazyCheck('record');

/** What the schema's `anyOf` means: it would be told as three problems, none of them in a reader's words. */
const holdsNoArticle = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('text' in value) && !('html' in value);

/** What is wrong with a value that should be an article record; empty when nothing is. */
export const recordProblems: SchemaCheck = (value) => (holdsNoArticle(value) ? ['it has neither "text" nor "html"'] : check(value));
