import { createRequire } from 'node:module';
import type * as Ajv2020 from 'ajv/dist/2020.js';
import { readSchema, type SchemaName } from './schema-file.js';

const require = createRequire(import.meta.url);

/** All that is wrong at once; nothing in a schema passes over. */
const STRICT = { allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true } as const;

/** A message lists this many problems; more would only repeat the first. */
const MAX_PROBLEMS = 5;

/** Checks a value; the problems, in words, none when it is valid. */
export type SchemaCheck = (value: unknown) => readonly string[];

function problemOf(error: Ajv2020.ErrorObject): string {
  const place = error.instancePath === '' ? '' : `${error.instancePath.slice(1).replaceAll('/', '.')} `;
  if (error.keyword === 'additionalProperties') return `${place}has no property "${String(error.params['additionalProperty'])}"`;
  const allowed = error.keyword === 'enum' ? `: ${JSON.stringify(error.params['allowedValues'])}` : '';
  return `${place}${error.message ?? 'is wrong'}${allowed}`;
}

/**
 * Compiles a schema of the package. Slow (about 0.1 s with the first load of the validator), so compile once.
 * @param referenced schemas that `name` refers to by their `$id`
 */
function compileSchema(name: SchemaName, referenced: readonly SchemaName[] = []): SchemaCheck {
  const { Ajv2020: Ajv } = require('ajv/dist/2020.js') as typeof Ajv2020;
  const ajv = new Ajv({ ...STRICT, meta: false, validateSchema: false, code: { optimize: false } });
  for (const other of referenced) ajv.addSchema(readSchema(other));
  const validate = ajv.compile(readSchema(name));
  return (value) => {
    if (validate(value)) return [];
    // That a branch was not met tells nothing besides why it was not.
    const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
    const problems = [...new Set(errors.map(problemOf))];
    return problems.length > MAX_PROBLEMS ? [...problems.slice(0, MAX_PROBLEMS), `and ${problems.length - MAX_PROBLEMS} more`] : problems;
  };
}

/** A check that is compiled on its first use and kept. */
export function lazyCheck(name: SchemaName, referenced: readonly SchemaName[] = []): SchemaCheck {
  let check: SchemaCheck | null = null;
  return (value) => {
    check ??= compileSchema(name, referenced);
    return check(value);
  };
}
