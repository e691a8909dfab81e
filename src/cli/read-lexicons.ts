import { dirname, resolve } from 'node:path';
import type { LexiconFile } from '../model/lexicon.js';
import { validateLexicon } from '../read/validate-result.js';
import { extendLists, idleRemovals } from '../text/extend-lists.js';
import { printableLine } from '../text/printable.js';
import { BUILT_IN_LISTS } from '../text/word-lists.js';
import { Failure } from './failure.js';
import { readJson } from './read-json.js';

/**
 * The files of words that an options file names or holds, in their order.
 * @param config path of the options file, which names are relative to
 * @throws Failure with the file, the place and the reason: no JSON, not valid, or a word to remove that is in no list
 */
export async function readLexicons(entries: readonly unknown[], config: string): Promise<readonly LexiconFile[]> {
  const files: LexiconFile[] = [];
  for (const [index, entry] of entries.entries()) {
    const isName = typeof entry === 'string' && entry !== '';
    const name = isName ? printableLine(entry) : `${printableLine(config)}, lexicons.${index},`;
    const file = isName ? await readJson(resolve(dirname(config), entry), `the lexicon ${name}`, 'lexicon') : entry;
    const checked = validateLexicon(file);
    const problems = checked.ok ? idle(file as LexiconFile, files) : checked.problems;
    if (problems.length > 0) throw new Failure(`${name} is not valid: ${problems.join('; ')}`);
    files.push(file as LexiconFile);
  }
  return files;
}

/** Words to be removed that no list has at that point: most often a slip of the pen. */
const idle = (file: LexiconFile, before: readonly LexiconFile[]): readonly string[] =>
  idleRemovals(extendLists(BUILT_IN_LISTS, before), file).map(
    ({ place, word }) => `${place} "${printableLine(word)}" does not stand in that list`,
  );
