import lexicon from '../lexicons/joined-words.json' with { type: 'json' };
import { countsOf, type WordCounts } from './word-counts.js';

const { words, names } = lexicon.entries;

/** Makes the table of words, with their plurals, that are rightly written together and are in no list of films. O(entries). */
export const joinedWords = (): WordCounts => countsOf([...words, ...names].flatMap((word) => [word, `${word}s`]));
