import { readFile } from 'node:fs/promises';
import { printableLine } from '../text/printable.js';
import { Failure, systemReason } from './failure.js';

/**
 * A JSON object from a file.
 * @param what what the file is to the user, for messages: `--config options.json`
 * @param schema name of its schema
 * @throws Failure when the file cannot be read, or with the line and column at which it is no JSON
 */
export async function readJson(path: string, what: string, schema: string): Promise<object> {
  const bytes = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Failure(`cannot read ${what}: ${systemReason(error) ?? 'it cannot be opened'}`);
  });
  const text = bytes.replace(/^\uFEFF/, '');
  const value = parsed(text, what, schema);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new Failure(`${what} is not a JSON object; see stemma schema ${schema}`);
}

function parsed(text: string, what: string, schema: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    const at = /at position (\d+)/u.exec(reason)?.[1];
    const place =
      at === undefined ? '' : ` (${lineAndColumn(text, Number(at))}: ${printableLine(reason.replace(/ in JSON.*| at position.*/su, ''))})`;
    throw new Failure(`${what} is not a JSON object${place}; see stemma schema ${schema}`, { cause: error });
  }
}

function lineAndColumn(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
}
