import { lazyCheck, type SchemaCheck } from './schema-check.js';

export type Validation = { readonly ok: true } | { readonly ok: false; readonly problems: readonly string[] };

const resultProblems: SchemaCheck = lazyCheck('result', ['options', 'lexicon']);
const checkProblems: SchemaCheck = lazyCheck('check', ['options', 'lexicon', 'result']);
const decisionsProblems: SchemaCheck = lazyCheck('decisions');
const optionsProblems: SchemaCheck = lazyCheck('options', ['lexicon']);
const lexiconProblems: SchemaCheck = lazyCheck('lexicon');

const validation = (problems: readonly string[]): Validation => (problems.length === 0 ? { ok: true } : { ok: false, problems });

/**
 * Checks a result against `schemas/result.schema.json`.
 * @returns the first few problems, each with its place, when it does not conform
 */
export const validateResult = (result: unknown): Validation => validation(resultProblems(result));

/** Checks options, all of them present, against `schemas/options.schema.json`. */
export const validateOptions = (options: unknown): Validation => validation(optionsProblems(options));

/** Checks a file of words against `schemas/lexicon.schema.json`. */
export const validateLexicon = (file: unknown): Validation => validation(lexiconProblems(file));

/** Checks a file of decisions against `schemas/decisions.schema.json`. */
export const validateDecisions = (file: unknown): Validation => validation(decisionsProblems(file));

/** Checks what `check --json` prints of a text against `schemas/check.schema.json`. */
export const validateCheck = (checked: unknown): Validation => validation(checkProblems(checked));
