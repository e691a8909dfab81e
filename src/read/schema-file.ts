import { readFileSync } from 'node:fs';

export type SchemaName = 'record' | 'options' | 'lexicon' | 'result' | 'check' | 'decisions';

/** A JSON Schema of the package, parsed. The folder is two levels up from here in `src` and in `dist` alike. */
export function readSchema(name: SchemaName): Readonly<Record<string, unknown>> {
  const file = new URL(`../../schemas/${name}.schema.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
}
