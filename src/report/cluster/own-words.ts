import type { LexiconFile } from '../../model/lexicon.js';
import type { Options } from '../../model/options.js';
import { plain } from '../escape.js';

/** Words of one list that are named; whoever repeats the run finds all of them in `result.json`. */
const MOST_WORDS = 8;
/** Letters of what is said of one file. */
const LONGEST = 600;

/** All words of a list, however it is built; a concept is what its terms are about, no word of the list. */
function wordsIn(list: unknown): readonly string[] {
  if (typeof list === 'string') return [list];
  if (list === null || typeof list !== 'object') return [];
  return Object.entries(list).flatMap(([key, part]) => (key === 'concept' ? [] : wordsIn(part)));
}

/** `reportingVerbs` → `reporting verbs`. */
const spelt = (key: string): string => key.replaceAll(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);

function namedLists(lists: object): string {
  return Object.entries(lists)
    .map(([list, held]): readonly [string, readonly string[]] => [list, [...new Set(wordsIn(held))]])
    .filter(([, words]) => words.length > 0)
    .map(([list, words]) => {
      const more = words.length > MOST_WORDS ? ` and ${words.length - MOST_WORDS} more` : '';
      return `${spelt(list)} ${words.slice(0, MOST_WORDS).join(', ')}${more}`;
    })
    .join('; ');
}

function told(file: LexiconFile): string {
  const { about, remove = {}, ...rest } = file;
  const added = Object.fromEntries(Object.entries(rest).filter(([key]) => key !== 'sources' && !key.startsWith('$')));
  const [adds, takes] = [namedLists(added), namedLists(remove)];
  const parts = [adds && `adds ${adds}`, takes && `takes out ${takes}`].filter((part) => part !== '');
  return `${about === undefined ? 'A list without a description' : `“${about}”`}: ${parts.join('. It ') || 'changes nothing'}.`;
}

/** What the user's own lists changed in the words that flags go by; null where there are none. */
export const ownWords = ({ lexicons }: Options): string | null =>
  lexicons.length === 0 ? null : lexicons.map((file) => plain(told(file), LONGEST)).join(' ');
