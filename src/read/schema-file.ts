import { readFileSync } from 'node:fs';

export type SchemaName = 'record' | 'options' | 'lexicon' | 'result' | 'check' | 'decisions';

/** The JSON Schemas of the package. The folder is two levels up from here in `src` and in `dist` alike. */
export const SCHEMAS: URL = new URL('../../schemas/', import.meta.url);

/** A JSON Schema of the package, parsed. */
export function readSchema(name: SchemaName): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(new URL(`${name}.schema.json`, SCHEMAS), 'utf8')) as Readonly<Record<string, unknown>>;
}
