import type { Document } from '../../src/model/document.js';
import { runProgram } from './run-program.js';

/**
 * Runs `stemma inspect --json` and gives the documents by name.
 * @param inputs paths as the program sees them from `cwd`
 */
export async function inspectRun(program: string, inputs: readonly string[], cwd: string): Promise<ReadonlyMap<string, Document>> {
  const { stdout } = await runProgram(program, ['inspect', '--json', ...inputs], cwd);
  const documents = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Document);
  return new Map(documents.map((document) => [document.name, document]));
}
