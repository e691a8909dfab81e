import { readdir, readFile } from 'node:fs/promises';
import { SCHEMAS } from '../../read/schema-file.js';
import { Failure } from '../failure.js';
import type { Streams } from '../streams.js';

const SUFFIX = '.schema.json';

/** Prints a JSON Schema, or the names of all. @returns the exit code. */
export async function schemaCommand(name: string | undefined, streams: Streams): Promise<number> {
  const names = (await readdir(SCHEMAS))
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length))
    .sort();
  if (name === undefined) {
    streams.stdout.write(`${names.join('\n')}\n`);
    return 0;
  }
  if (!names.includes(name)) throw new Failure(`there is no schema of that name; the names are ${names.join(', ')}`);
  streams.stdout.write(await readFile(new URL(`${name}${SUFFIX}`, SCHEMAS), 'utf8'));
  return 0;
}
