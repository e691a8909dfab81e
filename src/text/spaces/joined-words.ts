import lexicon from '../lexicons/joined-words.json' with { type: 'json' };
import { countsOf, type WordCounts } from './word-counts.js';

/** Makes the table of words that are rightly written together and are in no list of films. O(entries). */
export const joinedWords = (): WordCounts => countsOf([...lexicon.entries.words, ...lexicon.entries.names]);
