/**
 * Packs the table of English words: reading the list itself takes a tenth of a second, the table some milliseconds.
 * `src/text/spaces/english-words.ts` reads it from here.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readEnglish } from '../../src/text/spaces/english-words.js';
import { packEnglish } from '../../src/text/spaces/packed-english.js';

const target = fileURLToPath(new URL('../../dist/text/packed-english.json', import.meta.url));

writeFileSync(target, JSON.stringify(packEnglish(readEnglish())));
